import type { DraftId } from '@proviso/domain/draft';
import type { Choice, Deal, Interval } from './deal.ts';

/** How much of a draft a package takes: all of it and nothing else, some of it, or nothing. */
export type Extent = 'whole' | 'part' | 'none';

/** The option of each matter that is the draft's own text; -1 where it has none of that matter. */
export const textOf = ({ matters }: Deal, draft: DraftId): readonly number[] =>
  matters.map(({ options }) => options.findIndex((option) => option.draft === draft));

/** How much of a draft a package takes. A draft without provisions is taken by no package. */
export function extentOf(deal: Deal, draft: DraftId, choice: Choice): Extent {
  const text = textOf(deal, draft);
  if (!text.some((option, matter) => option >= 0 && choice[matter] === option)) return 'none';
  const isWhole = text.every((option, matter) => {
    const leftOut = (deal.matters[matter]?.options.length ?? 0) - 1;
    return choice[matter] === (option < 0 ? leftOut : option);
  });
  return isWhole ? 'whole' : 'part';
}

/**
 * What a stance on a whole is worth where only a part is taken: somewhere between nothing and all of it, for whoever judged
 * the whole has not said what they make of the part.
 */
export const inPart = ([low, high]: Interval): Interval => [Math.min(0, low), Math.max(0, high)];

import type { Choice, Deal, Option } from '@proviso/argumentation/deal';
import type { Change } from '@proviso/argumentation/trades';
import type { DebateContext } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';

export type DealNames = ReturnType<typeof createDealNames>;

/** What matters, options and parties are called on the page. */
export function createDealNames(debate: DebateContext, deal: () => Deal) {
  const drafts = () => new Map(debate.overview().drafts.map((draft) => [draft.id, draft.shortTitle]));
  const optionName = ({ draft }: Pick<Option, 'draft'>) =>
    draft === null ? say.deal.leaveOut : (drafts().get(draft) ?? draft);
  const provision = (matter: number) => debate.provision(deal().matters[matter]?.id ?? '');
  return {
    option: optionName,
    provision,
    number: (matter: number) => provision(matter)?.number ?? '',
    heading: (matter: number) => provision(matter)?.heading ?? '',
    party: (party: number) => debate.stakeholder(deal().parties[party]?.id ?? '')?.shortName ?? '',
    fullParty: (party: number) => debate.stakeholder(deal().parties[party]?.id ?? '')?.name ?? '',
    /** "6: European text" */
    change({ matter, option }: Change): string {
      const to = deal().matters[matter]?.options[option];
      return say.deal.change(provision(matter)?.number ?? '', to ? optionName(to) : '');
    },
    /** "6 took “European text”", for a sentence that begins with "If". */
    went({ matter, option }: Change): string {
      const to = deal().matters[matter]?.options[option];
      const number = provision(matter)?.number ?? '';
      return to && to.draft !== null ? say.deal.went(number, optionName(to)) : say.deal.wentOut(number);
    },
  };
}

/** Where one choice differs from another. */
export const changesBetween = (from: Choice, to: Choice): readonly Change[] =>
  to.flatMap((option, matter) => (option === from[matter] ? [] : [{ matter, option }]));

/** A utility with its sign, so that a minus is never overlooked: "+12", "−3", "0". */
export const signed = (value: number): string =>
  value > 0 ? `+${Math.round(value)}` : value < 0 ? `−${Math.abs(Math.round(value))}` : '0';

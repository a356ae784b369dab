import type { Archive } from '@proviso/domain/archive';
import { type ArgumentId, subjectOf } from '@proviso/domain/argument';
import type { ClaimId } from '@proviso/domain/claim';
import { inline } from './escape.ts';

/** What an outcome hangs on, as somebody who can reckon has found it; strengths are in [0,1]. */
export type Hinge = {
  readonly argument: ArgumentId;
  readonly strength: number;
  readonly cruxes: readonly {
    readonly claim: ClaimId;
    /** The outcome's strength if the claim fell. */
    readonly without: number;
    /** Null where nobody may know. */
    readonly votes: { readonly agree: number; readonly disagree: number } | null;
  }[];
};

const figure = (strength: number) => strength.toFixed(2);

/** The cruxes of provisions as a list of lists, in the order given; empty where there are none. */
export function cruxList(archive: Archive, hinges: readonly Hinge[]): string {
  const provisions = new Map(archive.provisions.map((one) => [one.id, one]));
  const drafts = new Map(archive.drafts.map(({ id, shortTitle }) => [id, shortTitle]));
  const texts = new Map(archive.claims.map(({ id, text }) => [id, text]));
  return hinges
    .flatMap(({ argument, strength, cruxes }) => {
      const { kind, id } = subjectOf(argument);
      const provision = kind === 'provision' ? provisions.get(id) : undefined;
      if (!provision || cruxes.length === 0) return [];
      const { number, heading, draft } = provision;
      const name = `${inline(drafts.get(draft) ?? draft)} ${inline(number)}: ${inline(heading)}`;
      return [
        `- **${name}** stands at ${figure(strength)}.`,
        ...cruxes.map(({ claim, without, votes }) => {
          const voted =
            votes && votes.agree + votes.disagree > 0
              ? `; ${votes.agree} agree, ${votes.disagree} do not`
              : '';
          return `  - ${inline(texts.get(claim) ?? claim)} (without it ${figure(without)}${voted})`;
        }),
      ];
    })
    .join('\n');
}

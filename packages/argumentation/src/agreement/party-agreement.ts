import type { Position } from '@proviso/domain/stance';
import { positionScore } from './position-agreement.ts';

/** Agreement among n parties, as n x n matrices row by row, parties in the order given. */
export type PartyAgreement = {
  readonly parties: readonly string[];
  /** Mean of 1 - |s_i - s_j| / 4 over what both answered, in [0,1]; NaN where there is nothing both answered. */
  readonly agreement: Float64Array;
  /** Over how many it is the mean: show it beside the figure. The diagonal says how many a party answered. */
  readonly common: Uint32Array;
};

/**
 * How far each two parties agree. Takes each party's positions by what they are on (a provision, say). Which kinds of
 * stance go in (stated, assessed, role-played) is for the caller to decide and to say.
 */
export function partyAgreement(held: ReadonlyMap<string, ReadonlyMap<string, Position>>): PartyAgreement {
  const rows = [...held.values()];
  const size = rows.length;
  const agreement = new Float64Array(size * size);
  const common = new Uint32Array(size * size);
  for (const [i, mine] of rows.entries())
    for (const [j, theirs] of rows.entries()) {
      let sum = 0;
      let n = 0;
      for (const [on, position] of mine) {
        const other = theirs.get(on);
        if (other === undefined) continue;
        sum += 1 - Math.abs(positionScore[position] - positionScore[other]) / 4;
        n++;
      }
      agreement[i * size + j] = n ? sum / n : Number.NaN;
      common[i * size + j] = n;
    }
  return { parties: [...held.keys()], agreement, common };
}

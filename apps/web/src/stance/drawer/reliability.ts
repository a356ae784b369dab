import type { Reliability } from '@proviso/argumentation/analyst-agreement';
import { twoPlaces } from '../../language/format.ts';
import { say } from '../../language/language.ts';

/** "0.81, 4 cells, 9 assessments"; why there is no figure where there is none; null where nobody assesses side by side. */
export function inWords(reliability: Reliability | undefined): string | null {
  if (!reliability || reliability.units === 0) return null;
  const { alpha, units, values } = reliability;
  return Number.isNaN(alpha)
    ? say.agreement.alike(units)
    : say.agreement.figure(twoPlaces(alpha), say.agreement.cells(units), say.agreement.values(values));
}

/** "α 0.81", for where there is little room. */
export const short = (reliability: Reliability | undefined): string | null =>
  reliability && reliability.units > 0 && !Number.isNaN(reliability.alpha)
    ? say.agreement.short(twoPlaces(reliability.alpha))
    : null;

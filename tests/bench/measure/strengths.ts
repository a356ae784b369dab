import { influences } from '@proviso/argumentation/influences';
import { strengthModel } from '@proviso/argumentation/strength-model';
import { manyClaims } from '../server/large-debate.ts';

/**
 * How long the strengths of 10,000 claims take that are compiled already, and with them how much each claim moves the outcome, in
 * ms: the median of many times.
 */
export function measureStrengths(): number {
  const model = strengthModel(manyClaims(10_000));
  const times = Array.from({ length: 200 }, () => {
    const began = performance.now();
    influences(model.graph, model.base, 'df-quad', model.subjects.values());
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[100] ?? Number.NaN;
}

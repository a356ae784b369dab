import type { Archive } from '@proviso/domain/archive';
import type { Day } from '@proviso/domain/time';
import type { Hinge } from '@proviso/interchange/hinges';
import { debateCruxes } from '../insight/debate-cruxes.ts';

/** As many outcomes as a report tells, and cruxes of each. */
const most = { outcomes: 12, each: 2 };

/** What the provisions of a debate hang on, the weightiest first; with `hidesVotes` as if nobody had voted. */
export async function reportCruxes(
  archive: Archive,
  { day, hidesVotes }: { readonly day: Day; readonly hidesVotes: boolean },
): Promise<readonly Hinge[]> {
  const outcomes = await debateCruxes(archive, { day, most: most.each, sees: () => !hidesVotes });
  return outcomes
    .filter(({ argument }) => argument.startsWith('provision:'))
    .slice(0, most.outcomes)
    .map(({ argument, strength, cruxes }) => ({
      argument,
      strength,
      cruxes: (cruxes ?? []).map(({ claim, without, votes }) => ({ claim: claim.id, without, votes })),
    }));
}

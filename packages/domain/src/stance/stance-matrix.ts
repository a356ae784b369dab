import { type Day, dayOf } from '../time/time.ts';
import { isHeldOn, type Stance, type StanceKind } from './stance.ts';

/** What may be asked of the matrix: the state of the world on a day, by either time, in some kinds. */
export type AsOf = {
  readonly day: Day;
  /** `held`: what was held that day, with all that is known now. `recorded`: what was written down by the end of that day. */
  readonly by: 'held' | 'recorded';
  readonly kinds: readonly StanceKind[];
};

/** One cell: the stance that stands, and the one it followed, if it moved. */
export type Cell = { readonly now: Stance; readonly before: Stance | null };

/** Stated before assessed before role-played: what somebody said outweighs what others think they mean. */
const weight: Record<StanceKind, number> = { stated: 2, assessed: 1, 'role-played': 0 };

const newestFirst = (a: Stance, b: Stance) =>
  b.heldSince.localeCompare(a.heldSince) ||
  weight[b.kind] - weight[a.kind] ||
  b.recordedAt.localeCompare(a.recordedAt) ||
  b.id.localeCompare(a.id);

/**
 * The stances that stand in one cell, the one to show first. Superseded ones are left out, unless (by recorded time)
 * their correction had not been written yet. Within the first kind that has any, the latest held-since comes first.
 */
export function standing(cell: readonly Stance[], { day, by, kinds }: AsOf): readonly Stance[] {
  const known = by === 'recorded' ? cell.filter((stance) => dayOf(stance.recordedAt) <= day) : cell;
  const corrected = new Set(known.map((stance) => stance.supersedes));
  return known
    .filter((stance) => kinds.includes(stance.kind) && !corrected.has(stance.id) && stance.heldSince <= day)
    .sort((a, b) => weight[b.kind] - weight[a.kind] || newestFirst(a, b));
}

/** The cell as it shows, or null where nothing stands. */
export function cellAsOf(cell: readonly Stance[], asOf: AsOf): Cell | null {
  const list = standing(cell, asOf);
  const now = list.find((stance) => isHeldOn(stance, asOf.day));
  if (!now) return null;
  const before = list.find(
    (stance) =>
      stance !== now &&
      stance.kind === now.kind &&
      stance.heldSince < now.heldSince &&
      stance.position !== now.position,
  );
  return { now, before: before ?? null };
}

/** The key of a cell: what the stance is on, and whose it is. */
export const cellKey = ({ on, stakeholder }: Pick<Stance, 'on' | 'stakeholder'>): string =>
  `${on.kind}:${on.id}/${stakeholder}`;

/** Stances by cell. */
export function cells(stances: Iterable<Stance>): ReadonlyMap<string, readonly Stance[]> {
  const grid = new Map<string, Stance[]>();
  for (const stance of stances) {
    const key = cellKey(stance);
    const cell = grid.get(key);
    if (cell) cell.push(stance);
    else grid.set(key, [stance]);
  }
  return grid;
}

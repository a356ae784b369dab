import { argumentId } from '../argument/argument.ts';
import { type Day, dayOf } from '../time/time.ts';
import type { Settlement } from './settlement.ts';
import { isHeldOn, positions, type StanceId, type StanceKind } from './stance.ts';
import type { Standing } from './standing.ts';

/** What may be asked of the matrix: the state of the world on a day, by either time, in some kinds. */
export type AsOf = {
  readonly day: Day;
  /** `held`: what was held that day, with all that is known now. `recorded`: what was written down by the end of that day. */
  readonly by: 'held' | 'recorded';
  readonly kinds: readonly StanceKind[];
};

/** One cell: the stance that counts, the one it followed if it moved, and what stands beside it. */
export type Cell<S extends Standing = Standing> = {
  readonly now: S;
  readonly before: S | null;
  /** Assessments: the newest of each analyst, newest first. Of what was stated or played, the newest alone. */
  readonly voices: readonly S[];
  /** The moderator's word that `now` counts; null where there is none. */
  readonly settled: Settlement | null;
  /** The assessments that were written down after that word. */
  readonly sinceThen: readonly S[];
};

/** The settlements of a debate by the assessment that each chose. */
export type Settlements = ReadonlyMap<StanceId, readonly Settlement[]>;
const none: Settlements = new Map();

export function settlementsByStance(settlements: Iterable<Settlement>): Settlements {
  const found = new Map<StanceId, Settlement[]>();
  for (const one of settlements) found.set(one.stance, [...(found.get(one.stance) ?? []), one]);
  return found;
}

/** Stated before assessed before role-played: what somebody said outweighs what others think they mean. */
const weight: Record<StanceKind, number> = { stated: 2, assessed: 1, 'role-played': 0 };

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const newestFirst = (a: Standing, b: Standing) =>
  weight[b.kind] - weight[a.kind] ||
  compare(b.heldSince, a.heldSince) ||
  compare(b.recordedAt, a.recordedAt) ||
  compare(b.id, a.id);

/**
 * The stances that stand in one cell, the one to show first. Superseded ones are left out, unless (by recorded time)
 * their correction had not been written yet. Within the first kind that has any, the latest held-since comes first.
 */
export function standing<S extends Standing>(cell: readonly S[], { day, by, kinds }: AsOf): readonly S[] {
  const known = by === 'recorded' ? cell.filter((stance) => dayOf(stance.recordedAt) <= day) : cell;
  // Most cells hold one or two, and a slider asks for a thousand cells sixty times a second.
  const corrected = new Set<StanceId>();
  for (const { supersedes } of known) if (supersedes !== null) corrected.add(supersedes);
  const list = known.filter(
    (stance) => kinds.includes(stance.kind) && !corrected.has(stance.id) && stance.heldSince <= day,
  );
  return list.length > 1 ? list.sort(newestFirst) : list;
}

/**
 * The cell as it shows, or null where nothing stands. What was said or played: the newest. Where analysts assess: what a
 * moderator settled on; else the middle one of the newest of each analyst, and of two middle ones the newer. It is
 * always a record that somebody wrote, never a mean.
 */
export function cellAsOf<S extends Standing>(
  cell: readonly S[],
  asOf: AsOf,
  settlements: Settlements = none,
): Cell<S> | null {
  const list = standing(cell, asOf);
  const newest = list.find((stance) => isHeldOn(stance, asOf.day));
  if (!newest) return null;
  const voices = newest.kind === 'assessed' ? newestOfEach(list, newest, asOf.day) : [newest];
  const settled = newest.kind === 'assessed' ? settlementOf(list, asOf, settlements) : null;
  const now = settled?.stance ?? middle(voices) ?? newest;
  const before = list.find(
    (stance) =>
      stance.kind === now.kind &&
      stance.heldSince < now.heldSince &&
      stance.position !== now.position &&
      // One analyst's word after another's is no movement of the party.
      (now.kind !== 'assessed' || stance.recordedBy === now.recordedBy),
  );
  return {
    now,
    before: before ?? null,
    voices,
    settled: settled?.settlement ?? null,
    sinceThen: settled
      ? list.filter(
          ({ kind, recordedAt }) => kind === 'assessed' && recordedAt > settled.settlement.settledAt,
        )
      : [],
  };
}

/** The newest assessment of each analyst that is held that day, of those about the same wording as the newest of all. */
function newestOfEach<S extends Standing>(list: readonly S[], newest: S, day: Day): readonly S[] {
  const heard = new Map<string, S>();
  for (const stance of list)
    if (
      stance.kind === 'assessed' &&
      stance.wording === newest.wording &&
      !heard.has(stance.recordedBy) &&
      isHeldOn(stance, day)
    )
      heard.set(stance.recordedBy, stance);
  return [...heard.values()];
}

/** The latest settlement on an assessment that stands and is held; one on a record that was corrected has lapsed. */
function settlementOf<S extends Standing>(
  list: readonly S[],
  { day, by }: AsOf,
  settlements: Settlements,
): { readonly stance: S; readonly settlement: Settlement } | null {
  let latest: { readonly stance: S; readonly settlement: Settlement } | null = null;
  if (settlements.size === 0) return null;
  for (const stance of list)
    for (const settlement of (isHeldOn(stance, day) && settlements.get(stance.id)) || [])
      if (
        (by === 'held' || dayOf(settlement.settledAt) <= day) &&
        (latest === null ||
          compare(latest.settlement.settledAt, settlement.settledAt) < 0 ||
          (latest.settlement.settledAt === settlement.settledAt && latest.settlement.id < settlement.id))
      )
        latest = { stance, settlement };
  return latest;
}

/** The middle one on the scale of positions; of two, the newer. */
function middle<S extends Standing>(voices: readonly S[]): S | undefined {
  if (voices.length <= 1) return voices[0];
  const scaled = [...voices].sort(
    (a, b) => positions.indexOf(a.position) - positions.indexOf(b.position) || newestFirst(a, b),
  );
  const pair = scaled.slice(Math.floor((scaled.length - 1) / 2), Math.floor(scaled.length / 2) + 1);
  return pair.sort(newestFirst)[0];
}

/** Whether what stands in a cell is about another wording than the cell's own. */
export const isOnRival = ({ now }: Cell, subject: string): boolean =>
  now.wording !== null && now.wording !== subject;

/**
 * The stances that are argued about: those with claims about themselves, and those that correct such a one, for what was
 * said of a record counts for the one in its place. `stances` in the order of recording.
 */
export function disputedStances(
  stances: Iterable<Pick<Standing, 'id' | 'supersedes'>>,
  argued: ReadonlySet<string>,
): ReadonlySet<StanceId> {
  const found = new Set<StanceId>();
  if (argued.size === 0) return found;
  for (const { id, supersedes } of stances)
    if (argued.has(argumentId({ kind: 'stance', id })) || (supersedes !== null && found.has(supersedes)))
      found.add(id);
  return found;
}

/** The key of a cell: what the stance is on, and whose it is. */
export const cellKey = ({ on, stakeholder }: Pick<Standing, 'on' | 'stakeholder'>): string =>
  `${on.kind}:${on.id}/${stakeholder}`;

/** Stances by cell. One about the wording of a rival draft stands in the cell of that wording too. */
export function cells<S extends Standing>(stances: Iterable<S>): ReadonlyMap<string, readonly S[]> {
  const grid = new Map<string, S[]>();
  const put = (key: string, stance: S) => {
    const cell = grid.get(key);
    if (cell) cell.push(stance);
    else grid.set(key, [stance]);
  };
  for (const stance of stances) {
    const { on, wording, stakeholder } = stance;
    put(cellKey(stance), stance);
    if (wording !== null && !(on.kind === 'provision' && on.id === wording))
      put(cellKey({ on: { kind: 'provision', id: wording }, stakeholder }), stance);
  }
  return grid;
}

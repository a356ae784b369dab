import { type Stance, type StanceKind, stanceKinds } from '@proviso/domain/stance';
import { type Day, dayOf } from '@proviso/domain/time';

/** A stance as a bar: from the day it is held until the day it ends, or is followed by another of its kind. */
export type Bar = { readonly stance: Stance; readonly from: Day; readonly to: Day };
export type Lane = { readonly kind: StanceKind; readonly bars: readonly Bar[] };

/** The days a cell's picture spans: from the first held or recorded to the last, or to the day looked at. */
export function spanOf(stances: readonly Stance[], day: Day): { readonly first: Day; readonly last: Day } {
  const days = stances.flatMap((stance) => [
    stance.heldSince,
    dayOf(stance.recordedAt),
    ...(stance.heldUntil === null ? [] : [stance.heldUntil]),
  ]);
  const sorted = [...days].sort();
  const last = sorted.at(-1) ?? day;
  const first = sorted[0] ?? day;
  return { first: first < day ? first : day, last: last > day ? last : day };
}

/** What was held, a lane for each kind, without what was corrected since: kinds are never mixed in one line. */
export function lanes(stances: readonly Stance[], last: Day): readonly Lane[] {
  const corrected = new Set(stances.map(({ supersedes }) => supersedes));
  return stanceKinds.flatMap((kind) => {
    const own = stances
      .filter((stance) => stance.kind === kind && !corrected.has(stance.id))
      .sort((a, b) => a.heldSince.localeCompare(b.heldSince));
    const bars = own.map((stance, i): Bar => {
      const next = own[i + 1]?.heldSince;
      const end = stance.heldUntil ?? last;
      return { stance, from: stance.heldSince, to: next !== undefined && next < end ? next : end };
    });
    return bars.length > 0 ? [{ kind, bars }] : [];
  });
}

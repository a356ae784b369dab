import type { Occurrence } from '@proviso/domain/occurrence';
import type { Stance } from '@proviso/domain/stance';
import { cellKey } from '@proviso/domain/stance-matrix';
import { type Day, dayOf } from '@proviso/domain/time';

export type WhichTime = 'held' | 'recorded';

/** A change of position, of one stakeholder on one thing, by one kind of stance; of assessments, by one analyst. */
export type Movement = { readonly from: Stance; readonly to: Stance; readonly day: Day };

export const dayIn = (stance: Stance, by: WhichTime): Day =>
  by === 'held' ? stance.heldSince : dayOf(stance.recordedAt);

/** The stances that nobody corrected. */
export function uncorrected(stances: readonly Stance[]): readonly Stance[] {
  const corrected = new Set(stances.map(({ supersedes }) => supersedes));
  return stances.filter(({ id }) => !corrected.has(id));
}

/** Every change of position, the latest first; by held time, or in the order in which it was written down. */
export function movements(stances: readonly Stance[], by: WhichTime): readonly Movement[] {
  const lines = new Map<string, Stance[]>();
  for (const stance of uncorrected(stances)) {
    const who = stance.kind === 'assessed' ? stance.recordedBy : '';
    const key = `${cellKey(stance)} ${stance.kind} ${who}`;
    const line = lines.get(key);
    if (line) line.push(stance);
    else lines.set(key, [stance]);
  }
  const found: Movement[] = [];
  for (const line of lines.values()) {
    line.sort(
      (a, b) =>
        dayIn(a, by).localeCompare(dayIn(b, by)) ||
        a.recordedAt.localeCompare(b.recordedAt) ||
        a.id.localeCompare(b.id),
    );
    line.forEach((to, i) => {
      const from = line[i - 1];
      if (from && from.position !== to.position) found.push({ from, to, day: dayIn(to, by) });
    });
  }
  return found.sort((a, b) => b.day.localeCompare(a.day) || a.to.id.localeCompare(b.to.id));
}

const window = 21 * 86_400_000;

/**
 * What happened in the three weeks up to a day, that day too, the nearest first; at most `count`. It says what came before
 * what, and not what caused it.
 */
export function justBefore(occurrences: readonly Occurrence[], day: Day, count = 3): readonly Occurrence[] {
  const at = Date.parse(day);
  return occurrences
    .filter((one) => one.day <= day && at - Date.parse(one.day) <= window)
    .sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id))
    .slice(0, count);
}

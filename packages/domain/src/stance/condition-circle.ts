import type { ProvisionId } from '../provision/provision.ts';
import type { Condition, Stance } from './stance.ts';

type Conditional = Pick<Stance, 'id' | 'stakeholder' | 'kind' | 'on' | 'position' | 'supersedes'> & {
  readonly conditions: readonly Pick<Condition, 'provision' | 'leftOut'>[];
};

export type ConditionCircle = {
  /** The provisions along the circle: the first depends on the second, and so on; the last on the first. */
  readonly path: readonly ProvisionId[];
  /**
   * `together`: "7 if 10, 10 if 7" is met by a deal with both and by one with neither. `never`: somewhere along it a
   * provision is to be left out, so that no deal can have the first and meet what it depends on.
   */
  readonly means: 'together' | 'never';
};

/**
 * The circle that a stance would close with what the same stakeholder holds, of the same kind; null where it closes none.
 * `standing` are the stances that stand now; a circle is followed by provisions, whatever the wordings.
 */
export function conditionCircle(
  entry: Omit<Conditional, 'id'>,
  standing: readonly Conditional[],
): ConditionCircle | null {
  if (entry.on.kind !== 'provision' || entry.position !== 'conditional') return null;
  const replaced = new Set(standing.map(({ supersedes }) => supersedes).concat(entry.supersedes));
  const needs = new Map<ProvisionId, Map<ProvisionId, boolean>>();
  for (const stance of [...standing.filter(({ id }) => !replaced.has(id)), entry]) {
    if (stance.stakeholder !== entry.stakeholder || stance.kind !== entry.kind) continue;
    if (stance.on.kind !== 'provision') continue;
    const own = new Map<ProvisionId, boolean>();
    if (stance.position === 'conditional')
      for (const { provision, leftOut } of stance.conditions)
        if (provision !== null) own.set(provision, leftOut);
    // In the order of recording, so that the newest counts.
    needs.set(stance.on.id, own);
  }
  const own = circleFrom(entry.on.id, needs);
  if (own) return own;
  // "10 if 7 is left out" closes the circle that begins at 7, where 7 depends on 10.
  for (const { provision, leftOut } of entry.conditions) {
    const circle = leftOut && provision !== null ? circleFrom(provision, needs) : null;
    if (circle?.path.includes(entry.on.id)) return circle;
  }
  return null;
}

/** The circle that leads from a provision back to it; what is left out needs nothing further, so it ends there. */
function circleFrom(
  start: ProvisionId,
  needs: ReadonlyMap<ProvisionId, ReadonlyMap<ProvisionId, boolean>>,
): ConditionCircle | null {
  const seen = new Set<ProvisionId>();
  const walk = (at: ProvisionId, path: readonly ProvisionId[]): ConditionCircle | null => {
    for (const [next, leftOut] of needs.get(at) ?? []) {
      if (next === start) return { path, means: leftOut ? 'never' : 'together' };
      if (leftOut || seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...path, next]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, [start]);
}

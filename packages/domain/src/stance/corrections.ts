import type { Stance, StanceId } from './stance.ts';

type Link = Pick<Stance, 'id' | 'supersedes'>;

/** The records that a stance corrects, the one it names first, then what that one corrected, and so on. */
export function earlierRecords<S extends Link>(stances: readonly S[], stance: Link): readonly S[] {
  const byId = new Map(stances.map((one) => [one.id, one]));
  return chain(stance, ({ supersedes }) => (supersedes === null ? undefined : byId.get(supersedes)));
}

/** The record that counts in a stance's place now; null where nobody has corrected it. */
export function latestCorrection<S extends Link>(stances: readonly S[], stance: Link): S | null {
  const corrections = new Map<StanceId, S>();
  for (const one of stances) if (one.supersedes !== null) corrections.set(one.supersedes, one);
  return chain(stance, ({ id }) => corrections.get(id)).at(-1) ?? null;
}

/** Everything that a step leads to, one after the other; a file from elsewhere may go round in a circle, and ends there. */
function chain<S extends Link>(from: Link, step: (at: Link) => S | undefined): readonly S[] {
  const found: S[] = [];
  const seen = new Set([from.id]);
  for (let at = step(from); at && !seen.has(at.id); at = step(at)) {
    seen.add(at.id);
    found.push(at);
  }
  return found;
}

/** Names that are compared as people read them: without regard to case, to blanks, to how a letter is composed. */
export const plainName = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Below this two names have hardly a letter pair in common: to offer one for the other would puzzle. */
const leastLikeness = 0.35;

/** The names most like one that is not among them, the likest first; at most three. */
export function nearestNames(name: string, among: Iterable<string>): readonly string[] {
  const wanted = pairsOf(name);
  return [...new Set(among)]
    .map((other) => ({ other, likeness: likeness(wanted, pairsOf(other)) }))
    .filter(({ likeness: found }) => found >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** Sørensen-Dice over pairs of letters, each counted once: 0 nothing in common, 1 the same pairs. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** With a blank before and after, so that the first and the last letter count too. */
function pairsOf(name: string): ReadonlySet<string> {
  const letters = Array.from(` ${plainName(name)} `);
  return new Set(letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`));
}

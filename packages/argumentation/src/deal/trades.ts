import { type Allowed, type Choice, type Deal, type Interval, standingsOf } from './deal.ts';
import { type Caution, difference } from './difference.ts';

/** Another option of one matter. */
export type Change = { readonly matter: number; readonly option: number };
export type Trade = {
  readonly changes: readonly Change[];
  /** What each party at least and at most gains by it. */
  readonly differences: readonly Interval[];
  /** Red lines and unmet conditions of parties whose consent is needed: how many fewer (more, if below 0). */
  readonly lifted: number;
};

const apply = (from: Choice, changes: readonly Change[]): Choice =>
  from.map((option, matter) => changes.find((one) => one.matter === matter)?.option ?? option);

/**
 * What would help, the best first, at most `limit`. Changes of one matter that lift a red line or a condition; and exchanges
 * of two matters, where each alone costs somebody something, but together nobody loses and somebody gains: "if 14 went
 * this way, 6 could go that way". Takes some 4,000 comparisons for 28 matters of three options.
 */
export function findTrades(
  deal: Deal,
  {
    allowed,
    from,
    caution,
    limit = 5,
  }: { readonly allowed: Allowed; readonly from: Choice; readonly caution: Caution; readonly limit?: number },
): readonly Trade[] {
  const before = against(deal, from);
  const tradeOf = (changes: readonly Change[]): Trade => {
    const to = apply(from, changes);
    return {
      changes,
      differences: deal.parties.map((_, party) => difference(deal, { party, from, to, caution })),
      lifted: before - against(deal, to),
    };
  };
  const singles = allowed.flatMap((options, matter) =>
    options.filter((option) => option !== from[matter]).map((option) => tradeOf([{ matter, option }])),
  );
  const lifting = singles.filter(({ lifted }) => lifted > 0);
  // Only what somebody gains by is worth giving, and only what somebody loses by has to be paid for.
  const mixed = singles.filter((one) => one.differences.some(([low]) => low > 0) && loses(one));
  const exchanges = mixed.flatMap((one, i) =>
    mixed.slice(i + 1).flatMap((other) => {
      if (other.changes[0]?.matter === one.changes[0]?.matter) return [];
      const quick = one.differences.every(([low], party) => low + (other.differences[party]?.[0] ?? 0) >= 0);
      if (!quick) return [];
      const both = tradeOf([...one.changes, ...other.changes]);
      return both.lifted >= 0 && !loses(both) && gain(both) > 0 ? [both] : [];
    }),
  );
  return [...lifting.sort(better).slice(0, limit), ...exchanges.sort(better).slice(0, limit)];
}

const loses = ({ differences }: Trade) => differences.some(([low]) => low < 0);
const gain = ({ differences }: Trade) => differences.reduce((sum, [low, high]) => sum + low + high, 0);
const better = (a: Trade, b: Trade) => b.lifted - a.lifted || gain(b) - gain(a);

/** How many red lines and conditions of parties whose consent is needed stand against a package. */
export function against(deal: Deal, choice: Choice): number {
  let count = 0;
  for (const [party, { consentNeeded }] of deal.parties.entries())
    if (consentNeeded)
      for (const [matter, option] of choice.entries())
        for (const standing of standingsOf(deal, { matter, option, party })) {
          if (standing.stance?.position === 'red-line') count++;
          for (const { on } of standing.dependences)
            if (on && on.byOption[choice[on.matter] ?? -1] === 'unmet') count++;
        }
  return count;
}

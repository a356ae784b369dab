import { type Allowed, type Choice, type Deal, type Interval, standingsOf } from './deal.ts';
import { type Caution, difference } from './difference.ts';
import { objections } from './objections.ts';

/** Another option of one matter. */
export type Change = { readonly matter: number; readonly option: number };
export type Trade = {
  readonly changes: readonly Change[];
  /** What each party at least and at most gains by it. */
  readonly differences: readonly Interval[];
  /** Red lines and unmet conditions of parties whose consent is needed: how many fewer (more, if below 0). */
  readonly lifted: number;
};

/** A choice with some matters changed. */
export const withChanges = (from: Choice, changes: readonly Change[]): Choice =>
  from.map((option, matter) => changes.find((one) => one.matter === matter)?.option ?? option);

/**
 * What would help, the best first, at most `limit` of each sort. Changes of one matter that lift a red line or a condition;
 * changes of two that together lift more than each alone, for the one is what the other depends on: "if 14 went B's way, A's
 * red line on 6 becomes conditional"; and exchanges of two matters, where each alone costs somebody something, but together
 * nobody loses and somebody gains. Takes some 4,000 comparisons for 28 matters of three options.
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
  const before = objections(deal, from).length;
  const tradeOf = (changes: readonly Change[]): Trade => {
    const to = withChanges(from, changes);
    return {
      changes,
      differences: deal.parties.map((_, party) => difference(deal, { party, from, to, caution })),
      lifted: before - objections(deal, to).length,
    };
  };
  const singles = allowed.flatMap((options, matter) =>
    options
      .filter((option) => option !== from[matter])
      .map((option) => ({ ...tradeOf([{ matter, option }]), change: { matter, option } })),
  );
  const lifting = singles.filter(({ lifted }) => lifted > 0);
  const opening = singles.flatMap((one) =>
    singles
      .filter(
        (other) => other.change.matter !== one.change.matter && hangsOn(deal, from, one.change, other.change),
      )
      .flatMap((other) => {
        const both = tradeOf([other.change, one.change]);
        return both.lifted > Math.max(0, one.lifted) + Math.max(0, other.lifted) ? [both] : [];
      }),
  );
  // Only what somebody gains by is worth giving, and only what somebody loses by has to be paid for.
  const mixed = singles.filter((one) => one.differences.some(([low]) => low > 0) && loses(one));
  const exchanges = mixed.flatMap((one, i) =>
    mixed.slice(i + 1).flatMap((other) => {
      if (other.change.matter === one.change.matter) return [];
      const quick = one.differences.every(([low], party) => low + (other.differences[party]?.[0] ?? 0) >= 0);
      if (!quick) return [];
      const both = tradeOf([one.change, other.change]);
      return both.lifted >= 0 && !loses(both) && gain(both) > 0 ? [both] : [];
    }),
  );
  const best = (trades: readonly Trade[]) =>
    [...new Map(trades.map((trade) => [keyOf(trade), trade])).values()].sort(better).slice(0, limit);
  const first = [...best(lifting), ...best(opening)];
  const named = new Set(first.map(keyOf));
  return [...first, ...best(exchanges.filter((trade) => !named.has(keyOf(trade))))];
}

/** Whether one whose consent is needed makes what they think of a wording that comes or goes hang on the other change. */
const hangsOn = (deal: Deal, from: Choice, { matter, option }: Change, other: Change): boolean =>
  deal.parties.some(
    ({ consentNeeded }, party) =>
      consentNeeded &&
      [option, from[matter] ?? -1].some((one) =>
        standingsOf(deal, { matter, option: one, party }).some(({ dependences }) =>
          dependences.some(({ on }) => on?.matter === other.matter),
        ),
      ),
  );

const keyOf = ({ changes }: Trade): string =>
  changes
    .map(({ matter, option }) => `${matter}:${option}`)
    .sort()
    .join(' ');
const loses = ({ differences }: Trade) => differences.some(([low]) => low < 0);
const gain = ({ differences }: Trade) => differences.reduce((sum, [low, high]) => sum + low + high, 0);
const better = (a: Trade, b: Trade) => b.lifted - a.lifted || gain(b) - gain(a);

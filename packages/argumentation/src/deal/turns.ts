import type { Position } from '@proviso/domain/stance';
import { type Choice, type Deal, type Dependence, type Standing, standingsOf, statusOf } from './deal.ts';
import { type Objection, objectionKey, objections } from './objections.ts';

/** What becomes of one objection when one goes from a package to another. */
export type Turn =
  /** A red line of the first package, and where its party stands on the wording that comes instead. */
  | {
      readonly kind: 'red-line';
      readonly party: number;
      readonly matter: number | null;
      /** `gone`: it is left out, or the party speaks of other words; `unknown`: nobody recorded what it thinks of them. */
      readonly becomes: Position | 'gone' | 'unknown';
    }
  /** An unmet condition of the first package that is met now, hangs on something else, or is asked no longer. */
  | {
      readonly kind: 'condition';
      readonly party: number;
      readonly matter: number | null;
      readonly dependence: Dependence;
      readonly becomes: 'met' | 'open' | 'gone';
    }
  /** An objection that the first package did not meet with. */
  | { readonly kind: 'new'; readonly objection: Objection };

/** What becomes of the objections of those whose consent is needed, lifted ones first. */
export function turns(deal: Deal, from: Choice, to: Choice): readonly Turn[] {
  const [before, after] = [objections(deal, from), objections(deal, to)];
  const still = new Set(after.map(objectionKey));
  const were = new Set(before.map(objectionKey));
  return [
    ...before.filter((one) => !still.has(objectionKey(one))).map((one) => turnOf(deal, one, { from, to })),
    ...after
      .filter((one) => !were.has(objectionKey(one)))
      .map((objection): Turn => ({ kind: 'new', objection })),
  ];
}

function turnOf(
  deal: Deal,
  { party, matter, dependence }: Objection,
  { from, to }: { readonly from: Choice; readonly to: Choice },
): Turn {
  const isKept = matter !== null && from[matter] === to[matter];
  if (dependence) {
    const status = isKept ? statusOf(dependence, to) : 'unmet';
    return { kind: 'condition', party, matter, dependence, becomes: status === 'unmet' ? 'gone' : status };
  }
  const then = matter === null ? [] : standingsOf(deal, { matter, option: to[matter] ?? -1, party });
  return { kind: 'red-line', party, matter, becomes: worstOf(then) };
}

const heaviestFirst = ['red-line', 'oppose', 'unknown', 'neutral', 'conditional', 'support'] as const;

/** What weighs most against it, where a text has several provisions on the matter. */
function worstOf(standings: readonly Standing[]): Position | 'gone' | 'unknown' {
  const said = new Set(standings.map(({ stance }) => stance?.position ?? 'unknown'));
  return heaviestFirst.find((position) => said.has(position)) ?? 'gone';
}

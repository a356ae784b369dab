import { type Position, positions } from '@proviso/domain/stance';
import { estebanRay, vanDerEijkAgreement } from '../agreement/polarisation.ts';
import { positionCounts } from '../agreement/position-agreement.ts';
import { type Deal, standingsOf } from '../deal/deal.ts';
import { compareGauges, majorityGauge } from './majority-judgment.ts';
import { schulzeRanks } from './schulze.ts';
import { obstaclesTo } from './zone-of-agreement.ts';

/** What the parties make of one option of a matter. */
export type OptionRank = {
  readonly option: number;
  /** The parties whose consent is needed and whose red line rules it out, by index; it is then not ranked. */
  readonly vetoes: readonly number[];
  /** Where it comes by pairs (Schulze) and by majority judgment, 0 first, equal where they tie; null where not ranked. */
  readonly byPairs: number | null;
  readonly byJudgment: number | null;
  /** The position that a majority grants it: by what is known, and what it may be, at worst and at best, with the rest. */
  readonly majority: { readonly known: Position; readonly worst: Position; readonly best: Position } | null;
  /** Of the parties that count: how many stand somewhere on it, and of how many it is not known. */
  readonly judged: number;
  readonly unknown: number;
  /** Over those that stand somewhere: van der Eijk's A in [-1,1], and Esteban and Ray's polarisation on [0,1]; NaN for none. */
  readonly agreement: number;
  readonly polarisation: number;
};
export type MatterRank = {
  readonly options: readonly OptionRank[];
  /** The option that beats every other one by one, by what is known; `sure` where it does whatever the unknown turn out to be. */
  readonly winner: { readonly option: number; readonly sure: boolean } | null;
};

const worstPlace = positions.length - 1;

/**
 * The options of one matter in the order that the parties would put them in, vetoes first: what crosses a red line of
 * a party whose consent is needed is out, whatever the others prefer. A party judges an option by its position on it, by
 * its worst one where the option has several parts; leaving the matter out is neutral to everybody. `parties` are those
 * that count, `among` the options that are to be ranked, both by index. What is not known decides no pair.
 */
export function rankOptions(
  deal: Deal,
  {
    matter,
    parties,
    among,
  }: { readonly matter: number; readonly parties: readonly number[]; readonly among: readonly number[] },
): MatterRank {
  const places = new Map(
    among.map((option) => [option, parties.map((party) => placeOf(deal, { matter, option, party }))]),
  );
  const at = (option: number) => places.get(option) ?? [];
  const knownAt = (option: number) => at(option).flatMap((one) => (isKnown(one) ? [one.best] : []));
  const vetoes = new Map(among.map((option) => [option, obstaclesTo(deal, matter, option).vetoes]));
  const free = among.filter((option) => vetoes.get(option)?.length === 0);

  const preferred = (a: number, b: number) =>
    at(a).filter((mine, i) => {
      const other = at(b)[i];
      return other !== undefined && isKnown(mine) && isKnown(other) && mine.best < other.best;
    }).length;
  const pairs = schulzeRanks(free.length, (a, b) => preferred(free[a] ?? -1, free[b] ?? -1));
  const judged = free.flatMap((option) => {
    const gauge = gaugeOf(knownAt(option));
    return gauge ? [{ option, gauge }] : [];
  });
  const beatsAll = (option: number, by: (a: number, b: number) => boolean) =>
    free.every((other) => other === option || by(option, other));
  const winner =
    free.length > 1
      ? free.find((one) => beatsAll(one, (a, b) => preferred(a, b) > preferred(b, a)))
      : undefined;
  return {
    winner:
      winner === undefined
        ? null
        : { option: winner, sure: beatsAll(winner, (a, b) => leastLead(at(a), at(b)) > 0) },
    options: among.map((option): OptionRank => {
      const gauge = judged.find((one) => one.option === option)?.gauge;
      const place = free.indexOf(option);
      const held = knownAt(option).flatMap((own) => positions[own] ?? []);
      const counts = positionCounts(held);
      return {
        option,
        vetoes: vetoes.get(option) ?? [],
        byPairs: pairs[place] ?? null,
        byJudgment: gauge ? judged.filter((other) => compareGauges(other.gauge, gauge) < 0).length : null,
        majority: majorityOf(at(option)),
        judged: held.length,
        unknown: parties.length - held.length,
        agreement: vanDerEijkAgreement(counts),
        polarisation: estebanRay(
          counts.map((count, i) => ({ share: count / held.length, at: i / worstPlace })),
        ),
      };
    }),
  };
}

/** Where a party puts an option on the scale of positions, 0 the best place: at best and at worst. */
type Place = { readonly best: number; readonly worst: number };

const isKnown = ({ best, worst }: Place) => best === worst;

function placeOf(
  deal: Deal,
  at: { readonly matter: number; readonly option: number; readonly party: number },
): Place {
  const neutral = positions.indexOf('neutral');
  if (deal.matters[at.matter]?.options[at.option]?.draft === null) return { best: neutral, worst: neutral };
  const standings = standingsOf(deal, at);
  const known = standings.flatMap(({ stance }) => (stance ? [positions.indexOf(stance.position)] : []));
  // An option in parts is as bad as its worst part, so one that is known leaves the others only down.
  const best = Math.max(0, ...known);
  return { best, worst: known.length < standings.length || known.length === 0 ? worstPlace : best };
}

const gaugeOf = (places: readonly number[]) =>
  majorityGauge(positions.map((_, i) => places.filter((place) => place === i).length));

function majorityOf(places: readonly Place[]): OptionRank['majority'] {
  const by = (of: readonly number[]) => {
    const gauge = gaugeOf(of);
    return gauge ? positions[gauge.grade] : undefined;
  };
  const known = by(places.filter(isKnown).map(({ best }) => best));
  const [worst, best] = [by(places.map((one) => one.worst)), by(places.map((one) => one.best))];
  return known && worst && best ? { known, worst, best } : null;
}

/** By how many one option leads another at least, whatever is not known turns out to be. */
const leastLead = (mine: readonly Place[], theirs: readonly Place[]): number =>
  mine.reduce((lead, { worst }, i) => lead + Math.sign((theirs[i]?.best ?? 0) - worst), 0);

import { type Allowed, type Choice, type Deal, standingsOf } from './deal.ts';
import { createDealProgram, type DealProgram, type Place, where } from './deal-program.ts';
import { add, type Expression, expression } from './linear-program.ts';
import { type Objection, objectionKey, objections } from './objections.ts';
import { smallestHittingSet } from './smallest-hitting-set.ts';
import type { Solver } from './solver.ts';

/** What stands in the way where no package can be agreed. */
export type Block = {
  /**
   * The smallest set of red lines and conditions that cannot all be heeded: already with these alone no package is left.
   * Whichever others give way, one of these must.
   */
  readonly conflict: readonly Objection[];
  /** The package that fewest objections stand against; those (see `objections`) are the fewest that have to give way. */
  readonly nearest: Choice;
};

/** Why no allowed package can be agreed; null where one can, or where nothing is allowed. */
export function smallestBlock(
  solve: Solver,
  { deal, allowed }: { readonly deal: Deal; readonly allowed: Allowed },
): Block | null {
  const nearest = fewestObjections(solve, { deal, allowed, heeding: new Set() });
  if (!nearest || objections(deal, nearest).length === 0) return null;
  return { conflict: smallestConflict(solve, { deal, allowed, nearest }), nearest };
}

/**
 * By implicit hitting sets: every package has an objection of a conflict against it, so a smallest set that hits the
 * objections to some packages is a smallest conflict once no package is left that heeds it. Each package that still does
 * so adds a set to hit.
 */
function smallestConflict(
  solve: Solver,
  { deal, allowed, nearest }: { readonly deal: Deal; readonly allowed: Allowed; readonly nearest: Choice },
): readonly Objection[] {
  const known = new Map<string, Objection>();
  const toHit: (readonly string[])[] = [];
  const note = (choice: Choice) => {
    const against = objections(deal, choice);
    for (const one of against) known.set(objectionKey(one), one);
    toHit.push(against.map(objectionKey));
    return toHit.at(-1) ?? [];
  };
  note(nearest);
  const candidate = conflictOnOneMatter(deal, allowed);
  for (;;) {
    const hitting = smallestHittingSet(solve, toHit);
    // No conflict is smaller than what hits some of the packages only.
    if (candidate && hitting.length >= candidate.length) return candidate;
    const heeding = new Set(hitting);
    const found = fewestObjections(solve, { deal, allowed, heeding });
    if (!found) return hitting.flatMap((key) => known.get(key) ?? []);
    // Packages that have no objection in common with one another force the set to grow at once.
    for (let next: Choice | null = found; next; next = fewestObjections(solve, { deal, allowed, heeding }))
      for (const key of note(next)) heeding.add(key);
  }
}

/** The plainest conflict: a matter of which every allowed wording crosses somebody's red line. The smallest of them, if any. */
function conflictOnOneMatter(deal: Deal, allowed: Allowed): readonly Objection[] | null {
  const found = allowed.flatMap((options, matter) => {
    const first = options.flatMap((option) => redLineOn(deal, { matter, option }) ?? []);
    return first.length === options.length ? [first] : [];
  });
  return found.sort((a, b) => a.length - b.length)[0] ?? null;
}

function redLineOn(deal: Deal, { matter, option }: { matter: number; option: number }): Objection | null {
  for (const [party, { consentNeeded }] of deal.parties.entries())
    for (const standing of consentNeeded ? standingsOf(deal, { matter, option, party }) : [])
      if (standing.stance?.position === 'red-line') return { party, matter, standing, dependence: null };
  return null;
}

/** The allowed package that fewest objections stand against, and none of those that are heeded; null where there is none. */
function fewestObjections(
  solve: Solver,
  {
    deal,
    allowed,
    heeding,
  }: { readonly deal: Deal; readonly allowed: Allowed; readonly heeding: ReadonlySet<string> },
): Choice | null {
  const built = createDealProgram(deal, allowed);
  const against = expression();
  for (const { objection, variable } of possible(built, deal)) {
    if (heeding.has(objectionKey(objection))) built.program.equal(expression([1, variable]), 0);
    else add(against, 1, variable);
  }
  const values = solve(built.program.text('Minimize', against));
  return values && built.choiceFrom(values);
}

/** Every objection that a package might meet with, and a variable that is at least 1 where it does. */
function* possible(
  built: DealProgram,
  deal: Deal,
): Generator<{ readonly objection: Objection; readonly variable: string }> {
  for (const [party, { consentNeeded }] of deal.parties.entries()) {
    if (!consentNeeded) continue;
    for (const { variable, standing, extent } of built.places(party)) {
      if (extent === 'part') continue;
      const of = { party, matter: null, standing };
      if (standing.stance?.position === 'red-line')
        yield { objection: { ...of, dependence: null }, variable };
      for (const dependence of standing.dependences)
        if (dependence.on)
          yield { objection: { ...of, dependence }, variable: unmetAt(built, variable, dependence) };
    }
  }
}

/** A variable that is 1 where a place is taken and a condition there is unmet. */
function unmetAt(
  built: DealProgram,
  variable: Place['variable'],
  dependence: Objection['dependence'],
): string {
  const unmet = built.fresh();
  const bound: Expression = expression([1, unmet], [-1, variable]);
  if (dependence)
    for (const [other, factor] of where(dependence, ['open', 'met']).factors) add(bound, factor, other);
  built.program.atLeast(bound, 0);
  return unmet;
}

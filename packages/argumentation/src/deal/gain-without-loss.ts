import { type Allowed, type Choice, type Deal, type Dependence, worstStatus } from './deal.ts';
import { createDealProgram, where } from './deal-program.ts';
import { type Caution, counted } from './difference.ts';
import { add, addAll, type Expression, expression } from './linear-program.ts';
import type { Solver } from './solver.ts';
import { twice } from './worth.ts';

/**
 * Whether somebody could gain with nobody losing: the allowed package that gains the parties most in all, where none of
 * them loses by it, no red line of a party whose consent is needed is crossed that was not crossed before, and no condition
 * of theirs becomes unmet. Null where the package is already as good as that (Pareto-efficient among the allowed ones).
 */
export function gainWithoutLoss(
  solve: Solver,
  {
    deal,
    allowed,
    from,
    caution,
  }: { readonly deal: Deal; readonly allowed: Allowed; readonly from: Choice; readonly caution: Caution },
): Choice | null {
  const built = createDealProgram(deal, allowed);
  const { program } = built;
  const all = expression();
  for (const [party, { consentNeeded }] of deal.parties.entries()) {
    const gain = expression();
    for (const place of built.places(party)) {
      const { variable, standing, extent } = place;
      const { dependences, stance } = standing;
      const named = dependences.filter(({ on }) => on !== null);
      const before = worstStatus(standing, from);
      const wasIn = place.isIn(from);
      // What the whole is worth in part is not the same for two parts, so it never stays as it was.
      const stays = wasIn && extent === 'whole';
      if (consentNeeded && extent === 'whole') {
        if (!stays && stance?.position === 'red-line') program.equal(expression([1, variable]), 0);
        for (const one of named) {
          if (stays && one.on?.byOption[from[one.on.matter] ?? -1] === 'unmet') continue;
          const bound = where(one, ['open', 'met']);
          add(bound, -1, variable);
          program.atLeast(bound, 0);
        }
      }
      // What is given up counts at its most: it is lost unless it stays.
      const most = wasIn ? 2 * counted(standing, from, { caution, extent })[1] : 0;
      gain.constant -= most;
      if (!stays) {
        // What is taken anew counts at its least.
        const unknown = caution === 'known' && (stance === null || extent === 'part');
        const [unmet, met] = unknown
          ? [0, 0]
          : [twice(standing, 'unmet', 'worst', extent), twice(standing, 'met', 'worst', extent)];
        add(gain, unmet, variable);
        if (met > unmet && named.length === dependences.length) {
          const needs = named.map((one) => where(one, ['met']));
          add(gain, met - unmet, built.step(variable, needs));
        }
        continue;
      }
      add(gain, most, variable);
      if (dependences.length === 0) continue;
      const swing = 4 * (standing.salience[before === 'unmet' ? 0 : 1] ?? 0);
      const holds = (one: Dependence) => {
        const met = where(one, ['met']);
        // What is open stays as it was where nothing that it depends on has changed.
        const same = from[one.on?.matter ?? -1];
        if (before === 'open' && one.on && same !== undefined && one.on.byOption[same] !== 'met')
          add(met, 1, built.taken(one.on.matter, same));
        return met;
      };
      if (before === 'unmet') {
        if (named.length === dependences.length) add(gain, swing, built.step(variable, named.map(holds)));
      } else {
        add(gain, -swing, variable);
        add(gain, swing, built.step(variable, named.map(holds)));
      }
    }
    program.atLeast(gain, 0);
    addAll(all, gain);
  }
  const values = solve(program.text('Maximize', all));
  if (!values) return null;
  const choice = built.choiceFrom(values);
  return choice.some((option, matter) => option !== from[matter]) && gained(all, values) > 0.5
    ? choice
    : null;
}

const gained = ({ factors, constant }: Expression, values: ReadonlyMap<string, number>) =>
  [...factors].reduce((sum, [name, factor]) => sum + factor * (values.get(name) ?? 0), constant);

import { type Allowed, type Choice, type Deal, type Dependence, worstStatus } from './deal.ts';
import { createDealProgram } from './deal-program.ts';
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
  const { program, taken } = built;
  const among = ({ on }: Dependence, fits: (status: string, option: number) => boolean): Expression =>
    expression(
      ...(on?.byOption ?? []).flatMap((status, option) =>
        on && fits(status, option) ? [[1, taken(on.matter, option)] as const] : [],
      ),
    );
  const all = expression();
  for (const [party, { consentNeeded }] of deal.parties.entries()) {
    const gain = expression();
    for (const { matter, option, standing } of built.standings(party)) {
      const { dependences, stance } = standing;
      const named = dependences.filter(({ on }) => on !== null);
      const keepOpen = (one: Dependence) => among(one, (status) => status !== 'unmet');
      const before = worstStatus(standing, from);
      const stays = from[matter] === option;
      if (consentNeeded && !stays && stance?.position === 'red-line')
        program.equal(expression([1, taken(matter, option)]), 0);
      if (consentNeeded)
        for (const one of named) {
          if (stays && one.on?.byOption[from[one.on.matter] ?? -1] === 'unmet') continue;
          const bound = keepOpen(one);
          add(bound, -1, taken(matter, option));
          program.atLeast(bound, 0);
        }
      if (!stays) {
        // What is taken anew counts at its least.
        const unknown = stance === null && caution === 'known';
        const [unmet, met] = unknown
          ? [0, 0]
          : [twice(standing, 'unmet', 'worst'), twice(standing, 'met', 'worst')];
        add(gain, unmet, taken(matter, option));
        if (met > unmet && named.length === dependences.length)
          add(
            gain,
            met - unmet,
            built.step(
              matter,
              option,
              named.map((one) => among(one, (status) => status === 'met')),
            ),
          );
        continue;
      }
      // What is given up counts at its most: it is lost unless the option stays.
      const most = 2 * counted(standing, from, caution)[1];
      gain.constant -= most;
      add(gain, most, taken(matter, option));
      if (dependences.length === 0) continue;
      const swing = 4 * (standing.salience[before === 'unmet' ? 0 : 1] ?? 0);
      const holds = (one: Dependence) =>
        among(
          one,
          (status, other) => status === 'met' || (before === 'open' && other === from[one.on?.matter ?? -1]),
        );
      if (before === 'unmet') {
        if (named.length === dependences.length)
          add(gain, swing, built.step(matter, option, named.map(holds)));
      } else {
        add(gain, -swing, taken(matter, option));
        add(gain, swing, built.step(matter, option, named.map(holds)));
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

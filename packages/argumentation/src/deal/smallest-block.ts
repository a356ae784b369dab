import type { Allowed, Choice, Deal } from './deal.ts';
import { createDealProgram } from './deal-program.ts';
import { add, expression } from './linear-program.ts';
import type { Solver } from './solver.ts';

/**
 * Where no package can be agreed: the allowed package that fewest red lines and conditions of the parties whose consent is
 * needed stand against. Those (see `evaluatePackage`) are the smallest set that has to give way; no smaller set would do.
 */
export function smallestBlock(
  solve: Solver,
  { deal, allowed }: { readonly deal: Deal; readonly allowed: Allowed },
): Choice | null {
  const built = createDealProgram(deal, allowed);
  const against = expression();
  let count = 0;
  for (const [party, { consentNeeded }] of deal.parties.entries())
    if (consentNeeded)
      for (const { matter, option, standing } of built.standings(party)) {
        const taken = built.taken(matter, option);
        if (standing.stance?.position === 'red-line') add(against, 1, taken);
        for (const { on } of standing.dependences) {
          if (!on) continue;
          const unmet = `b${count++}`;
          const bound = expression([1, unmet], [-1, taken]);
          for (const [other, status] of on.byOption.entries())
            if (status !== 'unmet') add(bound, 1, built.taken(on.matter, other));
          built.program.atLeast(bound, 0);
          add(against, 1, unmet);
        }
      }
  const values = solve(built.program.text('Minimize', against));
  return values && built.choiceFrom(values);
}

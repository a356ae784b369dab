import { createLinearProgram, expression } from './linear-program.ts';
import type { Solver } from './solver.ts';

/** Fewest names of which every set has one. Throws where a set is empty: nothing hits that. */
export function smallestHittingSet(solve: Solver, sets: readonly (readonly string[])[]): readonly string[] {
  const names = [...new Set(sets.flat())];
  const variable = new Map(names.map((name, i) => [name, `y${i}`]));
  const term = (name: string) => [1, variable.get(name) ?? ''] as const;
  const program = createLinearProgram();
  for (const name of variable.values()) program.binary(name);
  for (const one of sets) {
    if (one.length === 0) throw new Error('An empty set cannot be hit.');
    program.atLeast(expression(...one.map(term)), 1);
  }
  const values = solve(program.text('Minimize', expression(...names.map(term))));
  if (!values) throw new Error('Sets that are not empty can always be hit.');
  return names.filter((name) => (values.get(variable.get(name) ?? '') ?? 0) > 0.5);
}

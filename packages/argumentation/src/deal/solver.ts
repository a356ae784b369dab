/** The values of a program's variables at an optimum; null where nothing satisfies it. */
export type Solver = (program: string) => ReadonlyMap<string, number> | null;

/**
 * As fast as HiGHS decides programs of this size: what it does for large ones costs more here than it finds. It looks for better
 * solutions by solving smaller programs (RINS and RENS: Danna, Rothberg and Le Pape, 2005; Berthold, 2007; and what is left once
 * variables are fixed by their reduced costs), begins anew with what it has learnt, and tries a variable eight times by a search of its own before it trusts what branching on it costs.
 * Figures: docs/decisions/the-best-package-exactly.md.
 */
const options = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0.5,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
  mip_allow_restart: false,
  mip_pscost_minreliable: 1,
};

/**
 * Loads the mixed-integer solver HiGHS (WebAssembly, 3.5 MB, on first use). Programs are in the LP format of CPLEX; answers
 * are proven optimal. `wasmUrl` says where the binary is, where a bundler moved it. Throws where a program is malformed.
 */
export async function loadSolver(wasmUrl?: string): Promise<Solver> {
  const { default: load }: { default: unknown } = await import('highs');
  if (!isLoader(load)) throw new Error('The package highs does not give its loader.');
  const highs = await load(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });
  return (program) => {
    const solution = highs.solve(program, options);
    if (solution.Status === 'Infeasible') return null;
    if (solution.Status !== 'Optimal') throw new Error(`The solver ended with: ${solution.Status}`);
    return new Map(Object.entries(solution.Columns).map(([name, { Primal }]) => [name, Primal ?? 0]));
  };
}

/** As much of HiGHS as is used here. Its own types describe the CommonJS build, and this is the other one. */
type Loader = (given: { locateFile?(file: string): string }) => Promise<{
  solve(
    program: string,
    given: typeof options,
  ): { readonly Status: string; readonly Columns: Record<string, { readonly Primal?: number }> };
}>;
const isLoader = (value: unknown): value is Loader => typeof value === 'function';

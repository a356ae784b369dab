/** A linear expression: a factor for each variable, and a constant. */
export type Expression = { readonly factors: Map<string, number>; constant: number };

export const expression = (
  ...terms: readonly (readonly [factor: number, variable: string])[]
): Expression => {
  const made: Expression = { factors: new Map(), constant: 0 };
  for (const [factor, variable] of terms) add(made, factor, variable);
  return made;
};

export function add(to: Expression, factor: number, variable: string): void {
  to.factors.set(variable, (to.factors.get(variable) ?? 0) + factor);
}

export function addAll(to: Expression, other: Expression): void {
  for (const [variable, factor] of other.factors) add(to, factor, variable);
  to.constant += other.constant;
}

/** Collects a mixed-integer program and prints it in CPLEX's LP format. Binary variables are 0 or 1, integer ones any whole number, others at least 0. */
export function createLinearProgram() {
  const rows: string[] = [];
  const binaries: string[] = [];
  const integers: string[] = [];
  const row = ({ factors, constant }: Expression, sign: '=' | '<=' | '>=', bound: number) => {
    const terms = printTerms(factors);
    if (terms !== '') rows.push(` r${rows.length}: ${terms} ${sign} ${bound - constant}`);
  };
  return {
    binary: (name: string) => binaries.push(name),
    integer: (name: string) => integers.push(name),
    equal: (left: Expression, right: number) => row(left, '=', right),
    atLeast: (left: Expression, right: number) => row(left, '>=', right),
    atMost: (left: Expression, right: number) => row(left, '<=', right),
    /** The objective's constant is left out: it moves no optimum. */
    text: (aim: 'Maximize' | 'Minimize', { factors }: Expression) =>
      [
        aim,
        ` goal: ${printTerms(factors) || `0 ${binaries[0] ?? 'nothing'}`}`,
        'Subject To',
        ...rows,
        'Bounds',
        ...integers.map((name) => ` ${name} free`),
        'General',
        ...integers.map((name) => ` ${name}`),
        'Binary',
        ...binaries.map((name) => ` ${name}`),
        'End',
        '',
      ].join('\n'),
  };
}

/** Ten terms a line: readers of the format may cut long lines. */
function printTerms(factors: ReadonlyMap<string, number>): string {
  const terms = [...factors]
    .filter(([, factor]) => factor !== 0)
    .map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`);
  const lines: string[] = [];
  for (let i = 0; i < terms.length; i += 10) lines.push(terms.slice(i, i + 10).join(' '));
  return lines.join('\n  ');
}

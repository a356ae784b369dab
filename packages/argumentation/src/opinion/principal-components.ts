import { largestEigenpairs, type Tridiagonal } from './tridiagonal-eigen.ts';
import type { VoteMatrix } from './vote-matrix.ts';

/** The two directions in which votes differ most. */
export type PrincipalComponents = {
  /** The mean vote on each claim, in [-1,1], over those who voted on it; 0 where nobody did. */
  readonly center: Float64Array;
  /** Unit vectors over the claims; all 0 where the votes do not differ so far. */
  readonly components: readonly [Float64Array, Float64Array];
};

/** The basis is looked at when it has come to one of these sizes; beyond the last it is as good as it gets. */
const sizes = [12, 24, 48, 96, 192] as const;
/** A direction has settled where what is left of it outside of the basis is no more than this, beside the largest eigenvalue. */
const tolerance = 1e-13;
/** An eigenvalue up to this is none: the votes do not differ so far. */
const nothing = 1e-12;

/**
 * Principal components of a matrix of votes in which an unseen claim counts as its mean: Lanczos's method with every vector made
 * orthogonal to all before it. Each component is turned so that its largest entry is positive, for either way says the same. It
 * pauses between its steps.
 */
export function* principalComponents(matrix: VoteMatrix): Generator<void, PrincipalComponents> {
  const size = matrix.claims.length;
  const center = meanVotes(matrix);
  const rows = centeredRows(matrix, center);
  const most = Math.min(size, matrix.voters.length, sizes.at(-1) ?? 0);
  const basis: Float64Array[] = [];
  /** The covariance within the basis: a diagonal, and what each vector has in common with the next. */
  const diagonal: number[] = [];
  const beside: number[] = [];
  let next = startVector(size, basis);
  while (next && basis.length < most) {
    basis.push(next);
    const image = covarianceTimes(next, rows, size);
    diagonal.push(dot(image, next));
    const length = makeOrthogonal(image, basis);
    const isThrough = length <= 1e-12 * Math.max(...diagonal);
    beside.push(isThrough ? 0 : length);
    next = isThrough ? startVector(size, basis) : scaled(image, 1 / length);
    yield;
    const isLooked = sizes.some((known) => known === basis.length);
    if (isLooked && haveSettled({ diagonal, beside })) break;
  }
  const [first, second] = largestEigenpairs({ diagonal, beside }, 2).map(({ value, vector }) =>
    value > nothing ? combined(basis, vector, size) : null,
  );
  return {
    center,
    components: [oriented(first ?? new Float64Array(size)), oriented(second ?? new Float64Array(size))],
  };
}

/** Whether the two first directions would not move any more. */
function haveSettled(matrix: Tridiagonal): boolean {
  const found = largestEigenpairs(matrix, 2);
  const left = matrix.beside.at(-1) ?? 0;
  const most = Math.max(found[0]?.value ?? 0, 1e-300);
  return found.every(({ vector }) => Math.abs(left * (vector.at(-1) ?? 0)) <= tolerance * most);
}

/** A direction without a pattern that no vector of the basis shares; null where there is none left. */
function startVector(size: number, basis: readonly Float64Array[]): Float64Array | null {
  const vector = Float64Array.from({ length: size }, (_, i) => scattered(i, basis.length));
  const length = makeOrthogonal(vector, basis);
  return length > 1e-9 ? scaled(vector, 1 / length) : null;
}

/** Takes away what a vector shares with each of the basis, twice over for the rounding; gives the length that is left. */
function makeOrthogonal(vector: Float64Array, basis: readonly Float64Array[]): number {
  for (let pass = 0; pass < 2; pass++)
    for (const other of basis) {
      const share = dot(vector, other);
      for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) - share * (other[i] ?? 0);
    }
  return Math.sqrt(dot(vector, vector));
}

const scaled = (vector: Float64Array, by: number) => vector.map((x) => x * by);

function combined(basis: readonly Float64Array[], shares: Float64Array, size: number): Float64Array {
  const sum = new Float64Array(size);
  for (const [k, vector] of basis.entries()) {
    const share = shares[k] ?? 0;
    for (let i = 0; i < size; i++) sum[i] = (sum[i] ?? 0) + share * (vector[i] ?? 0);
  }
  return sum;
}

function meanVotes({ voters, claims, votes, seen }: VoteMatrix): Float64Array {
  const size = claims.length;
  const center = new Float64Array(size);
  const counts = new Uint32Array(size);
  for (let at = 0; at < voters.length * size; at++) {
    const column = at % size;
    center[column] = (center[column] ?? 0) + (votes[at] ?? 0);
    counts[column] = (counts[column] ?? 0) + (seen[at] ?? 0);
  }
  return center.map((sum, column) => (counts[column] ? sum / (counts[column] ?? 1) : 0));
}

type Row = { readonly columns: Uint32Array; readonly values: Float64Array };

/** What each voter's votes differ from the mean: an unseen claim does not, so that only votes are kept. */
function centeredRows({ voters, claims, votes, seen }: VoteMatrix, center: Float64Array): readonly Row[] {
  const columns = new Uint32Array(claims.length);
  return voters.map((_, row) => {
    let count = 0;
    for (let column = 0; column < claims.length; column++)
      if (seen[row * claims.length + column]) columns[count++] = column;
    const own = columns.slice(0, count);
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const column = own[i] ?? 0;
      values[i] = (votes[row * claims.length + column] ?? 0) - (center[column] ?? 0);
    }
    return { columns: own, values };
  });
}

function covarianceTimes(vector: Float64Array, rows: readonly Row[], size: number): Float64Array {
  const product = new Float64Array(size);
  for (const row of rows) {
    const length = along(row, vector);
    for (const [i, column] of row.columns.entries())
      product[column] = (product[column] ?? 0) + length * (row.values[i] ?? 0);
  }
  return product;
}

function along({ columns, values }: Row, vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < columns.length; i++) sum += (values[i] ?? 0) * (vector[columns[i] ?? 0] ?? 0);
  return sum;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function oriented(vector: Float64Array): Float64Array {
  const largest = vector.reduce((most, x) => (Math.abs(x) > Math.abs(most) + 1e-12 ? x : most), 0);
  return largest < 0 ? vector.map((x) => -x) : vector;
}

/** Numbers in (-1,1) without a pattern, the same each time. */
function scattered(i: number, k: number): number {
  const x = Math.sin((i + 1) * 12.9898 + (k + 1) * 78.233) * 43758.5453;
  return 2 * (x - Math.floor(x)) - 1;
}

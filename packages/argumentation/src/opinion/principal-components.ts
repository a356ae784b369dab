import { symmetricEigen } from './symmetric-eigen.ts';
import type { VoteMatrix } from './vote-matrix.ts';

/** The two directions in which votes differ most. */
export type PrincipalComponents = {
  /** The mean vote on each claim, in [-1,1], over those who voted on it; 0 where nobody did. */
  readonly center: Float64Array;
  /** Unit vectors over the claims; all 0 where the votes do not differ so far. */
  readonly components: readonly [Float64Array, Float64Array];
};

/** More directions than are asked for are followed, so that the two first settle the sooner. */
const followed = 6;
const mostRounds = 1_000;
/** A direction has settled where a further round turns it by no more than this. */
const tolerance = 1e-14;

/**
 * Principal components of a matrix of votes in which an unseen claim counts as its mean: subspace iteration with a Rayleigh-Ritz
 * step in each round. Each component is turned so that its largest entry is positive, for either way says the same.
 */
export function principalComponents(matrix: VoteMatrix): PrincipalComponents {
  const { claims } = matrix;
  const center = meanVotes(matrix);
  const rows = centeredRows(matrix, center);
  const size = claims.length;
  const width = Math.min(followed, size, matrix.voters.length);
  let basis = orthonormal(
    Array.from({ length: width }, (_, k) => Float64Array.from({ length: size }, (_, i) => scattered(i, k))),
  );
  for (let round = 0; round < mostRounds; round++) {
    const next = ritz(basis, rows, size);
    const turned = Math.max(...[0, 1].map((k) => distance(basis[k], next[k])));
    basis = next;
    if (turned < tolerance) break;
  }
  const [first = new Float64Array(size), second = new Float64Array(size)] = basis;
  return { center, components: [oriented(first), oriented(second)] };
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
  return voters.map((_, row) => {
    const columns = Uint32Array.from(claims.keys()).filter((column) => seen[row * claims.length + column]);
    const values = Float64Array.from(
      columns,
      (column) => (votes[row * claims.length + column] ?? 0) - (center[column] ?? 0),
    );
    return { columns, values };
  });
}

/** One round: the basis times the covariance, made orthonormal, and turned to the axes of what it spans. */
function ritz(basis: readonly Float64Array[], rows: readonly Row[], size: number): Float64Array[] {
  const spanned = orthonormal(basis.map((vector) => covarianceTimes(vector, rows, size)));
  const images = spanned.map((vector) => rows.map((row) => along(row, vector)));
  const gram = images.map((a) => images.map((b) => dot(a, b)));
  return symmetricEigen(gram).map(({ vector }) => {
    const turned = new Float64Array(size);
    for (const [k, share] of vector.entries())
      for (let i = 0; i < size; i++) turned[i] = (turned[i] ?? 0) + share * (spanned[k]?.[i] ?? 0);
    return turned;
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

/** Gram and Schmidt's way, twice over for the rounding; what lies within the others becomes 0. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = vector.slice();
    const before = Math.sqrt(dot(rest, rest));
    for (let pass = 0; pass < 2; pass++)
      for (const other of done) {
        const share = dot(rest, other);
        for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] ?? 0) - share * (other[i] ?? 0);
      }
    const length = Math.sqrt(dot(rest, rest));
    done.push(length > 1e-10 * before && length > 1e-12 ? rest.map((x) => x / length) : rest.fill(0));
  }
  return done;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** How far apart two directions are, whichever way they point. */
function distance(a: Float64Array | undefined, b: Float64Array | undefined): number {
  if (!a || !b) return 0;
  const sign = dot(a, b) < 0 ? -1 : 1;
  return Math.max(...a.map((x, i) => Math.abs(x - sign * (b[i] ?? 0))), 0);
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

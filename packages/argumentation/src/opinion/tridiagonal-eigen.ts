/** An eigenvalue with its unit vector. */
export type Eigenpair = { readonly value: number; readonly vector: Float64Array };

/** A symmetric tridiagonal matrix: its diagonal, and what stands beside it, one entry less. */
export type Tridiagonal = { readonly diagonal: readonly number[]; readonly beside: readonly number[] };

/** The `count` largest eigenvalues of a symmetric tridiagonal matrix, the largest first: by bisection, their vectors by inverse iteration. */
export function largestEigenpairs(matrix: Tridiagonal, count: number): readonly Eigenpair[] {
  const size = matrix.diagonal.length;
  const found: Eigenpair[] = [];
  for (let rank = 0; rank < Math.min(count, size); rank++) {
    const value = eigenvalueAt(matrix, rank);
    found.push({ value, vector: eigenvector(matrix, value, found) });
  }
  return found;
}

const beside = ({ beside }: Tridiagonal, i: number) => beside[i] ?? 0;

/** The eigenvalue above which there are exactly `rank` others. */
function eigenvalueAt(matrix: Tridiagonal, rank: number): number {
  const { diagonal } = matrix;
  const reach = diagonal.map((_, i) => Math.abs(beside(matrix, i - 1)) + Math.abs(beside(matrix, i)));
  let low = Math.min(...diagonal.map((own, i) => own - (reach[i] ?? 0)));
  let high = Math.max(...diagonal.map((own, i) => own + (reach[i] ?? 0)));
  // Until there is no number left between the two.
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
    if (eigenvaluesAbove(matrix, middle) > rank) low = middle;
    else high = middle;
  return low;
}

/** By Sturm's sequence: as many as the pivots of the matrix less x that are positive. One of 0 counts as just below it, here and further on. */
function eigenvaluesAbove(matrix: Tridiagonal, x: number): number {
  let above = 0;
  let pivot = 1;
  for (const [i, own] of matrix.diagonal.entries()) {
    const before = i === 0 ? 0 : beside(matrix, i - 1) ** 2;
    pivot = own - x - (before === 0 ? 0 : before / pivot);
    if (pivot > 0) above++;
    if (pivot === 0) pivot = -Number.EPSILON;
  }
  return above;
}

function eigenvector(matrix: Tridiagonal, value: number, known: readonly Eigenpair[]): Float64Array {
  const size = matrix.diagonal.length;
  let vector: Float64Array = Float64Array.from(
    { length: size },
    (_, i) => 1 + ((i * 7 + known.length * 3) % 11) / 11,
  );
  for (let round = 0; round < 4; round++) {
    vector = solveShifted(matrix, value, vector);
    for (const other of known) {
      const share = vector.reduce((sum, x, i) => sum + x * (other.vector[i] ?? 0), 0);
      vector = vector.map((x, i) => x - share * (other.vector[i] ?? 0));
    }
    const length = Math.hypot(...vector);
    vector = vector.map((x) => x / length);
  }
  return vector;
}

/** Solves (matrix - shift) x = right, rows exchanged where the pivot would be the smaller; a pivot of 0 is nearly 0 instead. */
function solveShifted(matrix: Tridiagonal, shift: number, right: Float64Array): Float64Array {
  const size = right.length;
  const largest = Math.max(...[...matrix.diagonal, ...matrix.beside].map(Math.abs));
  const tiny = Number.EPSILON * (largest || 1);
  const own = Float64Array.from(matrix.diagonal, (x) => x - shift);
  const next = Float64Array.from(own, (_, i) => beside(matrix, i));
  const afterNext = new Float64Array(size);
  const x = right.slice();
  for (let i = 0; i + 1 < size; i++) {
    const below = beside(matrix, i);
    const [a, b, c] = [own[i] ?? 0, next[i] ?? 0, own[i + 1] ?? 0];
    const d = next[i + 1] ?? 0;
    const [one, other] = [x[i] ?? 0, x[i + 1] ?? 0];
    if (Math.abs(a) >= Math.abs(below)) {
      const factor = below / (a === 0 ? tiny : a);
      own[i] = a === 0 ? tiny : a;
      own[i + 1] = c - factor * b;
      x[i + 1] = other - factor * one;
    } else {
      const factor = a / below;
      own[i] = below;
      next[i] = c;
      afterNext[i] = d;
      own[i + 1] = b - factor * c;
      next[i + 1] = -factor * d;
      x[i] = other;
      x[i + 1] = one - factor * other;
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    const pivot = own[i] ?? 0;
    const sum = (x[i] ?? 0) - (next[i] ?? 0) * (x[i + 1] ?? 0) - (afterNext[i] ?? 0) * (x[i + 2] ?? 0);
    x[i] = sum / (Math.abs(pivot) < tiny ? tiny : pivot);
  }
  return x;
}

/** Eigenvalues of a small symmetric matrix with their unit vectors, the largest value first: Jacobi's rotations. */
export function symmetricEigen(
  matrix: readonly (readonly number[])[],
): readonly { readonly value: number; readonly vector: readonly number[] }[] {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  const at = (table: number[][], i: number, j: number) => table[i]?.[j] ?? 0;
  const rotate = (table: number[][], [i, j, k, l]: readonly number[], sine: number, cosine: number) => {
    const [g, h] = [at(table, i ?? 0, j ?? 0), at(table, k ?? 0, l ?? 0)];
    const [first, second] = [table[i ?? 0], table[k ?? 0]];
    if (first) first[j ?? 0] = cosine * g - sine * h;
    if (second) second[l ?? 0] = sine * g + cosine * h;
  };
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += at(a, p, q) ** 2;
    if (off === 0) break;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        if (at(a, p, q) === 0) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * at(a, p, q));
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        for (let k = 0; k < size; k++) rotate(a, [k, p, k, q], sine, cosine);
        for (let k = 0; k < size; k++) rotate(a, [p, k, q, k], sine, cosine);
        for (let k = 0; k < size; k++) rotate(vectors, [k, p, k, q], sine, cosine);
      }
  }
  return a
    .map((_, i) => ({ value: at(a, i, i), vector: vectors.map((row) => row[i] ?? 0) }))
    .sort((one, other) => other.value - one.value);
}

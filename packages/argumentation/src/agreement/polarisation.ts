/**
 * Van der Eijk's agreement A in an ordered scale (2001): 1 where all are of one opinion, 0 where all opinions are equally
 * common, -1 where half stand at either end. Takes how many hold each opinion, at least two opinions, in the order of the
 * scale; NaN where nobody holds any. The counts are taken apart into layers of equal height, and each layer counts by its share.
 */
export function vanDerEijkAgreement(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0 || counts.length < 2) return Number.NaN;
  let left = [...counts];
  let agreement = 0;
  for (let held = left.filter((count) => count > 0); held.length; held = left.filter((count) => count > 0)) {
    const height = Math.min(...held);
    const layer = left.map((count) => count > 0);
    agreement += layerAgreement(layer) * ((height * held.length) / total);
    left = left.map((count) => (count > 0 ? count - height : 0));
  }
  return agreement;
}

/** U (1 - (S - 1) / (K - 1)), where U weighs triples of one peak (110, 011) against triples of two (101). */
function layerAgreement(layer: readonly boolean[]): number {
  const size = layer.length;
  const held = layer.filter(Boolean).length;
  if (held === 1) return 1;
  if (held === size) return 0;
  let onePeak = 0;
  let twoPeaks = 0;
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++)
      for (let k = j + 1; k < size; k++) {
        if (layer[i] && layer[k] && !layer[j]) twoPeaks++;
        else if (layer[j] && layer[i] !== layer[k]) onePeak++;
      }
  const unimodality = ((size - 2) * onePeak - (size - 1) * twoPeaks) / ((size - 2) * (onePeak + twoPeaks));
  return unimodality * (1 - (held - 1) / (size - 1));
}

/**
 * Esteban and Ray's polarisation (1994): the sum over all pairs of p_i^(1+a) p_j |y_i - y_j|, for groups with share p_i at
 * place y_i. `alpha` in [0,1.6] says how much identification with one's own group weighs; 1.3 is usual. 0 is none;
 * two halves at 0 and 1 give .203.
 */
export function estebanRay(
  groups: readonly { readonly share: number; readonly at: number }[],
  alpha = 1.3,
): number {
  let sum = 0;
  for (const mine of groups)
    for (const theirs of groups)
      sum += mine.share ** (1 + alpha) * theirs.share * Math.abs(mine.at - theirs.at);
  return sum;
}

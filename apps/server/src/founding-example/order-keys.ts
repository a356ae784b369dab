const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The first 62 keys of the fractional index that live documents use: `a0`, `a1`, ... `az`. */
export function orderKey(index: number): string {
  const digit = digits[index];
  if (digit === undefined) throw new Error(`The founding example has at most ${digits.length} siblings.`);
  return `a${digit}`;
}

/** Compares text by its code units, the same in every language and on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A comparison by several texts, the first that differs deciding: `list.sort(by((x) => x.at, (x) => x.id))`. */
export const by =
  <T>(...keys: readonly ((value: T) => string)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const sign = compare(key(a), key(b));
      if (sign !== 0) return sign;
    }
    return 0;
  };

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * An order key (fractional index) after every one given, `a0` for the first. Keys are those of the package
 * `fractional-indexing`: a head letter a-z says how many base-62 digits follow, so they grow by a digit only as their
 * number grows 62 times. Any keys of letters and digits may be given, also ones that package would refuse.
 */
export function orderAfter(keys: Iterable<string>): string {
  let last = '';
  for (const key of keys) if (key > last) last = key;
  if (last < 'a') return 'a0';
  const head = last.charCodeAt(0) - 97;
  const integer = last.slice(1, head + 2).padEnd(head + 1, '0');
  const at = [...integer].findLastIndex((digit) => digit !== 'z');
  if (at >= 0)
    return (
      last.charAt(0) +
      integer.slice(0, at) +
      digits.charAt(digits.indexOf(integer.charAt(at)) + 1) +
      '0'.repeat(integer.length - at - 1)
    );
  return head < 25 ? String.fromCharCode(98 + head) + '0'.repeat(head + 2) : `${last}V`;
}

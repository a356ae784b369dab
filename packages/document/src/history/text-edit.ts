/**
 * One change of a text: at which step, from which character on, how many are taken out there, and what is put in.
 * Characters are UTF-16 units, as Yjs counts.
 */
export type TextEdit = readonly [step: number, from: number, removed: number, added: string];

/** The single change that makes one text into another: all between their common beginning and end. */
export function editBetween(step: number, before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let tail = 0;
  while (
    tail < shorter - from &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  // Never through the middle of a pair of surrogates: Yjs would spoil both halves.
  if (isHigh(before, from - 1) || isHigh(after, from - 1)) from--;
  if (isLow(before, before.length - tail) || isLow(after, after.length - tail)) tail--;
  return [step, from, before.length - tail - from, after.slice(from, after.length - tail)];
}

const isHigh = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

export const applyEdit = (text: string, [, from, removed, added]: TextEdit): string =>
  text.slice(0, from) + added + text.slice(from + removed);

/** How many of a list, ascending in its steps, are not later than a step. */
export function countUpTo(
  list: readonly (readonly [step: number, ...rest: unknown[]])[],
  step: number,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.[0] ?? Number.POSITIVE_INFINITY) <= step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A whole text is kept after each so many edits, so that no seek applies more than that. */
const keyEvery = 64;

/** The text as it was at any step, from its edits in order; empty before the first. */
export function textSeeker(edits: readonly TextEdit[]): (step: number) => string {
  const keys: string[] = [];
  const keyAt = (nr: number): string => {
    for (let made = keys.length; made <= nr; made++) {
      let text = keys[made - 1] ?? '';
      const to = made * keyEvery;
      for (let i = Math.max(0, to - keyEvery); i < to; i++) text = applied(text, edits[i]);
      keys.push(text);
    }
    return keys[nr] ?? '';
  };
  return (step) => {
    const count = countUpTo(edits, step);
    const nr = Math.floor(count / keyEvery);
    let text = keyAt(nr);
    for (let i = nr * keyEvery; i < count; i++) text = applied(text, edits[i]);
    return text;
  };
}

const applied = (text: string, edit: TextEdit | undefined) =>
  edit === undefined ? text : applyEdit(text, edit);

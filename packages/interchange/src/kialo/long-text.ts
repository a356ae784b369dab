/**
 * Kialo's texts may be longer than ours. A long one is cut after a sentence, and goes on in a claim for it: the first part
 * ends with an ellipsis, the next begins with one, and nothing else is changed, so that both can be put together again.
 */
const ellipsis = '…';

/** The parts of a text, each at most `longest` UTF-16 units; `longest` is at least 10. */
export function inParts(text: string, longest: number): readonly [string, ...string[]] {
  if (text.length <= longest) return [text];
  const parts: string[] = [];
  let at = 0;
  while (text.length - at > longest - (at > 0 ? 1 : 0)) {
    const room = longest - (at > 0 ? 2 : 1);
    const piece = text.slice(at, at + cut(text.slice(at, at + room)));
    parts.push((at > 0 ? ellipsis : '') + piece + ellipsis);
    at += piece.length;
  }
  const [first = '', ...others] = parts;
  return [first, ...others, ellipsis + text.slice(at)];
}

export const goesOn = (text: string): boolean => text.endsWith(ellipsis);
export const continues = (text: string): boolean => text.startsWith(ellipsis);

/** The parts as one text, where they are the parts of a text of more than `longest` units; else null. */
export function joined(parts: readonly string[], longest: number): string | null {
  const last = parts.length - 1;
  const whole = parts
    .map((part, i) => part.slice(i > 0 ? ellipsis.length : 0, i < last ? -ellipsis.length : undefined))
    .join('');
  return last > 0 && whole.length > longest ? whole : null;
}

/** Where to cut: after the last sentence, if that leaves a third; else after the last word; never inside a character. */
function cut(room: string): number {
  const least = room.length / 3;
  const sentence = lastEnd(room, /[.!?…]["'”’)\]]*\s+/g);
  if (sentence >= least) return sentence;
  const word = lastEnd(room, /\s+/g);
  if (word >= least) return word;
  const last = room.charCodeAt(room.length - 1);
  return last >= 0xd800 && last < 0xdc00 ? room.length - 1 : room.length;
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

import { type Face, splitGraphemes, textWidth } from './text-width.ts';

export type Font = { readonly face: Face; readonly size: number };

/** Spaces at which a line may break: all but those made not to. */
const spaces = /[^\S\u00a0\u202f]+/;
const unspaced =
  /[\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\u{20000}-\u{3fffd}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const noLineStart = /^[\p{Pe}\p{Pf}、。，．！？：；・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…‥%％,.!?:;]/u;
const noLineEnd = /[\p{Ps}\p{Pi}]$/u;
const afterHyphen = /(?<=[\p{L}\p{N}][-\u2010\u2013\u2014/])(?=\p{L})/u;

const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Breaks a text into lines of at most `width` pixels: at spaces and after hyphens, between the words of scripts that
 * write none (with no closing mark at a line's start), and inside a word only where it is wider than a line. White space collapses. Where
 * there are more than `most` lines the last one kept ends in an ellipsis. An empty text has no lines.
 */
export function wrapText(
  text: string,
  font: Font,
  width: number,
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const measure = (part: string) => textWidth(part, font.face, font.size);
  const space = measure(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(spaces)) {
    let gap = line === '' ? 0 : space;
    for (const piece of pieces(word)) {
      const size = measure(piece);
      if (line !== '' && used + gap + size > width) {
        lines.push(line);
        line = '';
        used = 0;
        gap = 0;
      }
      if (size <= width) {
        line += (gap > 0 ? ' ' : '') + piece;
        used += gap + size;
      } else {
        for (const grapheme of splitGraphemes(piece)) {
          const step = measure(grapheme);
          if (line !== '' && used + step > width) {
            lines.push(line);
            line = '';
            used = 0;
          }
          line += grapheme;
          used += step;
        }
      }
      gap = 0;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept.pop() ?? '';
  return [...kept, shorten(`${last}…`, font, width)];
}

/** One line of at most `width` pixels, cut and ended with an ellipsis where it is longer. */
export function shorten(text: string, font: Font, width: number): string {
  if (textWidth(text, font.face, font.size) <= width) return text;
  const kept = [...splitGraphemes(text)];
  while (kept.length && textWidth(`${kept.join('').trimEnd()}…`, font.face, font.size) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

/** A word in parts between which a line may break. */
function pieces(word: string): readonly string[] {
  if (word === '') return [];
  if (!unspaced.test(word)) return word.split(afterHyphen);
  const parts: string[] = [];
  for (const { segment } of words.segment(word)) {
    const before = parts.at(-1);
    const glued =
      before !== undefined &&
      (noLineStart.test(segment) ||
        noLineEnd.test(before) ||
        !(unspaced.test(segment) || unspaced.test(before)));
    if (glued) parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  return parts;
}

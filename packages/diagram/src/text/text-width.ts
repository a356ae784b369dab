import { sansWidths, serifWidths, type WidthRun } from './widths.ts';

export type Face = 'serif' | 'sans';

/** Beyond this code point no width is in the tables. */
const tableSize = 0x2030;
const tables: Readonly<Record<Face, Uint16Array>> = { serif: table(serifWidths), sans: table(sansWidths) };

function table(runs: readonly WidthRun[]): Uint16Array {
  const widths = new Uint16Array(tableSize);
  for (const { first, widths: list } of runs) widths.set(list, first);
  return widths;
}

const simple = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027]*$/;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The text in pieces that may not be torn: a letter with its marks, an emoji with its skin and its zero-width joiners. */
export const splitGraphemes = (text: string): readonly string[] =>
  simple.test(text) ? [...text] : Array.from(graphemes.segment(text), ({ segment }) => segment);

/** The width of a line of text in pixels at a font size in pixels. Needs no browser; an estimate outside the tables. */
export function textWidth(text: string, face: Face, size: number): number {
  let sum = 0;
  for (const grapheme of splitGraphemes(text)) sum += graphemeWidth(grapheme, tables[face]);
  return (sum * size) / 1000;
}

const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const widthless = /^[\p{M}\p{Cf}\p{Cc}]/u;
const eastAsian =
  /^[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const narrow = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Lao}]/u;

/** In thousandths of an em. */
function graphemeWidth(grapheme: string, widths: Uint16Array): number {
  const code = grapheme.codePointAt(0) ?? 0;
  const known = widths[code] ?? 0;
  if (known > 0) return known;
  if (code > 0x2000 && pictograph.test(grapheme)) return 1350;
  if (widthless.test(grapheme)) return 0;
  if (eastAsian.test(grapheme)) return 1000;
  if (narrow.test(grapheme)) return 620;
  // A letter with an accent is as wide as the letter.
  const bare = widths[grapheme.normalize('NFD').codePointAt(0) ?? 0] ?? 0;
  return bare > 0 ? bare : 720;
}

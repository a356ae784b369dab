/** Made at the first text that is too long: few are. */
let segmenter: Intl.Segmenter | undefined;

/**
 * The beginning of a text, at most `longest` UTF-16 units of it, and never a part of what a reader sees as one character: a
 * family of joined emoji, a letter with its accents. Empty where not even the first one fits.
 */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // No need to look at more than what could fit, and the character that stands across the border.
  let end = 0;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { index } of segmenter.segment(text.slice(0, longest + 64))) {
    if (index > longest) break;
    end = index;
  }
  return text.slice(0, end);
}

/** The same with a mark of what is missing. */
export const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${cutText(text, longest - 1).trimEnd()}…`;

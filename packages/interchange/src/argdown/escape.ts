/** A text in one line, with a backslash before every character that Argdown could read as more than itself. */
export const escapeArgdown = (text: string): string =>
  oneLine(text).replace(/[\\[\]<>{}#@*_.:()+\-/^|~=]/g, '\\$&');

/** Argdown joins lines, and its lexer knows no control characters: both become blanks. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/**
 * Titles that are unique in a document: the first words of a text, in letters, digits and blanks, which need no
 * escape; a number follows where two are alike.
 */
export function titleMaker(): (text: string) => string {
  const used = new Map<string, number>();
  return (text) => {
    const words = text
      .slice(0, 300)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim();
    const short = words.length <= 60 ? words : words.slice(0, 60).replace(/\s\S*$/, '');
    const title = Array.from(short).slice(0, 60).join('').trim() || 'Claim';
    const times = (used.get(title) ?? 0) + 1;
    used.set(title, times);
    if (times === 1) return title;
    const numbered = `${title} ${times}`;
    if (!used.has(numbered)) {
      used.set(numbered, 1);
      return numbered;
    }
    return `${title} no ${times}`;
  };
}

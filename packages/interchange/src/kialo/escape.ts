/**
 * Texts of the older shape: `\(`, `\)`, `\[` and `\]` stand for themselves, and `[words](address)` is a link. In a debate
 * a link stays as it is written, and the escapes go.
 */
const linkOrEscape =
  /\[((?:[^[\]\\\n]|\\.)*)\]\((https?:\/\/(?:[^\s()[\]<>\\]|\\[^\s]|\([^\s()[\]<>\\]*\))*)\)|\\([()[\]])/g;
const linkOrMark =
  /\[((?:[^[\]\\\n]|\\.)*)\]\((https?:\/\/(?:[^\s()[\]<>\\]|\\[^\s]|\([^\s()[\]<>\\]*\))*)\)|[()[\]]/g;

export const unescapeText = (text: string): string =>
  text.replace(linkOrEscape, (whole, _words, _address, mark: string | undefined) => mark ?? whole);

export const escapeText = (text: string): string =>
  text.replace(linkOrMark, (whole) => (whole.length === 1 ? `\\${whole}` : whole));

/** A link in a text: its words and its address, both without escapes. */
export type TextLink = { readonly words: string; readonly address: string };

export function linksIn(text: string): readonly TextLink[] {
  const plain = (part: string) => part.replace(/\\([()[\]])/g, '$1');
  return [...text.matchAll(linkOrMark)]
    .filter(([whole]) => whole.length > 1)
    .map(([, words = '', address = '']) => ({ words: plain(words), address: plain(address) }));
}

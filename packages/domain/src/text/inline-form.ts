// The little form that what people write may have: *emphasis*, **strong emphasis**, [words](https://…) and bare addresses,
// and [1] for the first source beside a claim. Everything else is itself, letter by letter: there is no HTML, and an address
// that is not of the web is no link.

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** `text` is the mark as written, for where it leads nowhere. */
  | { readonly kind: 'citation'; readonly number: number; readonly text: string };

const address = String.raw`https?:\/\/(?:[^\s()<>"“”]|\([^\s()<>"“”]*\))+`;
const marks = new RegExp(
  [
    String.raw`\[(?<words>[^[\]\n]{1,300})\]\((?<to>${address})\)`,
    `(?<bare>${address})`,
    String.raw`\[(?<number>[1-9]\d{0,2})\]`,
    String.raw`\*\*(?<strong>[^\s*](?:[^*\n]*[^\s*])?)\*\*`,
    // A star between digits or an underscore within a name is no emphasis.
    String.raw`(?<![\p{L}\p{N}*])\*(?<star>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])`,
    String.raw`(?<![\p{L}\p{N}_])_(?<line>[^\s_](?:[^_\n]*[^\s_])?)_(?![\p{L}\p{N}_])`,
  ].join('|'),
  'gu',
);
/** Marks at the end of a bare address belong to the sentence around it. */
const sentenceEnd = /[.,;:!?'’*_]+$/;
const deepest = 3;

/** Reads the form of a text. Never fails: what has no form is text. The texts of the parts in a row say what the text says. */
export function readInline(text: string, depth = 0): readonly Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  const plain = (to: number) => {
    if (to > end) parts.push({ kind: 'text', text: text.slice(end, to) });
    end = to;
  };
  for (const match of text.matchAll(marks)) {
    const { words, to, bare, number, strong, star, line } = match.groups ?? {};
    const whole = match[0];
    plain(match.index);
    end = match.index + whole.length;
    if (words !== undefined && to !== undefined) parts.push({ kind: 'link', text: words, href: to });
    else if (bare !== undefined) {
      const href = bare.replace(sentenceEnd, '');
      parts.push({ kind: 'link', text: href, href });
      end -= bare.length - href.length;
    } else if (number !== undefined) parts.push({ kind: 'citation', number: Number(number), text: whole });
    else {
      const inside = strong ?? star ?? line ?? '';
      const kind = strong === undefined ? 'emphasis' : 'strong';
      const inner: readonly Inline[] =
        depth < deepest ? readInline(inside, depth + 1) : [{ kind: 'text', text: inside }];
      parts.push({ kind, parts: inner });
    }
  }
  plain(text.length);
  return parts;
}

/** What a text says without its form: for a title, a list to choose from, a drawing. */
export const plainInline = (text: string): string => said(readInline(text));

const said = (parts: readonly Inline[]): string =>
  parts.map((part) => ('parts' in part ? said(part.parts) : part.text)).join('');

/**
 * User text as Markdown that shows it letter by letter: no markup, no HTML, no headings, lists or tables of its own. Follows
 * CommonMark 0.31, which lets every ASCII punctuation mark be escaped, and GitHub's tables, footnotes and strikethrough.
 */
export const inline = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]<>&~|$^!#]/g, '\\$&')
    // At the start of a line these begin lists, underlined headings, rules and code fences.
    .replace(/^[+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    // A bare address would become a link that the writer did not make: an escaped colon or dot keeps it text.
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/@/g, '\\@');

/** Paragraphs stay paragraphs, and lines lines. */
export const paragraphs = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(inline)
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .replace(/(?<!\n)\n(?!\n)/g, '\\\n')
    .trim();

/** A text as quoted block. */
export const quoted = (text: string): string =>
  paragraphs(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** A link to an address that the domain has checked; brackets in it are written as the standard says. */
export const address = (url: string): string =>
  `<${url.replace(/[\s<>\\]/g, (character) => encodeURIComponent(character))}>`;

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** A table of cells that are Markdown already. Every row has as many cells as the head. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

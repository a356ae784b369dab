import type { Side } from '@proviso/domain/claim';

/** What a line of a list says of itself. */
export type ListLine = {
  /** Columns of blanks before anything else. */
  readonly indent: number;
  /** The column in which the words begin, behind blanks and marks. */
  readonly column: number;
  /** How deep its number says that it is (`1.2.3.` is 3), where it has such a number. */
  readonly numbered: number | null;
  readonly side: Side | null;
  /** Whether a bullet, a number or a side stood before the words. */
  readonly marked: boolean;
  readonly text: string;
};

const tabWidth = 4;

/** What people write before a claim to say its side, in the languages of our first users. */
const words: Readonly<Record<string, Side>> = {
  pro: 'pro',
  for: 'pro',
  за: 'pro',
  pour: 'pro',
  dafür: 'pro',
  con: 'con',
  contra: 'con',
  kontra: 'con',
  against: 'con',
  проти: 'con',
  против: 'con',
  contre: 'con',
  dagegen: 'con',
  undercut: 'undercut',
};
const sideWord = new RegExp(`^[([]?(${Object.keys(words).join('|')})[)\\]]?\\s*[:：]\\s*`, 'iu');
const bullet = /^(?:[*•·◦▪■□●○‣⁃➢✓§]|o(?=\s)|[–—])\s+/u;
const number = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?(?=[ivx])[ivx]{1,5}[.)])\s+/i;
const path = /^(\d{1,3}(?:\.\d{1,3})+)\.?\)?\s+/;
const sign = /^[([]?([+\-−])[)\]]?\s+/u;

/** How many columns a text takes; a tab goes on to the next fourth one. */
function widthOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += letter === '\t' ? tabWidth - (columns % tabWidth) : 1;
  return columns;
}

/**
 * Reads one line. A minus is a bullet in most lists; it means con in a list that has a plus too, which `signed` says.
 */
export function readLine(line: string, signed: boolean): ListLine {
  let rest = line.trim();
  let marked = false;
  let side: Side | null = null;
  let numbered: number | null = null;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) {
      rest = rest.slice(found[0].length);
      marked = true;
    }
    return found;
  };
  const numbers = take(path)?.[1];
  if (numbers !== undefined) numbered = numbers.split('.').length;
  else if (!take(bullet)) take(number);
  const signOf = take(sign)?.[1];
  // Where the words of a side stand before them, what is further in answers them.
  const blanks = line.length - line.trimStart().length;
  const column = widthOf(line.slice(0, blanks + line.trim().length - rest.length));
  const indent = widthOf(line.slice(0, blanks));
  if (signed && signOf !== undefined) side = signOf === '+' ? 'pro' : 'con';
  side = words[take(sideWord)?.[1]?.toLowerCase() ?? ''] ?? side;
  return { indent, column, numbered, side, marked, text: rest.replace(/[^\S\n]+/gu, ' ').trim() };
}

/** Whether a list has plus signs before its claims, so that its minus signs mean con. */
export const isSigned = (lines: readonly string[]): boolean =>
  lines.some((line) => /^\s*(?:[*•]\s+)?[([]?\+[)\]]?\s+\S/u.test(line));

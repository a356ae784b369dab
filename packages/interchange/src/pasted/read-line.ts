import type { Side } from '@proviso/domain/claim';

/** What a line of a list says of itself. */
export type ListLine = {
  /** Columns of blanks before anything else. */
  readonly indent: number;
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

/** The blanks at the start of a line as columns; a tab goes on to the next fourth one. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const letter of line) {
    if (letter === '\t') columns += tabWidth - (columns % tabWidth);
    else if (/\s/u.test(letter)) columns++;
    else break;
  }
  return columns;
}

/**
 * Reads one line. A minus is a bullet in most lists; it means con in a list that has a plus too, which `signed` says.
 */
export function readLine(line: string, signed: boolean): ListLine {
  const indent = indentOf(line);
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
  if (signed && signOf !== undefined) side = signOf === '+' ? 'pro' : 'con';
  side = words[take(sideWord)?.[1]?.toLowerCase() ?? ''] ?? side;
  return { indent, numbered, side, marked, text: rest.replace(/[^\S\n]+/gu, ' ').trim() };
}

/** Whether a list has plus signs before its claims, so that its minus signs mean con. */
export const isSigned = (lines: readonly string[]): boolean =>
  lines.some((line) => /^\s*(?:[*•]\s+)?[([]?\+[)\]]?\s+\S/u.test(line));

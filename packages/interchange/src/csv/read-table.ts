import type { Issue, Reading } from '@proviso/domain/issue';
import { withoutApostrophe } from './csv.ts';

/** In UTF-16 units; a file of text is about as large in bytes. */
export const longestTable = 8 * 1024 * 1024;

/** One row below the head. */
export type TableRow = {
  /** Where it begins in the file, as a text editor counts. */
  readonly line: number;
  /** Which row it is, as a spreadsheet counts; the head is 1. */
  readonly row: number;
  readonly cells: readonly string[];
};
export type Table = { readonly head: readonly string[]; readonly rows: readonly TableRow[] };

/** Signs that no text has: what a picture, or a spreadsheet that was not saved as CSV, looks like when it is read as text. */
const noText = /(?![\t-\r\x7F-\x9F])[\p{Cc}\p{Cs}]/u;

const refuse = (where: string, message: string) =>
  ({ ok: false, issues: [{ where, message } satisfies Issue] }) as const;

/**
 * Reads what `csv` prints, and what spreadsheets make of it: with or without a byte-order mark, with the separator of the
 * country (comma, semicolon or tab), any line ends. A line break in a cell is `\n` whatever it was in the file. Rows that hold
 * nothing are passed over.
 */
export function readTable(text: string): Reading<Table> {
  if (text.length > longestTable)
    return refuse(
      '',
      'That file is too large: at most 8 MB can be read at once. Split it, with the first line in each part.',
    );
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const strange = noText.exec(plain);
  if (strange) {
    const line = lineOf(plain, strange.index);
    return refuse(
      `line ${line}`,
      `Line ${line} holds signs that no text has: this is no CSV file. In a spreadsheet, save it as “CSV UTF-8”.`,
    );
  }
  const named = /^sep=([,;\t])\n/i.exec(plain);
  const body = named ? plain.slice(named[0].length) : plain;
  const rows = cut(body, named?.[1] ?? separatorOf(body));
  if (!rows.ok) return rows;
  const before = named ? 1 : 0;
  const [head, ...rest] = rows.value
    .map(({ line, cells }, i) => ({
      line: line + before,
      row: i + 1 + before,
      cells: cells.map(withoutApostrophe),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!head) return refuse('', 'That file is empty. Its first line names the columns.');
  return { ok: true, value: { head: head.cells, rows: rest } };
}

type Cut = { readonly line: number; readonly cells: string[] };

/** Letter by letter where a cell is quoted, else from sign to sign. */
function cut(text: string, separator: string): Reading<readonly Cut[]> {
  const rows: Cut[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const row: Cut = { line, cells: [] };
    rows.push(row);
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        const quoted = readQuoted(text, at);
        if (quoted === null)
          return refuse(
            `line ${line}`,
            `Line ${line}: a quotation mark opens a cell that is never closed. Close it, or double it where it belongs to the words.`,
          );
        line += countBreaks(quoted.cell);
        cell = quoted.cell;
        at = quoted.after;
      }
      const end = endOf(text, at, separator);
      row.cells.push(cell + text.slice(at, end));
      at = end + 1;
      if (text[end] !== separator) break;
    }
    line += 1;
  }
  return { ok: true, value: rows };
}

/** The cell whose opening mark stands at `from`, and what comes after it; null where it is never closed. */
function readQuoted(text: string, from: number): { readonly cell: string; readonly after: number } | null {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return null;
    cell += text.slice(at, mark);
    if (text[mark + 1] !== '"') return { cell, after: mark + 1 };
    cell += '"';
    at = mark + 2;
  }
}

function endOf(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
  return at;
}

const countBreaks = (text: string): number => text.split('\n').length - 1;
const lineOf = (text: string, index: number): number => countBreaks(text.slice(0, index)) + 1;

/** Which of the three stands most often in the first line: the names of columns hold none of them. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const count = (sign: string) => first.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

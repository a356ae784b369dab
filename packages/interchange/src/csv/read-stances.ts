import type { Reading } from '@proviso/domain/issue';
import { readStanceRow, type WrittenStance } from './read-stance-row.ts';
import { readTable, type TableRow } from './read-table.ts';
import { columnOf, type StanceColumn } from './stance-columns.ts';
import { namesOf, type StanceDebate, type StanceNames } from './stance-names.ts';

export type { StanceDebate } from './stance-names.ts';

export const mostStanceRows = 5000;

/** What a row is about, in words: as the debate calls it where that is found, else as the file does. */
export type RowWords = Readonly<Record<'stakeholder' | 'on' | 'position' | 'kind' | 'heldSince', string>>;

export type StanceFileRow = Pick<TableRow, 'line' | 'row'> & {
  /** The id of the record that it names as its own; empty where it is none yet. Other rows may correct it by this. */
  readonly id: string;
  readonly words: RowWords;
  readonly reading: Reading<WrittenStance>;
};
export type StanceFile = {
  readonly rows: readonly StanceFileRow[];
  /** Columns that are somebody else's: nothing of them is read. */
  readonly unread: readonly string[];
};

/** For each, one column that a file must have. */
const needed: readonly { readonly of: readonly StanceColumn[]; readonly what: string }[] = [
  { of: ['stakeholder', 'stakeholder_id'], what: 'stakeholder' },
  { of: ['provision_number', 'provision_heading', 'on_id', 'draft'], what: 'provision_number' },
  { of: ['position'], what: 'position' },
  { of: ['kind'], what: 'kind' },
  { of: ['held_since'], what: 'held_since' },
];
const example = needed.map(({ what }) => what).join(', ');

/**
 * Reads a CSV of stances, as `stancesCsvPrinter` prints it or as somebody wrote it: the columns in any order, more of them or
 * fewer, things named by id or as the debate calls them. A file that is no such table is refused whole; a row that cannot be
 * read, alone.
 */
export function readStances(text: string, debate: StanceDebate): Reading<StanceFile> {
  const table = readTable(text);
  if (!table.ok) return table;
  const { head, rows } = table.value;
  const columns = head.map(columnOf);
  if (columns.every((column) => column === null))
    return refuse(
      'line 1',
      `The first line has to name the columns, such as ${example}. This one names none of them.`,
    );
  const missing = needed.filter(({ of }) => !of.some((column) => columns.includes(column)));
  const [first] = missing;
  if (first)
    return refuse(
      'line 1',
      missing.length === 1
        ? `The column “${first.what}” is missing. Name it in the first line.`
        : `These columns are missing: ${missing.map(({ what }) => what).join(', ')}. Name them in the first line.`,
    );
  const twice = columns.find((column, i) => column !== null && columns.indexOf(column) < i);
  if (twice) return refuse('line 1', `The column “${twice}” is there twice. Leave one of them out.`);
  if (rows.length > mostStanceRows)
    return refuse(
      '',
      `This has ${rows.length} rows; at most ${mostStanceRows} can be read at once. Split it, with the first line in each part.`,
    );
  const names = namesOf(debate);
  const places = new Map(columns.flatMap((column, i) => (column === null ? [] : [[column, i] as const])));
  return {
    ok: true,
    value: {
      rows: rows.map((row) => readRow(row, { names, places, width: head.length })),
      unread: head.filter((name, i) => columns[i] === null && name.trim() !== ''),
    },
  };
}

function readRow(
  { line, row, cells }: TableRow,
  {
    names,
    places,
    width,
  }: {
    readonly names: StanceNames;
    readonly places: ReadonlyMap<StanceColumn, number>;
    readonly width: number;
  },
): StanceFileRow {
  const cell = (column: StanceColumn) => cells[places.get(column) ?? -1] ?? '';
  const isTooWide = cells.slice(width).some((more) => more.trim() !== '');
  const reading = isTooWide
    ? refuse(
        `line ${line}`,
        `It has ${cells.length} cells, but the first line names ${width} columns. Text that holds the separator needs quotation marks around it.`,
      )
    : readStanceRow(cell, names);
  return { line, row, id: cell('stance_id').trim(), words: wordsOf(cell, reading, names), reading };
}

const mostShown = 120;

function wordsOf(
  cell: (column: StanceColumn) => string,
  reading: Reading<WrittenStance>,
  names: StanceNames,
): RowWords {
  const found = reading.ok ? reading.value.entry : null;
  const about = found && (found.on.kind === 'draft' ? names.drafts : names.provisions);
  const subject = [cell('draft'), cell('provision_number'), cell('provision_heading')]
    .filter(Boolean)
    .join(' ');
  const words = {
    stakeholder: found
      ? names.stakeholders.titleOf(found.stakeholder)
      : cell('stakeholder') || cell('stakeholder_id'),
    on: found && about ? about.titleOf(found.on.id) : subject || cell('on_id'),
    position: found?.position ?? cell('position'),
    kind: found?.kind ?? cell('kind'),
    heldSince: found?.heldSince ?? cell('held_since'),
  };
  const short = (text: string) => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);
  return {
    stakeholder: short(words.stakeholder),
    on: short(words.on),
    position: short(words.position),
    kind: short(words.kind),
    heldSince: short(words.heldSince),
  };
}

const refuse = (where: string, message: string) => ({ ok: false, issues: [{ where, message }] }) as const;

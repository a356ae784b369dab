import { counted } from './plural.ts';

const n = counted('en');

// Messages of reading stances in from a file.

export const stanceFile = {
  open: 'Read in',
  command: 'Read stances in from a CSV',
  title: 'Read stances in',
  why: 'From a CSV: one that was taken away here, or a table of your own. You see what becomes of each row before anything is recorded.',
  file: 'File',
  orPaste: 'or paste the rows, with their columns’ names',
  columns:
    'The first line names the columns: stakeholder, provision_number, position, kind, held_since; more where you have more. In a spreadsheet, save as “CSV UTF-8”.',
  example: 'The stances of this debate as an example',
  pasted: 'Pasted rows',
  look: 'See what is in it',
  looking: 'Reading …',
  tooLarge: 'A file may have at most 8 MB. Split it, with the first line in each part.',
  spreadsheet: 'That is a spreadsheet, not a CSV. Open it there, and save it as “CSV UTF-8”.',
  notUtf8:
    'That is no text in UTF-8. In a spreadsheet, save it as “CSV UTF-8”; other files than CSV cannot be read.',
  counts: {
    fresh: n({ one: '# will be recorded', other: '# will be recorded' }),
    known: n({ one: '# is recorded already', other: '# are recorded already' }),
    refused: n({ one: '# is left out', other: '# are left out' }),
  },
  leftOut: 'Left out',
  toRecord: 'To be recorded',
  row: (row: number, line: number) => (row === line ? `Row ${row}` : `Row ${row} (line ${line})`),
  since: (day: string) => `since ${day}`,
  others: n({ one: 'and # more', other: 'and # more' }),
  unread: (columns: string) => `Columns that are not read: ${columns}.`,
  yours:
    'They are recorded by you, at this moment; what the file says of who wrote them down is not taken over.',
  nothing: 'There is nothing in it to record.',
  another: 'Another file',
  record: n({ one: 'Record # stance', other: 'Record # stances' }),
  done: n({ one: '# stance recorded.', other: '# stances recorded.' }),
};

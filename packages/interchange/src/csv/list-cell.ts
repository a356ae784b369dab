/**
 * Several texts in one cell, a line each. What belongs to a text and would end its line is written with a backslash, as in
 * most programs: `\n` for a line break, `\\` for a backslash. Other backslashes of a cell that was written by hand stay.
 */
export const printList = (items: readonly string[]): string => items.map(escapeItem).join('\n');

export const escapeItem = (text: string): string => text.replace(/\\/g, '\\\\').replace(/\r\n?|\n/g, '\\n');

/** The texts of a cell, still escaped; none where it is empty. */
export const splitList = (cell: string): readonly string[] => (cell === '' ? [] : cell.split('\n'));

/** A backslash before anything else than what is escaped stands for itself. */
export const unescapeItem = (item: string): string =>
  item.replace(/\\([\\n(])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

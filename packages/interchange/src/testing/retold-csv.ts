import fc from 'fast-check';

/** Reads RFC 4180 letter by letter, apart from what the product reads with. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let i = 1; i < text.length; i++) {
    const at = text[i] ?? '';
    if (isQuoted && at === '"' && text[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (at === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (at === ',' || at === '\r')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (at === '\r') {
        rows.push([]);
        i++;
      }
    } else cell += at;
  }
  return rows.slice(0, -1);
}

/** What becomes of a file on its way through spreadsheets and editors of the world. */
export const retelling = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  ends: fc.constantFrom('\r\n', '\n', '\r'),
  mark: fc.constantFrom('\uFEFF', ''),
  quotesAll: fc.boolean(),
  /** Columns of somebody else, among ours. */
  extra: fc.constantFrom<readonly string[]>([], ['colour'], ['checked by', 'remarks, if any']),
  order: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 40, maxLength: 40 }),
  /** Rows that hold nothing, as spreadsheets leave them. */
  blank: fc.boolean(),
});
export type Retelling = typeof retelling extends fc.Arbitrary<infer T> ? T : never;

/** The same table as another program would write it. */
export function retell(rows: readonly (readonly string[])[], how: Retelling): string {
  const { separator, ends, mark, quotesAll, extra, order, blank } = how;
  const wide = rows.map((row, i) => [
    ...row,
    ...extra.map((name) => (i === 0 ? name : 'said, "elsewhere"; \t')),
  ]);
  const places = (wide[0] ?? []).map((_, i) => i).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
  const write = (cell: string) =>
    quotesAll || /[",;\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""').replace(/\r\n?|\n/g, ends)}"` : cell;
  const lines = wide.map((row) => places.map((i) => write(row[i] ?? '')).join(separator));
  const nothing = blank ? [separator.repeat(3), ''] : [];
  return mark + [...lines, ...nothing].map((line) => line + ends).join('');
}

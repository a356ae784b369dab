/**
 * RFC 4180 with a byte-order mark, which spreadsheets need to read UTF-8. A cell that a spreadsheet would take for a formula
 * gets an apostrophe in front, as OWASP advises against CSV injection; `readTable` takes it away again.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;

/** A formula; also one that has apostrophes in front already, so that the one which is added is always the one taken away. */
const formula = /^'*\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** What a cell said before it was made safe. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;

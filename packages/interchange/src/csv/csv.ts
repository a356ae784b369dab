/**
 * RFC 4180 with a byte-order mark, which spreadsheets need to read UTF-8. A cell that a spreadsheet would take for a formula
 * gets an apostrophe in front, as OWASP advises against CSV injection.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;

function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

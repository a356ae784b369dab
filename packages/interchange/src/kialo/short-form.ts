/** The heading of a thesis: its first line, at most 120 characters, cut after a word. Never empty. */
export function shortForm(text: string): string {
  const line = (/\S[^\n]*/.exec(text)?.[0] ?? '').slice(0, 400).replace(/\s+/g, ' ').trim();
  if (line === '') return 'Thesis';
  if (line.length <= 120) return line;
  const cut = line.slice(0, 119);
  return `${cut.replace(/\s\S*$/, '').replace(/[\ud800-\udbff]$/, '')}…`;
}

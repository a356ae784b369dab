import { clip } from './evidence.ts';

/** The heading of a thesis: its first line, at most 120 characters, cut after a word. Never empty. */
export function shortForm(text: string): string {
  const line = clip(/\S[^\n]*/.exec(text)?.[0] ?? '', 400)
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '') return 'Thesis';
  if (line.length <= 120) return line;
  return `${clip(line, 119).replace(/\s\S*$/, '')}…`;
}

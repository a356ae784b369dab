/** What one script writes in docs/performance.md: between its markers, whatever the others have written around it. */
export type Section = {
  readonly name: string;
  /** How it is made again. */
  readonly command: string;
  /** What stands above it where it is written for the first time; null for the one that the page opens with. */
  readonly heading: string | null;
};

export const benchSection: Section = { name: 'bench', command: 'pnpm bench', heading: null };

const title = '# Performance';

/** The page with the section's report in it, each other section as it was. An empty page gets its title first. */
export function putSection(page: string, { name, command, heading }: Section, report: string): string {
  const start = `<!-- ${name}: written by \`${command}\`, do not edit by hand -->`;
  const end = `<!-- end of ${name} -->`;
  const section = `${start}\n\n${report.trim()}\n\n${end}`;
  const text = page.trim() === '' ? title : page.trim();
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from >= 0 && to >= 0)
    return `${text.slice(0, from)}${section}${text.slice(to + end.length)}`.trim().concat('\n');
  if (from >= 0) throw new Error(`Of the section ${name} the end is missing: ${end}.`);
  if (heading !== null) return `${text}\n\n## ${heading}\n\n${section}\n`;
  // What the page opens with comes before the first heading of another section.
  const [opening = '', ...rest] = text.split(/\n(?=## )/);
  return [`${opening.trim()}\n\n${section}\n`, ...rest].join('\n').trim().concat('\n');
}

import type { NewSource } from '@proviso/domain/evidence';
import type { Issue } from '@proviso/domain/issue';
import { fromCsl } from './from-csl.ts';

export type Bibliography = {
  readonly sources: readonly NewSource[];
  /** What could not be read, and why; the rest is there all the same. */
  readonly issues: readonly Issue[];
};

/** More entries than this are not taken at once. */
export const mostEntries = 500;

/** Whether a text looks like one of the formats that `readBibliography` reads. */
export const isBibliography = (text: string): boolean => kindOf(text) !== null;

/** Reads sources out of BibTeX (or BibLaTeX), RIS or CSL-JSON, whichever it is. Never throws on bad input. */
export async function readBibliography(text: string): Promise<Bibliography> {
  const kind = kindOf(text);
  if (kind === null)
    return only('', 'This is neither BibTeX, nor RIS, nor CSL-JSON: those start with "@", "TY  -", or "[".');
  try {
    const items = kind === 'csl' ? parsed(text) : await converted(text, kind);
    return collect(items);
  } catch (error) {
    const [line] = error instanceof Error ? error.message.split('\n') : [];
    return only('', `This ${names[kind]} cannot be read: ${line?.replace(/:\s*$/, '') ?? 'it breaks off'}.`);
  }
}

const names = { bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' };
type Kind = keyof typeof names;

function kindOf(text: string): Kind | null {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (/^(%[^\n]*\n\s*)*@\s*\w+\s*[{(]/.test(start)) return 'bibtex';
  if (/^TY {2}- /.test(start)) return 'ris';
  return /^[[{]/.test(start) ? 'csl' : null;
}

function parsed(text: string): readonly unknown[] {
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  return Array.isArray(value) ? value : [value];
}

/**
 * The type is named, because left to guess the library would take an address in the text and ask the net for it. It is
 * loaded with the first bibliography: it is large, and most servers never read one.
 */
async function converted(text: string, kind: 'bibtex' | 'ris'): Promise<readonly unknown[]> {
  const { plugins } = await import('@citation-js/core');
  if (kind === 'bibtex') await import('@citation-js/plugin-bibtex');
  else await import('@citation-js/plugin-ris');
  const forceType = kind === 'bibtex' ? '@biblatex/text' : '@ris/file';
  const items = plugins.input.chain(text.replace(/^\uFEFF/, ''), { forceType, generateGraph: false });
  return Array.isArray(items) ? items : [];
}

function collect(items: readonly unknown[]): Bibliography {
  const sources: NewSource[] = [];
  const issues: Issue[] = [];
  for (const [i, item] of items.slice(0, mostEntries).entries()) {
    const source = fromCsl(item);
    if (source.ok) sources.push(source.value);
    else issues.push(...source.issues.map(({ where, message }) => ({ where: `${i}.${where}`, message })));
  }
  if (items.length > mostEntries)
    issues.push({ where: '', message: `Only the first ${mostEntries} entries were read; split the file.` });
  if (items.length === 0) issues.push({ where: '', message: 'There is no entry in this text.' });
  return { sources, issues };
}

const only = (where: string, message: string): Bibliography => ({
  sources: [],
  issues: [{ where, message }],
});

import type { Note } from '../format/format.ts';
import { type KialoBlock, type KialoFile, type KialoSource, pathOf } from './kialo-file.ts';

/** A run of lines without a truly empty one among them. */
type Run = { readonly line: number; readonly lines: string[] };

/**
 * The current shape: a title block, then `1. Thesis:`, `1.1. Con:` … with the text on the lines below, indented two
 * spaces a level, then `Sources:`. Only truly empty lines part blocks; a line of blanks belongs to the text.
 */
export function readCurrent(text: string): KialoFile {
  const endOfLine = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const notes: Note[] = [];
  const blocks: { line: number; path: readonly number[]; kind: KialoBlock['kind']; text: string[] }[] = [];
  let title = '';
  let sources: readonly KialoSource[] = [];
  for (const run of runs(lines)) {
    const first = run.lines[0] ?? '';
    if (/^Sources:\s*$/.test(first) && blocks.length > 0) {
      // Passages have paragraphs of their own, so all that follows belongs to the sources.
      sources = readSources(lines.slice(run.line), run.line + 1, notes);
      break;
    }
    const header = /^ *((?:\d+\.)+) (Question|Thesis|Pro|Con):\s*$/.exec(first);
    const path = header?.[1] === undefined ? null : pathOf(header[1]);
    if (path) {
      blocks.push({
        line: run.line,
        path,
        kind: kinds[header?.[2] ?? ''] ?? 'thesis',
        text: unindent(run.lines.slice(1), 2 * (path.length - 1)),
      });
      continue;
    }
    const last = blocks.at(-1);
    if (last) {
      last.text.push('', ...unindent(run.lines, 2 * (last.path.length - 1)));
      notes.push({ line: run.line, message: 'A paragraph without a number was added to the text above it.' });
    } else if (title === '') {
      title = [first.replace(/^Discussion Name:/, ''), ...run.lines.slice(1)].join(' ').trim();
    } else {
      notes.push({
        line: run.line,
        message: `Skipped, because it stands before the thesis: ${first.slice(0, 200)}`,
      });
    }
  }
  if (title === '') notes.push({ line: 1, message: 'The file names no title; the first thesis stands in.' });
  return {
    shape: 'current',
    endOfLine,
    title,
    blocks: blocks.map(({ text, ...block }) => ({ ...block, text: text.join('\n') })),
    sources,
    notes,
  };
}

const kinds: Readonly<Record<string, KialoBlock['kind']>> = {
  Question: 'question',
  Thesis: 'thesis',
  Pro: 'pro',
  Con: 'con',
};

function runs(lines: readonly string[]): readonly Run[] {
  const list: Run[] = [];
  let open: Run | null = null;
  for (const [i, line] of lines.entries()) {
    if (line === '') {
      open = null;
    } else if (open) {
      open.lines.push(line);
    } else {
      open = { line: i + 1, lines: [line] };
      list.push(open);
    }
  }
  return list;
}

/** Takes away the block's own indentation, and not more; a line of blanks is an empty line of the text. */
const unindent = (lines: readonly string[], width: number): string[] =>
  lines.map((line) => {
    if (/^\s*$/.test(line)) return '';
    const blanks = /^ */.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(blanks, width));
  });

/** `first` is the 1-based line after the word Sources. */
function readSources(lines: readonly string[], first: number, notes: Note[]): readonly KialoSource[] {
  const list: { line: number; number: number; head: string; passage: string[] }[] = [];
  const seen = new Set<number>();
  for (const [i, line] of lines.entries()) {
    const match = /^\[(\d{1,6})\] (.*)$/.exec(line);
    const last = list.at(-1);
    const number = Number(match?.[1]);
    if (match && !seen.has(number) && !(last && isOpen(last.passage))) {
      seen.add(number);
      list.push({ line: first + i, number, head: (match[2] ?? '').trim(), passage: [] });
    } else if (last) {
      last.passage.push(line);
    } else if (line.trim() !== '') {
      notes.push({
        line: first + i,
        message: `Skipped, because it belongs to no source: ${line.slice(0, 200)}`,
      });
    }
  }
  return list.map(({ passage, ...source }) => ({ ...source, passage: passage.join('\n').trim() }));
}

/** Whether a quoted passage has no closing mark yet, so that a number in brackets still belongs to it. */
function isOpen(passage: readonly string[]): boolean {
  if (passage[0]?.startsWith('"') !== true) return false;
  for (let i = passage.length - 1; i >= 0; i--) {
    const line = passage[i]?.trimEnd() ?? '';
    if (line !== '') return !line.endsWith('"') || (i === 0 && line.length === 1);
  }
  return true;
}

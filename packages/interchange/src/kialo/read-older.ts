import type { Note } from '../format/format.ts';
import { unescapeText } from './escape.ts';
import { type KialoBlock, type KialoFile, pathOf, pathText } from './kialo-file.ts';

/**
 * The shape to 2019:
 *
 *     file  = "Discussion Title: " title EOL EOL claim*
 *     claim = path SP [("Pro"|"Con") ": "] text EOL        no side on the thesis
 *
 * A line that is no claim continues the text. Several theses stand below a question, `1. …`, as `1.1. …` without a side,
 * or beside each other as `1. …`, `2. …`. A numbered list inside a text looks much the same, so a line without a
 * side counts as a thesis only where its number is the next and it is not within an argument.
 */
export function readOlder(text: string): KialoFile {
  const endOfLine = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const head = /^Discussion Title:[ \t]*(.*)$/.exec(lines[0] ?? '');
  const notes: Note[] = [];
  const found: { line: number; path: readonly number[]; side: 'pro' | 'con' | null; text: string[] }[] = [];
  const reader = thesisReader(lines);
  for (const [i, line] of lines.entries()) {
    if (i === 0 && head) continue;
    const match = /^((?:\d+\.)+) (?:(Pro|Con):(?: |$))?(.*)$/s.exec(line);
    const path = match?.[1] === undefined ? null : pathOf(match[1]);
    const side = match?.[2] === 'Pro' ? 'pro' : match?.[2] === 'Con' ? 'con' : null;
    if (match && path && (side !== null || reader.isThesis(path))) {
      found.push({ line: i + 1, path, side, text: [match[3] ?? ''] });
      if (side !== null) reader.sawClaim(path);
      continue;
    }
    const last = found.at(-1);
    if (last) last.text.push(line);
    else if (line.trim() !== '')
      notes.push({
        line: i + 1,
        message: `Skipped, because it stands before the thesis: ${line.slice(0, 200)}`,
      });
  }

  const hasTheses = found.some(({ path, side }) => side === null && path.length === 2);
  const blocks = found.map(({ line, path, side, text }): KialoBlock => {
    const kind = side ?? (hasTheses && path.length === 1 ? 'question' : 'thesis');
    return { line, path, kind, text: unescapeText(text.join('\n').replace(/\n+$/, '')) };
  });
  const title = head?.[1]?.trim() ?? '';
  if (title === '') notes.push({ line: 1, message: 'The file names no title; the first thesis stands in.' });
  return { shape: 'older', endOfLine, title, blocks, sources: [], notes };
}

/** Tells a thesis from a numbered line of a text. */
function thesisReader(lines: readonly string[]) {
  /** Paths that some claim with a side answers directly. */
  const answered = new Set<string>();
  for (const line of lines) {
    const path = /^((?:\d+\.)+)\d+\. (?:Pro|Con):/.exec(line)?.[1];
    if (path !== undefined && path.length < 40) answered.add(path);
  }
  let theses = 0;
  let belowQuestion = 0;
  let argued = false;
  return {
    isThesis(path: readonly number[]): boolean {
      if (path.length === 1 && path[0] === theses + 1 && (theses === 0 || answered.has(pathText(path)))) {
        theses++;
        return true;
      }
      const isNext = path.length === 2 && path[0] === 1 && path[1] === belowQuestion + 1;
      if (isNext && theses === 1 && !argued && !answered.has('1.')) {
        belowQuestion++;
        return true;
      }
      return false;
    },
    sawClaim(path: readonly number[]) {
      if (path.length === 2) argued = true;
    },
  };
}

import type { Side } from '@proviso/domain/claim';
import type { Pasted, PastedClaim } from './pasted.ts';
import { isSigned, type ListLine, readLine } from './read-line.ts';

type Open = { line: number; depth: number; side: Side | null; text: string };

/**
 * Reads an indented list: a claim a line, deeper under the claim that it answers. A line without a mark that begins
 * where the words of the marked line before it began goes on with them.
 */
export function readList(text: string): Pasted {
  const lines = text.split('\n');
  const signed = isSigned(lines);
  const claims: Open[] = [];
  /** The indents of the claims above, from the top down. */
  const above: number[] = [];
  let last: ListLine | null = null;
  let firstNumbered: number | null = null;
  lines.forEach((raw, i) => {
    if (raw.trim() === '') return;
    const line = readLine(raw, signed);
    const open = claims.at(-1);
    if (open && last && last.column > last.indent && !line.marked && line.indent === last.column) {
      open.text = `${open.text}\n${line.text}`.trim();
      return;
    }
    last = line;
    const depth = depthOf(line);
    claims.push({
      line: i + 1,
      depth: Math.min(depth, (open?.depth ?? -1) + 1),
      side: line.side,
      text: line.text,
    });
  });
  return {
    claims: claims
      .filter(({ text }) => text !== '')
      .map((claim): PastedClaim => ({ ...claim, link: null }))
      .reduce<PastedClaim[]>((list, claim) => {
        list.push({ ...claim, depth: Math.min(claim.depth, (list.at(-1)?.depth ?? -1) + 1) });
        return list;
      }, []),
    notes: [],
  };

  function depthOf({ indent, numbered }: ListLine): number {
    if (numbered !== null) {
      firstNumbered ??= numbered;
      return Math.max(0, numbered - firstNumbered);
    }
    while (above.length > 0 && (above.at(-1) ?? 0) >= indent) above.pop();
    above.push(indent);
    return above.length - 1;
  }
}

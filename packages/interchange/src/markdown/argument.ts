import type { Claim, Side } from '@proviso/domain/claim';
import type { ClaimTree } from '@proviso/domain/claim-tree';
import { inline } from './escape.ts';
import type { Footnotes } from './footnotes.ts';

const words: Record<Side, string> = { pro: 'Pro', con: 'Con', undercut: 'Undercut' };

/** The argument as a nested list, each claim after its side in words, its evidence as footnotes. */
export function argumentOutline(
  tree: ClaimTree<Claim>,
  textOf: (claim: string) => string,
  notes: Footnotes,
): string {
  const lines: string[] = [];
  for (const { claim, depth } of tree.walk()) {
    const text = claim.link === null ? claim.text : `(as above or below) ${textOf(claim.link)}`;
    const joint = claim.joint === null ? '' : ' (joint)';
    const marks = notes.marksFor({ kind: 'claim', id: claim.id });
    lines.push(
      `${'  '.repeat(depth - 1)}- **${words[claim.side]}${joint}:** ${inline(text) || '(no text)'}${marks}`,
    );
  }
  return lines.join('\n');
}

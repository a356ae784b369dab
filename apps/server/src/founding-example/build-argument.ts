import { argumentId } from '@proviso/domain/argument';
import type { Claim } from '@proviso/domain/claim';
import type { Citation } from '@proviso/domain/evidence';
import type { Moment } from '@proviso/domain/time';
import type { Argument, Node } from './argument-notation.ts';
import { later, latest } from './moments.ts';
import { orderKey } from './order-keys.ts';
import { enteredAt } from './sources.ts';

/**
 * Turns the notation into records. Every claim is written some minutes after what it answers, in the order of its
 * siblings, and after the sources it cites were entered; its citations, by the same person, a little later.
 */
export function buildArgument({ about, prefix, opened, claims: top }: Argument): {
  readonly claims: readonly Claim[];
  readonly citations: readonly Citation[];
} {
  const claims: Claim[] = [];
  const citations: Citation[] = [];
  const place = (node: Node, answers: Node | null, index: number, parentAt: Moment) => {
    const id = `${prefix}-${node.id}`;
    const createdAt = latest(
      later(parentAt, 9 + 23 * index),
      ...(node.after === null ? [] : [node.after]),
      ...node.cites.map(({ source }) => later(enteredAt(source), 6)),
    );
    claims.push({
      id,
      argument: argumentId(about),
      answers: answers && `${prefix}-${answers.id}`,
      side: node.side,
      order: orderKey(index),
      joint: node.joint && `${prefix}-${node.joint}`,
      link: node.link,
      text: node.text,
      author: node.author,
      createdAt,
      editedAt: null,
      archived: null,
    });
    for (const [i, { source, passage, locator }] of node.cites.entries())
      citations.push({
        id: `on-${id}-${i + 1}`,
        on: { kind: 'claim', id },
        source,
        quote: passage,
        verbatim: false,
        locator,
        addedBy: node.author,
        addedAt: later(createdAt, 4 + i),
      });
    for (const [i, answer] of node.answers.entries()) place(answer, node, i, createdAt);
  };
  for (const [i, node] of top.flat().entries()) place(node, null, i, opened);
  return { claims, citations };
}

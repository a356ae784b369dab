import type { ClaimId } from '@proviso/domain/claim';
import { type Card, claimCard, subjectCard } from './card.ts';
import type { MapBox, MapClaim, MapLayout, MapSubject } from './map-layout.ts';
import { mapSteps } from './map-steps.ts';
import { type Folding, type MapNode, type MapTreeStep, mapTree } from './map-tree.ts';
import { metrics } from './metrics.ts';
import { place } from './place.ts';

export type MapOptions = Folding & {
  /** In [0,1]; a claim with none is drawn without. */
  readonly strengths?: ReadonlyMap<ClaimId, number>;
  readonly subjectStrength?: number;
  /** A few words of small print on a claim's card: "14 agree, 9 disagree". */
  readonly notes?: ReadonlyMap<ClaimId, string>;
  /** The text of claims in other arguments, for links that lead there. */
  readonly linked?: ReadonlyMap<ClaimId, string>;
};

type Draft = {
  readonly node: MapNode;
  readonly card: Card;
  readonly gap: number;
  readonly width: number;
  readonly height: number;
  readonly children: Draft[];
  x: number;
  y: number;
};

/**
 * Lays out the map of one argument: the subject at the left, answers in columns to the right. The same input gives the
 * same layout everywhere; nothing is measured on a screen.
 */
export function layoutMap(
  subject: MapSubject,
  claims: Iterable<MapClaim>,
  options: MapOptions = {},
): MapLayout {
  const list = [...claims];
  const texts = new Map(list.map(({ id, text }) => [id, text]));
  const cardOf = ({ claim }: MapNode): Card => {
    if (!claim) return subjectCard(subject, { strength: options.subjectStrength, note: undefined });
    const text =
      claim.link === null ? claim.text : (texts.get(claim.link) ?? options.linked?.get(claim.link) ?? '');
    return claimCard(text, {
      strength: options.strengths?.get(claim.id),
      note: options.notes?.get(claim.id),
    });
  };
  const draft = (node: MapNode): Draft => {
    const card = cardOf(node);
    const indents = Math.min(node.nested, metrics.mostIndents);
    const gap = node.claim ? metrics.column + indents * metrics.indent : 0;
    return { node, card, gap, width: card.width, height: card.height, children: [], x: 0, y: 0 };
  };

  const root = draft(mapTree(list, options));
  const drafts = new Map<MapNode, Draft>();
  const steps = new Set<MapTreeStep>();
  const boxes: Draft[] = [];
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    boxes.push(next);
    drafts.set(next.node, next);
    if (next.node.step) steps.add(next.node.step);
    for (const child of next.node.children) next.children.push(draft(child));
    for (const child of next.children.toReversed()) open.push(child);
  }
  const size = place(root);
  return {
    ...size,
    boxes: boxes.map(boxOf),
    steps: mapSteps(steps, (node) => drafts.get(node) ?? root),
  };
}

function boxOf({ node, card, x, y }: Draft): MapBox {
  const { claim, depth, hidden } = node;
  const { id, side, link } = claim ?? { id: null, side: null, link: null };
  return { id, side, link, depth, x, y, ...card, hidden };
}

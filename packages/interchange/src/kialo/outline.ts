import type { Archive } from '@proviso/domain/archive';
import { type Claim, type ClaimId, longestClaim } from '@proviso/domain/claim';
import type { ClaimTree } from '@proviso/domain/claim-tree';
import type { CitedBy } from '@proviso/domain/evidence';
import type { Provision } from '@proviso/domain/provision';
import { draftsInOrder, provisionsOf, provisionTrees } from '../reading-order/reading-order.ts';
import { longestThesis } from './build-archive.ts';
import { type KialoBlock, pathText } from './kialo-file.ts';
import { continues, goesOn, joined } from './long-text.ts';
import { shortForm } from './short-form.ts';

/** An entry to print: `things` are the records whose citations belong to it; a link has its target's path as text. */
export type OutlineItem = Pick<KialoBlock, 'path' | 'kind' | 'text'> & {
  readonly things: readonly CitedBy[];
  readonly isLink: boolean;
};

/**
 * A debate as Kialo has it: one thesis, or a question with several. Links whose target is not printed become copies of its
 * text.
 */
export function kialoOutline(archive: Archive): readonly OutlineItem[] {
  const drafts = draftsInOrder(archive);
  const theses = drafts.flatMap((draft) =>
    provisionsOf(archive, draft.id).map(({ provision }) => ({
      provision,
      name: drafts.length > 1 ? `${draft.shortTitle}, ` : '',
    })),
  );
  const treeOf = provisionTrees(archive);
  const paths = new Map<ClaimId, string>();
  const items: (OutlineItem & { readonly link: ClaimId | null })[] = [];
  const { title, summary } = archive.debate;
  if (theses.length !== 1)
    items.push({
      path: [1],
      kind: 'question',
      text: summary || title,
      things: [],
      isLink: false,
      link: null,
    });
  for (const [i, { provision, name }] of theses.entries()) {
    const path = theses.length === 1 ? [1] : [1, i + 1];
    addThesis(provision, name, path, treeOf(provision.id));
  }
  const texts = new Map(archive.claims.map(({ id, text }) => [id, text]));
  return items.map(({ link, ...item }) => {
    const target = link === null ? undefined : paths.get(link);
    if (target !== undefined) return { ...item, text: `-> See ${target}`, isLink: true };
    return { ...item, text: link === null ? item.text : (texts.get(link) ?? '') };
  });

  function addThesis(provision: Provision, name: string, path: readonly number[], tree: ClaimTree<Claim>) {
    const text = thesisText(provision, name);
    const top = tree.answersTo(null);
    const rest = goesOn(text) && top[0] && continuesIn(top[0]) ? whole(top[0], tree) : null;
    const joinedText = rest === null ? null : joined([text, rest.text], longestThesis);
    const things: CitedBy[] = [{ kind: 'provision', id: provision.id }];
    if (joinedText !== null && rest !== null) things.push(...rest.things);
    items.push({ path, kind: 'thesis', text: joinedText ?? text, things, isLink: false, link: null });
    const open = numbered(
      joinedText !== null && rest !== null ? [...rest.answers, ...top.slice(1)] : top,
      path,
    );
    for (let next = open.pop(); next; next = open.pop()) {
      const { claim } = next;
      const { text, parts, things, answers } = whole(claim, tree);
      for (const { id } of parts) paths.set(id, pathText(next.path));
      const kind = claim.side === 'pro' ? 'pro' : 'con';
      items.push({ path: next.path, kind, text, things, isLink: false, link: claim.link });
      for (const below of numbered(answers, next.path)) open.push(below);
    }
  }
}

/** Siblings with their paths, the last first, to be taken from the end. */
const numbered = (claims: readonly Claim[], path: readonly number[]) =>
  claims.map((claim, i) => ({ claim, path: [...path, i + 1] })).reverse();

const continuesIn = (claim: Claim) => claim.side === 'pro' && claim.link === null && continues(claim.text);

/** A claim with the claims that only carry the rest of its text, and what answers any of them. */
function whole(claim: Claim, tree: ClaimTree<Claim>) {
  const parts = [claim];
  for (let last = claim; goesOn(last.text); ) {
    const next = tree.answersTo(last.id)[0];
    if (!next || !continuesIn(next)) break;
    parts.push(next);
    last = next;
  }
  const text = joined(
    parts.map((part) => part.text),
    longestClaim,
  );
  const kept = text === null ? [claim] : parts;
  const carried = new Set(kept);
  return {
    text: text ?? claim.text,
    parts: kept,
    things: kept.map(({ id }) => ({ kind: 'claim' as const, id })),
    answers: kept.flatMap((part) => tree.answersTo(part.id).filter((answer) => !carried.has(answer))),
  };
}

/** What was read from Kialo is printed as it was; a provision from elsewhere says its number and heading. */
function thesisText({ number, heading, text }: Provision, name: string): string {
  if (text === '') return name === '' ? heading : `${name}${number}: ${heading}`;
  return name === '' && heading === shortForm(text) ? text : `${name}${number}: ${heading}\n${text}`;
}

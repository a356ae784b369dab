import { longestClaim } from '@proviso/domain/claim';
import { generateNKeysBetween } from 'fractional-indexing';
import type { Note } from '../format/format.ts';
import { type KialoBlock, type KialoFile, linkedPath, pathText } from './kialo-file.ts';
import { inParts } from './long-text.ts';
import { resolveLinks } from './resolve-links.ts';

/** A claim of the file where it will stand. A long text has several parts, each an answer to the one before. */
export type PlacedClaim = {
  /** One id a part, the claim's own first. */
  readonly ids: readonly [string, ...string[]];
  readonly parts: readonly string[];
  readonly text: string;
  /** 1-based. */
  readonly thesis: number;
  readonly answers: string | null;
  readonly side: 'pro' | 'con';
  readonly order: string;
  readonly link: string | null;
};

/** A claim while its place is sought. */
export type Seeking = {
  readonly id: string;
  readonly block: Pick<KialoBlock, 'line' | 'path' | 'text'> & { readonly kind: 'pro' | 'con' };
  thesis: number;
  answers: Seeking | null;
  link: Seeking | null;
};

/** A continuation stands before all answers, which begin after this key. */
export const firstOrder = 'a0';

/**
 * Gives every claim its place: under the claim or thesis that its number names. `rests` are what was left of theses that
 * are too long, by thesis (1-based): each becomes the first pro of its thesis.
 */
export function placeClaims(
  file: KialoFile,
  rests: ReadonlyMap<number, string>,
  notes: Note[],
): readonly PlacedClaim[] {
  const seeking = seekPlaces(file, rests, notes);
  resolveLinks(seeking, notes);

  const families = new Map<string, Seeking[]>();
  for (const claim of seeking) {
    const parent = claim.answers?.id ?? `thesis ${claim.thesis}`;
    const family = families.get(parent);
    if (family) family.push(claim);
    else families.set(parent, [claim]);
  }
  const orders = new Map<Seeking, string>();
  for (const family of families.values()) {
    const keys = generateNKeysBetween(firstOrder, null, family.length);
    family.forEach((claim, i) => orders.set(claim, keys[i] ?? firstOrder));
  }
  return seeking.map((claim) => {
    const text = claim.link ? '' : claim.block.text;
    const parts = inParts(text, longestClaim);
    if (parts.length > 1)
      notes.push({
        line: claim.block.line,
        message: `This text has ${text.length} characters; a claim has at most ${longestClaim}, so it goes on in ${parts.length - 1} more, below it.`,
      });
    return {
      ids: [claim.id, ...parts.slice(1).map((_, i) => `${claim.id}-${i + 2}`)],
      parts,
      text,
      thesis: claim.thesis,
      answers: claim.answers?.id ?? null,
      side: claim.block.kind,
      order: orders.get(claim) ?? firstOrder,
      link: claim.link?.id ?? null,
    };
  });
}

function seekPlaces(file: KialoFile, rests: ReadonlyMap<number, string>, notes: Note[]): readonly Seeking[] {
  const places = new Map<string, { readonly thesis: number; readonly claim: Seeking | null }>();
  const claims: Seeking[] = [];
  let theses = 0;
  const add = (block: Seeking['block'], thesis: number, answers: Seeking | null): Seeking => {
    const id = `claim-${String(claims.length + 1).padStart(4, '0')}`;
    const claim: Seeking = { id, block, thesis, answers, link: null };
    claims.push(claim);
    return claim;
  };
  for (const { line, path, kind, text } of file.blocks) {
    if (kind === 'question') continue;
    const name = pathText(path);
    if (kind === 'thesis') {
      theses++;
      if (!places.has(name)) places.set(name, { thesis: theses, claim: null });
      const rest = rests.get(theses);
      if (rest !== undefined) add({ line, path, kind: 'pro', text: rest }, theses, null);
      continue;
    }
    let above = path.length - 1;
    while (above > 0 && !places.has(pathText(path.slice(0, above)))) above--;
    const parent = places.get(pathText(path.slice(0, above)));
    if (above < path.length - 1)
      notes.push({
        line,
        message: `There is no ${pathText(path.slice(0, -1))} above ${name}, so it stands under ${
          parent ? pathText(path.slice(0, above)) : 'the thesis'
        }`,
      });
    const thesis = parent?.thesis ?? Math.max(1, theses);
    const claim = add({ line, path, kind, text }, thesis, parent?.claim ?? null);
    if (places.has(name))
      notes.push({ line, message: `The number ${name} stands twice; links lead to the first.` });
    else places.set(name, { thesis, claim });
  }
  for (const claim of claims) {
    const path = linkedPath(claim.block.text);
    if (path !== null) claim.link = places.get(path)?.claim ?? null;
  }
  return claims;
}

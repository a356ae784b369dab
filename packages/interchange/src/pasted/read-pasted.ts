import type { Claim } from '@proviso/domain/claim';
import { claimTree } from '@proviso/domain/claim-tree';
import type { Issue, Reading } from '@proviso/domain/issue';
import type { Note } from '../format/format.ts';
import { parseKialo } from '../kialo/parse.ts';
import type { Pasted, PastedClaim } from './pasted.ts';
import { readList } from './read-list.ts';

const longestPaste = 200_000;
export const mostPasted = 500;

/** Signs that no text has: what a picture or a program file looks like when it is read as text. */
const noText = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const number = new Intl.NumberFormat('en');

/**
 * Reads a pasted list of claims: a Kialo text of either shape, or any list that is indented, numbered or has bullets. The
 * sides are those that it names, by words ("Pro:", "Con:") or by signs (+, −).
 */
export function readPasted(text: string): Reading<Pasted> {
  const refuse = (where: string, message: string) =>
    ({ ok: false, issues: [{ where, message } satisfies Issue] }) as const;
  if (text.length > longestPaste)
    return refuse(
      '',
      `This has ${number.format(text.length)} characters; at most ${number.format(longestPaste)} can be pasted at once. Paste it in parts, or import it as a file.`,
    );
  // Word ends a line within a paragraph by a vertical tab.
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\f\u2028]/g, ' ')
    .replace(/\u2029/g, '\n');
  const strange = plain.split('\n').findIndex((line) => noText.test(line));
  if (strange >= 0)
    return refuse(
      `line ${strange + 1}`,
      `Line ${strange + 1} holds signs that no text has. Copy the words again, as text, from where you read them.`,
    );
  const pasted = isKialo(plain) ? readKialo(plain) : readList(plain);
  if (pasted.claims.length === 0)
    return refuse(
      'line 1',
      'There are no words here. Paste a list: one claim a line, further in under what it answers.',
    );
  const beyond = pasted.claims[mostPasted];
  if (beyond)
    return refuse(
      beyond.line === null ? '' : `line ${beyond.line}`,
      `This has ${number.format(pasted.claims.length)} claims; at most ${mostPasted} can be pasted at once.${beyond.line === null ? '' : ` Paste what begins in line ${beyond.line} afterwards.`}`,
    );
  return { ok: true, value: pasted };
}

const isKialo = (text: string): boolean =>
  /^(?:Discussion (?:Title|Name):|\s*1\. Thesis:\s*$)/m.test(text.slice(0, 2000)) &&
  /^ *(?:\d+\.)+ /m.test(text);

/** A single thesis is what the argument is about already, so it is left out; of several each is a claim. */
function readKialo(text: string): Pasted {
  const parsed = parseKialo(text, { at: '2000-01-01T00:00:00.000Z' });
  if (!parsed.ok) return readList(text);
  const { archive, notes } = parsed.value;
  const claims: PastedClaim[] = [];
  const places = new Map<string, number>();
  const links: { readonly at: number; readonly to: string }[] = [];
  const single = archive.provisions.length === 1;
  for (const { id, text } of archive.provisions) {
    if (!single) claims.push({ line: null, depth: 0, side: 'pro', text, link: null });
    const tree = claimTree<Claim>(archive.claims.filter(({ argument }) => argument === `provision:${id}`));
    for (const { claim, depth } of tree.walk()) {
      places.set(claim.id, claims.length);
      if (claim.link !== null) links.push({ at: claims.length, to: claim.link });
      claims.push({
        line: null,
        depth: single ? depth - 1 : depth,
        side: claim.side,
        text: claim.text,
        link: null,
      });
    }
  }
  for (const { at, to } of links) {
    const claim = claims[at];
    if (claim) claims[at] = { ...claim, link: places.get(to) ?? null };
  }
  const told: Note[] = [...notes];
  const [thesis] = archive.provisions;
  if (single && thesis)
    told.push({
      line: null,
      message: `The thesis “${thesis.heading}” is left out: what speaks for and against it stands at the top.`,
    });
  if (archive.sources.length > 0)
    told.push({
      line: null,
      message: 'Sources are not pasted along. To have them too, import the text as a debate.',
    });
  return { claims, notes: told };
}

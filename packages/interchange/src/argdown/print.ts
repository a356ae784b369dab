import type { Archive } from '@proviso/domain/archive';
import type { Claim, Side } from '@proviso/domain/claim';
import { printer } from '../format/format.ts';
import { archivedClaims, losses, shownClaims, sideArguments } from '../format/loss.ts';
import { negotiationLosses } from '../format/negotiation-losses.ts';
import { draftsInOrder, provisionsOf, provisionTrees } from '../reading-order/reading-order.ts';
import { escapeArgdown, oneLine, titleMaker } from './escape.ts';

const relation: Record<Side, string> = { pro: '+', con: '-', undercut: '_' };

/** Argdown has no argument that is defined without a text. */
const noText = escapeArgdown('(no text)');

/**
 * Argdown 2: a heading and a statement for each provision, and an argument for each claim, nested under what it answers. The
 * data in braces holds our ids, so that what is printed can be found again.
 */
export const argdownPrinter = printer(
  {
    id: 'argdown',
    label: 'Argdown',
    extension: 'argdown',
    mediaType: 'text/plain; charset=utf-8',
    description: 'The argument of every provision as text that argument mappers read, undercuts included.',
  },
  { losses: argdownLosses, text: printArgdown },
);

function printArgdown(archive: Archive): string {
  const titleFor = titleMaker();
  const treeOf = provisionTrees(archive);
  const claims = shownClaims(archive);
  const texts = new Map(archive.claims.map(({ id, text }) => [id, text]));
  const titles = new Map(
    claims.filter(({ link }) => link === null).map(({ id, text }) => [id, titleFor(text || id)]),
  );
  const claimLine = (claim: Claim, depth: number): string => {
    const start = `${'  '.repeat(depth)}${relation[claim.side]} `;
    const linked = claim.link === null ? undefined : titles.get(claim.link);
    // A title alone, in brackets, stands for the argument that has it.
    if (linked !== undefined) return `${start}<${linked}>`;
    const text = claim.link === null ? claim.text : (texts.get(claim.link) ?? '');
    const title = titles.get(claim.id) ?? titleFor(text || claim.id);
    const { id, joint, author, createdAt } = claim;
    return `${start}<${title}>: ${escapeArgdown(text) || noText} ${data({ id, joint, author, createdAt })}`;
  };
  const blocks = [`# ${escapeArgdown(archive.debate.title)}`];
  for (const draft of draftsInOrder(archive)) {
    const { id, issuer, date, status } = draft;
    blocks.push(`## ${escapeArgdown(draft.title)} ${data({ id, issuer, date, status })}`);
    for (const { provision } of provisionsOf(archive, draft.id)) {
      const { id, number, parent, certainty } = provision;
      const name = `${number} ${provision.heading}`;
      const text = escapeArgdown(provision.text || provision.heading);
      const lines = [`[${titleFor(name)}]: ${text} ${data({ id, number, parent, certainty })}`];
      for (const { claim, depth } of treeOf(provision.id).walk()) lines.push(claimLine(claim, depth));
      blocks.push(`### ${escapeArgdown(name)}`, lines.join('\n'));
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

/** A YAML mapping in braces, without what is null. The inner braces and line ends of texts would end it. */
function data(entries: Readonly<Record<string, string | null>>): string {
  const known = Object.entries(entries).filter(([, value]) => value !== null && value !== '');
  const parts = known.map(
    ([key, value]) => `${key}: ${JSON.stringify(oneLine(value ?? '').replace(/[{}]/g, ''))}`,
  );
  return `{${parts.join(', ')}}`;
}

function argdownLosses(archive: Archive) {
  const claims = shownClaims(archive);
  const shown = new Set(claims.map(({ id }) => id));
  return losses([
    [archive.debate.summary === '' ? 0 : 1, 'The summary of the debate.'],
    [archive.drafts.filter(({ provenance }) => provenance !== '').length, 'How drafts came out.'],
    [archive.lineage.length, 'How provisions of one draft relate to those of another.'],
    [
      archive.provisions.filter((p) => p.themes.length + p.gives.length + p.receives.length > 0).length,
      'Themes of provisions, and who gives and who receives.',
    ],
    [
      claims.filter(({ joint }) => joint !== null).length,
      'Joint premises are arguments of their own; their data names what they are joint with.',
    ],
    [
      claims.filter(({ text }) => /[\r\n]/.test(text)).length +
        archive.provisions.filter(({ text }) => /[\r\n]/.test(text)).length,
      'Line breaks within texts become blanks.',
    ],
    [
      claims.filter(({ link }) => link !== null && !shown.has(link)).length,
      'Links to claims that are not printed become copies of their text.',
    ],
    [archivedClaims(archive), 'Archived claims, and what answers them.'],
    [sideArguments(archive), 'Claims about a stance, a source or a package.'],
    [archive.sources.length, 'Sources.'],
    [archive.citations.length, 'Quotes.'],
    [archive.credibility.length, 'Assessments of sources.'],
    [archive.stakeholders.length, 'Stakeholders.'],
    [archive.stances.length, 'Stances.'],
    [archive.votes.length, 'Votes.'],
    [archive.packages.length, 'Saved packages.'],
    ...negotiationLosses(archive),
    [archive.suggestions.length, 'Suggestions.'],
    [archive.marks.length, 'Marks.'],
    [archive.comments.length, 'Comments.'],
    [archive.coalitions.length, 'Coalitions.'],
    [archive.occurrences.length, 'Events of the world.'],
    [archive.settlements.length, 'How moderators settled differing assessments.'],
  ]);
}

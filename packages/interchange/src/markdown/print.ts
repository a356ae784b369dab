import type { Archive } from '@proviso/domain/archive';
import type { Draft } from '@proviso/domain/draft';
import type { Provision } from '@proviso/domain/provision';
import { type Printed, printer } from '../format/format.ts';
import { archivedClaims, losses, sideArguments } from '../format/loss.ts';
import { negotiationLosses } from '../format/negotiation-losses.ts';
import { lastDay } from '../reading-order/last-day.ts';
import { draftsInOrder, provisionsOf, provisionTrees } from '../reading-order/reading-order.ts';
import { argumentOutline } from './argument.ts';
import { inline, paragraphs, quoted } from './escape.ts';
import { footnotes } from './footnotes.ts';
import { cruxList, type Hinge } from './hinges.ts';
import { stanceMatrix, stanceTable } from './stances.ts';

/** A report to read or to hand on: CommonMark with the tables and footnotes of GitHub. */
export const markdownPrinter = printer(
  {
    id: 'markdown',
    label: 'Markdown report',
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    description:
      'A report: each provision with its text, rival wordings, argument, evidence and stances, and what they hang on.',
  },
  { losses: markdownLosses, text: (archive) => printMarkdown(archive, []) },
);

/** The report with what its outcomes hang on, which is reckoned elsewhere. */
export const printReport = (archive: Archive, hinges: readonly Hinge[]): Printed => ({
  ...markdownPrinter.print(archive),
  text: printMarkdown(archive, hinges),
});

/** How the cruxes are to be read. */
const aboutCruxes =
  'Claims without which a provision would stand otherwise, and on which people differ. Strengths go from 0 to 1; 0.5 is undecided. They are worked out from votes, sources and the argument itself; stances of stakeholders do not enter them.';

function printMarkdown(archive: Archive, hinges: readonly Hinge[]): string {
  const notes = footnotes(archive);
  const treeOf = provisionTrees(archive);
  const texts = new Map(archive.claims.map(({ id, text }) => [id, text]));
  const drafts = draftsInOrder(archive);
  const shortTitles = new Map(drafts.map(({ id, shortTitle }) => [id, shortTitle]));
  const provisions = new Map(archive.provisions.map((provision) => [provision.id, provision]));

  const provisionBlocks = (provision: Provision, depth: number): string[] => {
    const { id, number, heading, text, certainty, certaintyNote } = provision;
    const certain = certaintyNote === '' ? certainty : `${certainty}: ${inline(certaintyNote)}`;
    const rivals = archive.lineage.flatMap(({ kind, draft, earlier, later, note }) => {
      if (earlier !== id && later !== id) return [];
      const rival = provisions.get((earlier === id ? later : earlier) ?? '');
      const by = inline(shortTitles.get(draft) ?? draft);
      const why = note === '' ? '' : ` (${inline(note)})`;
      const head = rival
        ? `${inline(shortTitles.get(rival.draft) ?? '')} ${inline(rival.number)}, ${kind} by ${by}${why}:`
        : `${kind} by ${by}${why}`;
      return rival?.text ? [head, quoted(rival.text)] : [head];
    });
    const argument = argumentOutline(treeOf(id), (claim) => texts.get(claim) ?? '', notes);
    return [
      `${'#'.repeat(Math.min(6, depth + 2))} ${inline(number)}: ${inline(heading)}`,
      ...(text === '' || text === heading ? [] : [quoted(text)]),
      `Wording ${certain}${notes.marksFor({ kind: 'provision', id })}`,
      ...(rivals.length === 0 ? [] : ['**Rival wordings**', ...rivals]),
      ...(argument === '' ? [] : ['**Argument**', argument]),
      ...titled('**Stances**', stanceTable(archive, { kind: 'provision', id }, notes)),
    ];
  };
  const draftBlocks = (draft: Draft): string[] => [
    `## ${inline(draft.title)}`,
    [draft.issuer === '' ? '' : inline(draft.issuer), draft.date, draft.status].filter(Boolean).join(', '),
    ...(draft.provenance === '' ? [] : [paragraphs(draft.provenance)]),
    ...titled(
      '**Stances on the draft as a whole**',
      stanceTable(archive, { kind: 'draft', id: draft.id }, notes),
    ),
    ...provisionsOf(archive, draft.id).flatMap(({ provision, depth }) => provisionBlocks(provision, depth)),
  ];
  const blocks = [
    `# ${inline(archive.debate.title)}`,
    ...(archive.debate.summary === '' ? [] : [paragraphs(archive.debate.summary)]),
    ...drafts.flatMap(draftBlocks),
    ...titled(`## Stances as recorded by ${lastDay(archive)}`, stanceMatrix(archive)),
  ];
  const hanging = cruxList(archive, hinges);
  if (hanging !== '') blocks.push('## What it hangs on', aboutCruxes, hanging);
  const told = notes.notes();
  if (told.length > 0) blocks.push('## Evidence', told.join('\n'));
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const titled = (title: string, block: string): readonly string[] => (block === '' ? [] : [title, block]);

function markdownLosses(archive: Archive) {
  const cited = new Set(archive.citations.map(({ source }) => source));
  return losses([
    [archive.claims.length, 'Authors and times of claims.'],
    [archivedClaims(archive), 'Archived claims, and what answers them.'],
    [sideArguments(archive), 'Claims about a stance, a source or a package.'],
    [archive.votes.length, 'Votes.'],
    [archive.packages.length, 'Saved packages.'],
    ...negotiationLosses(archive),
    [archive.suggestions.length, 'Suggestions.'],
    [archive.marks.length, 'Marks.'],
    [archive.comments.length, 'Comments.'],
    [archive.coalitions.length, 'Coalitions.'],
    [archive.occurrences.length, 'Events of the world.'],
    [archive.settlements.length, 'How moderators settled differing assessments.'],
    [archive.credibility.length, 'Assessments of sources.'],
    [archive.sources.filter(({ id }) => !cited.has(id)).length, 'Sources that nothing cites.'],
    [archive.people.length, 'People and their roles.'],
    [
      archive.stances.filter(({ salience, confidence }) => salience !== null || confidence !== null).length,
      'Salience and confidence of stances.',
    ],
    [archive.stakeholders.length, 'Data of stakeholders other than their short names.'],
    [
      archive.provisions.filter((p) => p.themes.length + p.gives.length + p.receives.length > 0).length,
      'Themes of provisions, and who gives and who receives.',
    ],
    [archive.claims.length + archive.stances.length + archive.provisions.length, 'Ids of records.'],
  ]);
}

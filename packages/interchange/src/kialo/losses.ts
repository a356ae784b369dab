import type { Archive } from '@proviso/domain/archive';
import { hasPassage } from '../evidence/no-passage.ts';
import type { Loss } from '../format/format.ts';
import { archivedClaims, losses, shownClaims, sideArguments } from '../format/loss.ts';
import { negotiationLosses } from '../format/negotiation-losses.ts';
import type { KialoShape } from './kialo-file.ts';

/** What a Kialo text leaves out. */
export function kialoLosses(archive: Archive, shape: KialoShape): readonly Loss[] {
  const claims = shownClaims(archive);
  const shown = new Set(claims.map(({ id }) => id));
  const sources = new Map(archive.sources.map((source) => [source.id, source]));
  const isCarried = ({ on }: Archive['citations'][number]) =>
    on.kind === 'provision' || (on.kind === 'claim' && shown.has(on.id));
  const carried = archive.citations.filter(isCarried);
  const cited = new Set(carried.map(({ source }) => source));
  const older = shape === 'older';
  return losses([
    [
      archive.drafts.length,
      'Drafts: their issuers, days, statuses and how they came out; provisions become theses.',
    ],
    [
      archive.provisions.filter(({ parent }) => parent !== null).length,
      'Nested provisions stand side by side.',
    ],
    [archive.lineage.length, 'How provisions of one draft relate to those of another.'],
    [archive.provisions.length === 1 && archive.debate.summary !== '' ? 1 : 0, 'The summary of the debate.'],
    [claims.filter(({ side }) => side === 'undercut').length, 'Undercuts are printed as cons of the claim.'],
    [claims.filter(({ joint }) => joint !== null).length, 'Joint premises are printed as separate claims.'],
    [
      claims.filter(({ link }) => link !== null && !shown.has(link)).length,
      'Links to claims that are not printed become copies of their text.',
    ],
    [archivedClaims(archive), 'Archived claims, and what answers them.'],
    [sideArguments(archive), 'Claims about a stance, a source or a package.'],
    [shown.size, 'Authors and times of claims.'],
    [archive.votes.length, 'Votes.'],
    [archive.packages.length, 'Saved packages.'],
    ...negotiationLosses(archive),
    [archive.suggestions.length, 'Suggestions.'],
    [archive.marks.length, 'Marks.'],
    [archive.comments.length, 'Comments.'],
    [archive.coalitions.length, 'Coalitions.'],
    [archive.occurrences.length, 'Events of the world.'],
    [archive.settlements.length, 'How moderators settled differing assessments.'],
    [archive.stakeholders.length, 'Stakeholders.'],
    [archive.stances.length, 'Stances.'],
    [archive.citations.length - carried.length, 'Quotes beside stances and archived claims.'],
    [
      carried.filter((citation) => older && hasPassage(citation)).length,
      'Quotes: only the addresses of their sources are printed, as links.',
    ],
    [
      [...cited].filter((id) => older && (sources.get(id)?.url ?? null) === null).length,
      'Sources without a web address.',
    ],
    [
      carried.filter(({ locator }) => !/^(?:\[\d+\])?$/.test(locator)).length,
      'Where in the source a quote stands.',
    ],
    [
      archive.sources.filter((source) => cited.has(source.id)).length,
      'Bibliographic data of sources: only the address, or else the title, is printed.',
    ],
    [archive.sources.filter(({ id }) => !cited.has(id)).length, 'Sources that no claim or provision cites.'],
    [archive.credibility.length, 'Assessments of sources.'],
  ]);
}

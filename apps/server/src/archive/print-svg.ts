import { sourceScores } from '@proviso/argumentation/base-score';
import { claimStrengths } from '@proviso/argumentation/claim-strengths';
import { layoutMap } from '@proviso/diagram/layout-map';
import type { MapSubject } from '@proviso/diagram/map-layout';
import { type MapSection, type PrintOptions, printDebateSvg, printMapSvg } from '@proviso/diagram/print-map';
import type { Archive } from '@proviso/domain/archive';
import { type ArgumentId, argumentId, subjectOf } from '@proviso/domain/argument';
import { by } from '@proviso/domain/order';
import { tallies } from '@proviso/domain/vote';
import { fileName, type Printed } from '@proviso/interchange/format';

export const svgFormat = {
  id: 'svg',
  label: 'Argument map (SVG)',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  description:
    'The argument maps as a picture that prints sharply at any size; for the whole debate or one provision.',
} as const;

/** What a picture of the maps leaves out. */
export const svgLosses = ({
  stances,
  citations,
  votes,
  lineage,
  packages,
  coalitions,
  occurrences,
  suggestions,
  marks,
  comments,
}: Archive): Printed['losses'] =>
  [
    { what: 'Stances', count: stances.length },
    { what: 'Quotes from sources', count: citations.length },
    { what: 'Votes, but for the strength they give', count: votes.length },
    { what: 'How provisions of one draft relate to those of another', count: lineage.length },
    { what: 'Saved packages', count: packages.length },
    { what: 'Suggestions', count: suggestions.length },
    { what: 'Marks', count: marks.length },
    { what: 'Comments', count: comments.length },
    { what: 'Coalitions', count: coalitions.length },
    { what: 'Events of the world', count: occurrences.length },
  ].filter(({ count }) => count > 0);

/**
 * Draws the map of one argument, or of every provision that has been argued, below each other. Null where the debate has
 * nothing of the argument's name.
 */
export function printSvg(
  archive: Archive,
  { argument, theme }: { readonly argument: ArgumentId | null; readonly theme: PrintOptions['theme'] },
): Printed | null {
  const strengths = claimStrengths(archive.claims, {
    tallies: tallies(archive.votes),
    citations: archive.citations,
    sources: sourceScores(archive.credibility),
  });
  const linked = new Map(archive.claims.map(({ id, text }) => [id, text]));
  const layoutOf = (id: ArgumentId, subject: MapSubject) => {
    const subjectStrength = strengths.subjects.get(id);
    return layoutMap(
      subject,
      archive.claims.filter((claim) => claim.argument === id),
      { strengths: strengths.claims, linked, ...(subjectStrength !== undefined && { subjectStrength }) },
    );
  };
  const printed = (title: string, text: string): Printed => ({
    text,
    mediaType: svgFormat.mediaType,
    fileName: fileName(title, `.${svgFormat.extension}`),
    losses: svgLosses(archive),
  });

  const { title } = archive.debate;
  if (argument !== null) {
    const subject = subjectIn(archive, argument);
    if (subject === null) return null;
    const name = [subject.number, subject.heading].filter(Boolean).join(' ');
    return printed(
      `${title} ${name}`,
      printMapSvg(layoutOf(argument, subject), { theme, title: name, subtitle: title }),
    );
  }
  const sections = arguedProvisions(archive).flatMap(({ id, text }): MapSection[] => {
    const subject = subjectIn(archive, id);
    return subject ? [{ title: text, layout: layoutOf(id, subject) }] : [];
  });
  return printed(title, printDebateSvg(sections, { theme, title }));
}

/** The provisions somebody has argued, draft by draft in the order of their days; each with its title on the page. */
function arguedProvisions(archive: Archive): readonly { readonly id: ArgumentId; readonly text: string }[] {
  const argued = new Set(archive.claims.map(({ argument }) => argument));
  const drafts = new Map(archive.drafts.map((draft) => [draft.id, draft]));
  return archive.provisions
    .filter(({ id }) => argued.has(argumentId({ kind: 'provision', id })))
    .sort(
      by(
        ({ draft }) => drafts.get(draft)?.date ?? '',
        ({ draft }) => draft,
        ({ order }) => order,
        ({ id }) => id,
      ),
    )
    .map(({ id, draft, number, heading }) => ({
      id: argumentId({ kind: 'provision', id }),
      text: `${drafts.get(draft)?.shortTitle ?? ''} ${number}: ${heading}`.trim(),
    }));
}

function subjectIn(archive: Archive, argument: ArgumentId): MapSubject | null {
  const { kind, id } = subjectOf(argument);
  if (kind === 'provision') {
    const found = archive.provisions.find((provision) => provision.id === id);
    return found ? { number: found.number, heading: found.heading, text: found.text } : null;
  }
  if (kind === 'source') {
    const found = archive.sources.find((source) => source.id === id);
    return found ? { heading: found.title, text: found.publisher } : null;
  }
  if (kind === 'package') {
    const found = archive.packages.find((one) => one.id === id);
    return found ? { heading: found.name, text: found.note } : null;
  }
  const found = archive.stances.find((stance) => stance.id === id);
  if (!found) return null;
  const party = archive.stakeholders.find((stakeholder) => stakeholder.id === found.stakeholder);
  const on =
    found.on.kind === 'draft'
      ? archive.drafts.find((draft) => draft.id === found.on.id)?.shortTitle
      : archive.provisions.find((provision) => provision.id === found.on.id)?.number;
  return { heading: `${party?.name ?? ''}, ${on ?? ''}: ${found.position}`, text: found.reason };
}

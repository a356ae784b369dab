import type { Archive } from '@proviso/domain/archive';
import { argumentId } from '@proviso/domain/argument';
import type { CitedBy } from '@proviso/domain/evidence';
import { dayOf } from '@proviso/domain/time';
import { generateNKeysBetween } from 'fractional-indexing';
import type { ParseContext, Parsed } from '../format/format.ts';
import { linksIn } from './escape.ts';
import { clip, evidenceBuilder } from './evidence.ts';
import type { KialoFile } from './kialo-file.ts';
import { inParts } from './long-text.ts';
import { firstOrder, placeClaims } from './place-claims.ts';
import { shortForm } from './short-form.ts';

/** The one person of a debate from Kialo, whose texts name nobody. */
export const kialoAuthors = {
  id: 'kialo',
  name: 'Kialo authors, not named in the file',
  role: 'observer',
  speaksFor: null,
} as const;

export const longestThesis = 10_000;

/**
 * Makes a debate of a Kialo text that has at least one thesis: one draft, a provision for each thesis, and the claims as
 * the argument about it. Ids follow the order of the file, so that the same file always gives the same ids.
 */
export function buildArchive(file: KialoFile, { at }: ParseContext): Parsed {
  const notes = [...file.notes];
  const theses = file.blocks.filter(({ kind }) => kind === 'thesis');
  const question = file.blocks.find(({ kind }) => kind === 'question')?.text ?? '';
  const title = file.title || shortForm(question || theses[0]?.text || '');
  if (title.length > 200)
    notes.push({ line: 1, message: 'The title has more than 200 characters; the whole is in the summary.' });

  const orders = generateNKeysBetween(null, null, theses.length);
  const rests = new Map<number, string>();
  const provisions = theses.map(({ line, text: whole }, i): Archive['provisions'][number] => {
    const [text, ...rest] = inParts(whole, longestThesis);
    if (rest.length > 0) {
      rests.set(i + 1, `…${whole.slice(text.length - 1)}`);
      notes.push({
        line,
        message: `The thesis is longer than ${longestThesis} characters; the rest is a pro.`,
      });
    }
    return {
      id: `thesis-${i + 1}`,
      draft: 'thesis',
      parent: null,
      number: String(i + 1),
      heading: shortForm(whole),
      text,
      themes: [],
      gives: [],
      receives: [],
      certainty: 'confirmed',
      certaintyNote: '',
      order: orders[i] ?? '',
    };
  });

  const placed = placeClaims(file, rests, notes);
  const evidence = evidenceBuilder(file.sources, { addedBy: kialoAuthors.id, addedAt: at }, notes);
  const claims: Archive['claims'] = placed.flatMap(({ ids, parts, ...claim }) =>
    ids.map((id, i) => ({
      id,
      argument: argumentId({ kind: 'provision', id: `thesis-${claim.thesis}` }),
      answers: i === 0 ? claim.answers : (ids[i - 1] ?? null),
      side: i === 0 ? claim.side : 'pro',
      order: i === 0 ? claim.order : firstOrder,
      joint: null,
      link: claim.link,
      text: parts[i] ?? '',
      author: kialoAuthors.id,
      createdAt: at,
      editedAt: null,
      archived: null,
    })),
  );

  const cite = (text: string, on: (part: string) => CitedBy) => {
    if (file.shape === 'current') evidence.citeMarks(text, on);
    else evidence.citeLinks(linksIn(text), ({ address }) => on(address));
  };
  for (const { id, text } of provisions) cite(text, () => ({ kind: 'provision', id }));
  // A long text is in parts; the evidence stands beside the part that names it.
  for (const { ids, parts, text } of placed)
    cite(text, (named) => {
      const id = ids[parts.findIndex((part) => part.includes(named))] ?? ids[0];
      return { kind: 'claim', id: id ?? '' };
    });
  const [first] = provisions;
  if (first) evidence.citeRest({ kind: 'provision', id: first.id });

  const summary = [title.length > 200 ? title : '', question === title ? '' : question]
    .filter(Boolean)
    .join('\n\n');
  if (summary.length > 5000)
    notes.push({ line: null, message: `The question was cut to 5,000 characters: ${summary}` });
  return {
    archive: {
      debate: {
        title: clip(title, 200),
        summary: clip(summary, 5000),
        phase: 'argue',
        visibility: 'private',
        votes: 'open',
        createdAt: at,
      },
      people: [kialoAuthors],
      drafts: [
        {
          id: 'thesis',
          title: theses.length === 1 ? 'Thesis' : 'Theses',
          shortTitle: theses.length === 1 ? 'Thesis' : 'Theses',
          issuer: '',
          date: dayOf(at),
          status: 'proposed',
          provenance: 'Read from a Kialo text, which bears no date; the date is that of the reading.',
        },
      ],
      provisions,
      lineage: [],
      stakeholders: [],
      sources: [...evidence.sources],
      credibility: [],
      claims,
      citations: [...evidence.citations],
      stances: [],
      votes: [],
      packages: [],
      rounds: [],
      roundAnswers: [],
      offers: [],
      offerReplies: [],
      signings: [],
      signatures: [],
      coalitions: [],
      occurrences: [],
      settlements: [],
      suggestions: [],
      marks: [],
      comments: [],
    },
    notes,
  };
}

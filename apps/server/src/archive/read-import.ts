import type { Archive } from '@proviso/domain/archive';
import { argumentId } from '@proviso/domain/argument';
import { claimTree } from '@proviso/domain/claim-tree';
import { by } from '@proviso/domain/order';
import { unstorable } from '@proviso/domain/storable';
import type { Parsed } from '@proviso/interchange/format';
import { parsers } from '@proviso/interchange/registry';
import * as v from 'valibot';
import { Problem } from '../http/problem.ts';

/** A file as it is sent in: its text, and what it is said to be. */
export const importSchema = v.strictObject({
  format: v.picklist(['proviso', 'kialo'], 'A debate can be read from proviso or kialo.'),
  text: v.pipe(v.string('Please send the text of the file.'), v.minLength(1, 'That file is empty.')),
});
export type ImportInput = v.InferOutput<typeof importSchema>;

/** Reads a file; a problem names each place that is wrong, and then nothing is changed. */
export function readImport({ format, text }: ImportInput): Parsed {
  const reading = parsers[format].parse(text, { at: new Date().toISOString() });
  const issues = reading.ok ? unstorable(reading.value.archive) : reading.issues;
  if (reading.ok && issues.length === 0) return reading.value;
  const [first] = issues;
  const detail = first
    ? [first.where, first.message].filter(Boolean).join(': ')
    : 'That file cannot be read.';
  throw new Problem(422, 'import.unreadable', detail, issues);
}

export type OutlineLine = {
  /** 0 for what is argued about, 1 for claims on it, and so on. */
  readonly depth: number;
  readonly side: string | null;
  readonly text: string;
};
export type ImportPreview = {
  readonly title: string;
  readonly counts: Readonly<
    Record<'drafts' | 'provisions' | 'claims' | 'stakeholders' | 'sources' | 'stances' | 'votes', number>
  >;
  /** The first lines of the debate. */
  readonly outline: readonly OutlineLine[];
  /** What was skipped or repaired. */
  readonly notes: readonly string[];
};

const mostLines = 200;

/** What somebody looks at before they take a file over. */
export const previewOf = ({ archive, notes }: Parsed): ImportPreview => ({
  title: archive.debate.title,
  counts: {
    drafts: archive.drafts.length,
    provisions: archive.provisions.length,
    claims: archive.claims.length,
    stakeholders: archive.stakeholders.length,
    sources: archive.sources.length,
    stances: archive.stances.length,
    votes: archive.votes.length,
  },
  outline: outlineOf(archive),
  notes: notes.map(({ line, message }) => (line === null ? message : `Line ${line}: ${message}`)),
});

function outlineOf({ drafts, provisions, claims }: Archive): readonly OutlineLine[] {
  const dates = new Map(drafts.map(({ id, date }) => [id, date]));
  const texts = new Map(claims.map(({ id, text }) => [id, text]));
  const lines: OutlineLine[] = [];
  const inOrder = [...provisions].sort(
    by(
      ({ draft }) => dates.get(draft) ?? '',
      ({ order }) => order,
      ({ id }) => id,
    ),
  );
  for (const { id, number, heading } of inOrder) {
    lines.push({ depth: 0, side: null, text: `${number} ${heading}` });
    const argument = argumentId({ kind: 'provision', id });
    for (const { claim, depth } of claimTree(claims.filter((other) => other.argument === argument)).walk()) {
      if (lines.length >= mostLines) return lines;
      lines.push({ depth, side: claim.side, text: claim.link ? (texts.get(claim.link) ?? '') : claim.text });
    }
  }
  return lines.slice(0, mostLines);
}

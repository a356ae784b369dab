import { type Archive, archiveSchema } from '@proviso/domain/archive';
import { by } from '@proviso/domain/order';
import { printer } from '../format/format.ts';
import { losses } from '../format/loss.ts';
import { provisoVersion } from './envelope.ts';
import { inSchemaOrder } from './in-schema-order.ts';

export const provisoFormat = {
  id: 'proviso',
  label: 'Proviso',
  extension: 'json',
  mediaType: 'application/json',
  description: 'The whole debate, to be read in again by Proviso or by your own programs. Nothing is lost.',
};

/** Keys in the schema's order, lists by id, one record a line: equal debates give equal bytes, and diffs can be read. */
export const provisoPrinter = printer(provisoFormat, {
  losses: ({ sources }) =>
    losses([
      [
        sources.filter(({ file }) => file !== null).length,
        'documents kept with a source: their names and checksums are here, the documents themselves are not',
      ],
    ]),
  text: printProviso,
});

function printProviso(archive: Archive): string {
  const ordered = inSchemaOrder(archiveSchema, sorted(archive));
  const parts = Object.entries(Object(ordered)).map(([key, part]) => {
    const name = `    ${JSON.stringify(key)}: `;
    if (!Array.isArray(part)) return name + JSON.stringify(part);
    const records = part.map((record) => `      ${JSON.stringify(record)}`);
    return records.length === 0 ? `${name}[]` : `${name}[\n${records.join(',\n')}\n    ]`;
  });
  return `{\n  "format": "proviso",\n  "version": ${provisoVersion},\n  "debate": {\n${parts.join(',\n')}\n  }\n}\n`;
}

/** No list of an archive has a meaning in its order. */
const sorted = (archive: Archive): Archive => ({
  debate: archive.debate,
  people: byId(archive.people),
  drafts: byId(archive.drafts),
  provisions: byId(archive.provisions),
  lineage: byId(archive.lineage),
  stakeholders: byId(archive.stakeholders),
  sources: byId(archive.sources),
  credibility: byId(archive.credibility),
  claims: byId(archive.claims),
  citations: byId(archive.citations),
  stances: byId(archive.stances),
  packages: byId(archive.packages),
  coalitions: byId(archive.coalitions),
  occurrences: byId(archive.occurrences),
  settlements: byId(archive.settlements),
  suggestions: byId(archive.suggestions),
  marks: byId(archive.marks),
  comments: byId(archive.comments),
  rounds: byId(archive.rounds),
  roundAnswers: byId(archive.roundAnswers),
  offers: byId(archive.offers),
  offerReplies: byId(archive.offerReplies),
  signings: byId(archive.signings),
  signatures: byId(archive.signatures),
  votes: [...archive.votes].sort(
    by(
      (vote) => vote.claim,
      (vote) => vote.by,
      (vote) => vote.at,
    ),
  ),
});

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  [...list].sort(by(({ id }) => id));

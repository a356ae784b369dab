import type { Archive } from '@proviso/domain/archive';
import { by } from '@proviso/domain/order';
import { type Stance, stanceKinds } from '@proviso/domain/stance';
import { cellAsOf, cellKey, cells, settlementsByStance } from '@proviso/domain/stance-matrix';
import { printer } from '../format/format.ts';
import { losses } from '../format/loss.ts';
import { negotiationLosses } from '../format/negotiation-losses.ts';
import { citationsOn } from '../reading-order/citations-on.ts';
import { demandWords } from '../reading-order/demand-words.ts';
import { lastDay } from '../reading-order/last-day.ts';
import { draftsInOrder, provisionsOf, stakeholdersInOrder } from '../reading-order/reading-order.ts';
import { csv } from './csv.ts';

const format = { extension: 'csv', mediaType: 'text/csv; charset=utf-8' };

const stanceOnly = (archive: Archive) =>
  losses([
    [archive.claims.length, 'Claims.'],
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
    [archive.provisions.filter(({ text }) => text !== '').length, 'Texts of provisions.'],
  ]);

/** One row a record, in the order of writing; nothing is left out of a stance, and references come with their names. */
export const stancesCsvPrinter = printer(
  {
    ...format,
    id: 'stances-csv',
    label: 'Stances (CSV)',
    description: 'Every stance ever recorded, with both its times and its quotes, one row each.',
  },
  { losses: stanceOnly, ending: '-stances', text: (archive) => csv(stanceRows(archive)) },
);

/** Provisions by stakeholders, three columns a stakeholder, so that the kinds are never mixed. */
export const matrixCsvPrinter = printer(
  {
    ...format,
    id: 'matrix-csv',
    label: 'Stance matrix (CSV)',
    description: 'Who stands where on which provision: one column a stakeholder and kind of stance.',
  },
  {
    losses: (archive) =>
      losses([
        ...stanceOnly(archive).map(({ count, what }) => [count, what] as const),
        [archive.stances.length, 'Conditions, reasons, quotes and the history of stances.'],
      ]),
    ending: '-matrix',
    text: (archive) => csv(matrixRows(archive)),
  },
);

function stanceRows(archive: Archive): readonly (readonly string[])[] {
  const sources = new Map(archive.sources.map((source) => [source.id, source]));
  const parties = new Map(archive.stakeholders.map(({ id, name }) => [id, name]));
  const people = new Map(archive.people.map(({ id, name }) => [id, name]));
  const provisions = new Map(archive.provisions.map((provision) => [provision.id, provision]));
  const drafts = new Map(archive.drafts.map((draft) => [draft.id, draft]));
  const quotes = citationsOn(archive.citations);
  const head = [
    ...['stance_id', 'on_kind', 'on_id', 'draft', 'provision_number', 'provision_heading'],
    ...[
      'stakeholder_id',
      'stakeholder',
      'kind',
      'position',
      'conditions',
      'salience',
      'confidence',
      'reason',
    ],
    ...[
      'held_since',
      'held_until',
      'recorded_at',
      'recorded_by',
      'supersedes',
      'wording_id',
      'quotes',
      'sources',
      'rests_on',
    ],
  ];
  const rows = [...archive.stances]
    .sort(
      by(
        ({ recordedAt }) => recordedAt,
        ({ id }) => id,
      ),
    )
    .map((stance) => {
      const provision = stance.on.kind === 'provision' ? provisions.get(stance.on.id) : undefined;
      const draft = drafts.get(provision?.draft ?? stance.on.id);
      const cited = quotes({ kind: 'stance', id: stance.id });
      const titles = cited.map(({ source }) => {
        const { title, url } = sources.get(source) ?? { title: source, url: null };
        return url === null ? title : `${title} <${url}>`;
      });
      return [
        ...[stance.id, stance.on.kind, stance.on.id, draft?.shortTitle ?? ''],
        ...[provision?.number ?? '', provision?.heading ?? ''],
        ...[stance.stakeholder, parties.get(stance.stakeholder) ?? '', stance.kind, stance.position],
        stance.conditions
          .map((one) => one.text + demandWords(one, { name: (id) => id, wording: (id) => id }))
          .join('\n'),
        ...[String(stance.salience ?? ''), stance.confidence ?? '', stance.reason],
        ...[stance.heldSince, stance.heldUntil ?? '', stance.recordedAt, people.get(stance.recordedBy) ?? ''],
        ...[stance.supersedes ?? '', stance.wording ?? ''],
        cited.map(({ quote, verbatim }) => (verbatim ? `“${quote}”` : `In other words: ${quote}`)).join('\n'),
        titles.join('\n'),
        stance.restsOn.join(' '),
      ];
    });
  return [head, ...rows];
}

function matrixRows(archive: Archive): readonly (readonly string[])[] {
  const day = lastDay(archive);
  const grid = cells(archive.stances);
  const settlements = settlementsByStance(archive.settlements);
  const columns = stakeholdersInOrder(archive).flatMap((stakeholder) =>
    stanceKinds.map((kind) => ({ stakeholder, kind })),
  );
  const row = (on: Stance['on']) =>
    columns.map(({ stakeholder, kind }) => {
      const cell = grid.get(cellKey({ on, stakeholder: stakeholder.id })) ?? [];
      return cellAsOf(cell, { day, by: 'recorded', kinds: [kind] }, settlements)?.now.position ?? '';
    });
  return [
    [
      'draft',
      'number',
      'heading',
      ...columns.map(({ stakeholder, kind }) => `${stakeholder.shortName}: ${kind}`),
    ],
    ...draftsInOrder(archive).flatMap((draft) => [
      [draft.shortTitle, '', '(the draft as a whole)', ...row({ kind: 'draft', id: draft.id })],
      ...provisionsOf(archive, draft.id).map(({ provision: { id, number, heading } }) => [
        draft.shortTitle,
        number,
        heading,
        ...row({ kind: 'provision', id }),
      ]),
    ]),
  ];
}

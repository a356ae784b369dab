import type { Archive } from '@proviso/domain/archive';
import type { Source } from '@proviso/domain/evidence';
import { by } from '@proviso/domain/order';
import { type Stance, stanceKinds } from '@proviso/domain/stance';
import { cellAsOf, cellKey, cells, settlementsByStance } from '@proviso/domain/stance-matrix';
import { printer } from '../format/format.ts';
import { losses } from '../format/loss.ts';
import { negotiationLosses } from '../format/negotiation-losses.ts';
import { citationsOn } from '../reading-order/citations-on.ts';
import { lastDay } from '../reading-order/last-day.ts';
import { draftsInOrder, provisionsOf, stakeholdersInOrder } from '../reading-order/reading-order.ts';
import { csv } from './csv.ts';
import { printList } from './list-cell.ts';
import { printConditions, printQuote } from './stance-cells.ts';
import { type StanceColumn, stanceColumns } from './stance-columns.ts';

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
    description:
      'Every stance ever recorded, with both its times and its quotes, one row each. Stances of such a file can be read in under Stances.',
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
  /** "Leak 7": a provision of whatever draft. */
  const nameOf = (id: Stance['wording']) => {
    const named = id === null ? undefined : provisions.get(id);
    return named ? `${drafts.get(named.draft)?.shortTitle ?? ''} ${named.number}` : '';
  };
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
      const cells: Record<StanceColumn, string> = {
        stance_id: stance.id,
        on_kind: stance.on.kind,
        on_id: stance.on.id,
        draft: draft?.shortTitle ?? '',
        provision_number: provision?.number ?? '',
        provision_heading: provision?.heading ?? '',
        stakeholder_id: stance.stakeholder,
        stakeholder: parties.get(stance.stakeholder) ?? '',
        kind: stance.kind,
        position: stance.position,
        conditions: printConditions(stance.conditions),
        salience: String(stance.salience ?? ''),
        confidence: stance.confidence ?? '',
        reason: stance.reason,
        held_since: stance.heldSince,
        held_until: stance.heldUntil ?? '',
        recorded_at: stance.recordedAt,
        recorded_by: people.get(stance.recordedBy) ?? '',
        supersedes: stance.supersedes ?? '',
        wording_id: stance.wording ?? '',
        wording: nameOf(stance.wording),
        quotes: printList(cited.map(printQuote)),
        source_ids: printList(cited.map(({ source }) => source)),
        sources: printList(cited.map(({ source }) => titleOf(sources.get(source), source))),
        locators: printList(cited.map(({ locator }) => locator)),
        rests_on: stance.restsOn.join(' '),
      };
      return stanceColumns.map((column) => cells[column]);
    });
  return [stanceColumns, ...rows];
}

const titleOf = (source: Source | undefined, id: string): string => {
  if (!source) return id;
  return source.url === null ? source.title : `${source.title} <${source.url}>`;
};

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

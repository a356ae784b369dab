import type { Archive } from '@proviso/domain/archive';
import { by } from '@proviso/domain/order';
import { printer } from '../format/format.ts';
import { losses } from '../format/loss.ts';
import { csv } from './csv.ts';

/** The columns that moderation logs of opinion tools share, then what only we have. */
const head = [
  ...['statement_id', 'created_at', 'statement_text', 'moderation_status', 'reject_reason', 'reject_note'],
  ...['edited_from', 'replaced_by', 'record', 'record_id', 'made_by', 'decided_by', 'decided_at', 'answer'],
];

/**
 * What was suggested, marked and archived, and what became of it, one row each in the order of the days. `statement_id` is the
 * claim's; a suggested claim has none until it is accepted. `replaced_by` is the claim that a duplicate repeats.
 */
export const moderationCsvPrinter = printer(
  {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    id: 'moderation-csv',
    label: 'Moderation log (CSV)',
    description: 'Every suggestion, every mark and every archived claim: who decided what about it, and why.',
  },
  {
    losses: (archive) =>
      losses([
        [archive.claims.filter(({ archived }) => archived === null).length, 'Claims that are not archived.'],
        [archive.votes.length, 'Votes.'],
        [archive.stances.length, 'Stances.'],
        [archive.citations.length, 'Quotes.'],
        [archive.packages.length, 'Saved packages.'],
      ]),
    ending: '-moderation',
    text: (archive) => csv([head, ...rows(archive)]),
  },
);

function rows({ claims, people, suggestions, marks }: Archive): readonly (readonly string[])[] {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | undefined) => (id === undefined ? '' : (names.get(id) ?? id));
  const list = [
    ...suggestions.map((one) => ({
      at: one.at,
      cells: [
        one.settled?.claim ?? one.claim ?? '',
        one.at,
        one.text || (claimOf.get(one.claim ?? '')?.text ?? ''),
        one.settled?.outcome ?? 'open',
        '',
        one.settled?.reason ?? '',
        one.was,
        '',
        `suggestion: ${one.kind}`,
        one.id,
        nameOf(one.by),
        nameOf(one.settled?.by),
        one.settled?.at ?? '',
        '',
      ],
    })),
    ...marks.map((one) => ({
      at: one.at,
      cells: [
        one.claim,
        one.at,
        claimOf.get(one.claim)?.text ?? '',
        one.settled?.outcome ?? 'open',
        one.kind,
        [one.note, one.settled?.reason].filter(Boolean).join(' / '),
        '',
        one.kind === 'duplicate' ? (one.other ?? '') : '',
        'mark',
        one.id,
        nameOf(one.by),
        nameOf(one.settled?.by),
        one.settled?.at ?? '',
        one.answer?.text ?? '',
      ],
    })),
    ...claims.flatMap(({ id, text, createdAt, author, archived }) =>
      archived === null
        ? []
        : {
            at: archived.at,
            cells: [
              ...[id, createdAt, text, 'archived', '', archived.reason, '', '', 'claim', id],
              ...[nameOf(author), nameOf(archived.by), archived.at, ''],
            ],
          },
    ),
  ];
  return list
    .sort(
      by(
        ({ at }) => at,
        ({ cells }) => cells.join(' '),
      ),
    )
    .map(({ cells }) => cells);
}

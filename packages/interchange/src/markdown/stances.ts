import type { Archive } from '@proviso/domain/archive';
import { by } from '@proviso/domain/order';
import type { Stance } from '@proviso/domain/stance';
import { stanceKinds } from '@proviso/domain/stance';
import { cellAsOf, cellKey, cells, settlementsByStance, standing } from '@proviso/domain/stance-matrix';
import { dayOf } from '@proviso/domain/time';
import { demandWords } from '../reading-order/demand-words.ts';
import { lastDay } from '../reading-order/last-day.ts';
import { draftsInOrder, provisionsOf, stakeholdersInOrder } from '../reading-order/reading-order.ts';
import { inline, table } from './escape.ts';
import type { Footnotes } from './footnotes.ts';

const positionWord = ({ position }: Stance): string => (position === 'red-line' ? '**red line**' : position);

/** A stance in a word or two; how it is known follows where it is not the stakeholder's own word. */
const shortStance = (stance: Stance): string =>
  `${positionWord(stance)}${stance.kind === 'stated' ? '' : ` (${stance.kind})`}`;

const byTime = by<Stance>(
  ({ heldSince }) => heldSince,
  ({ recordedAt }) => recordedAt,
  ({ id }) => id,
);

/** Every stance on a thing in the order of time, by stakeholder; empty where there is none. */
export function stanceTable(archive: Archive, on: Stance['on'], notes: Footnotes): string {
  const day = lastDay(archive);
  const grid = cells(archive.stances);
  const provisions = new Map(archive.provisions.map((one) => [one.id, one]));
  const titles = new Map(archive.drafts.map(({ id, shortTitle }) => [id, shortTitle]));
  const name = (id: string) => inline(provisions.get(id)?.number ?? id);
  const wording = (id: string) => `${inline(titles.get(provisions.get(id)?.draft ?? '') ?? id)} ${name(id)}`;
  const rows = stakeholdersInOrder(archive).flatMap((stakeholder) => {
    const cell = grid.get(cellKey({ on, stakeholder: stakeholder.id })) ?? [];
    const now = new Set(standing(cell, { day, by: 'recorded', kinds: stanceKinds }));
    const history = [...cell].sort(byTime);
    return history.map((stance) => [
      inline(stakeholder.shortName),
      [
        positionWord(stance),
        ...(stance.wording === null ? [] : [`on the wording of ${wording(stance.wording)}`]),
        ...(now.has(stance) ? [] : ['(corrected or not yet held)']),
      ].join(' '),
      stance.kind,
      stance.heldUntil === null ? stance.heldSince : `${stance.heldSince} to ${stance.heldUntil}`,
      dayOf(stance.recordedAt),
      stance.conditions.map((one) => inline(one.text) + demandWords(one, { name, wording })).join('; '),
      `${inline(stance.reason)}${notes.marksFor({ kind: 'stance', id: stance.id })}`,
    ]);
  });
  if (rows.length === 0) return '';
  return table(['Stakeholder', 'Position', 'Kind', 'Held since', 'Recorded', 'Conditions', 'Reason'], rows);
}

/** Provisions by stakeholders: what stands on the last day. */
export function stanceMatrix(archive: Archive): string {
  const day = lastDay(archive);
  const grid = cells(archive.stances);
  const settlements = settlementsByStance(archive.settlements);
  const stakeholders = stakeholdersInOrder(archive);
  const row = (name: string, on: Stance['on']) => {
    const found = stakeholders.map(({ id }) => {
      const cell = cellAsOf(
        grid.get(cellKey({ on, stakeholder: id })) ?? [],
        { day, by: 'recorded', kinds: stanceKinds },
        settlements,
      );
      return cell === null ? '' : shortStance(cell.now);
    });
    return found.some(Boolean) ? [[name, ...found]] : [];
  };
  const rows = draftsInOrder(archive).flatMap((draft) => [
    ...row(`${inline(draft.shortTitle)}, as a whole`, { kind: 'draft', id: draft.id }),
    ...provisionsOf(archive, draft.id).flatMap(({ provision: { id, number, heading } }) =>
      row(`${inline(draft.shortTitle)} ${inline(number)}: ${inline(heading)}`, { kind: 'provision', id }),
    ),
  ]);
  if (rows.length === 0) return '';
  return table(['', ...stakeholders.map(({ shortName }) => inline(shortName))], rows);
}

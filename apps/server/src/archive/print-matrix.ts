import { pictureCell } from '@proviso/diagram/picture-cell';
import { type MatrixPicture, printMatrixSvg } from '@proviso/diagram/print-matrix';
import type { Archive } from '@proviso/domain/archive';
import { by } from '@proviso/domain/order';
import { type Position, type Stance, type StanceKind, stanceKinds } from '@proviso/domain/stance';
import {
  cellAsOf,
  cellKey,
  cells,
  disputedStances,
  settlementsByStance,
} from '@proviso/domain/stance-matrix';
import type { Day } from '@proviso/domain/time';
import { fileName, type Printed } from '@proviso/interchange/format';

export const matrixFormat = {
  id: 'matrix-svg',
  label: 'Stance matrix (SVG)',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  description:
    'Who stands where as of today, as a picture, one part for each draft. In other orders and of other days: from the page of stances.',
} as const;

export const matrixLosses = ({ stances, claims, votes, packages }: Archive): Printed['losses'] =>
  [
    { what: 'Conditions, reasons, quotes and the history of stances', count: stances.length },
    { what: 'Claims', count: claims.length },
    { what: 'Votes', count: votes.length },
    { what: 'Saved packages', count: packages.length },
  ].filter(({ count }) => count > 0);

const position: Readonly<Record<Position, string>> = {
  support: 'Supports',
  conditional: 'With conditions',
  neutral: 'Neutral',
  oppose: 'Opposes',
  'red-line': 'Red line',
};
const kind: Readonly<Record<StanceKind, string>> = {
  stated: 'Stated',
  assessed: 'Assessed',
  'role-played': 'Role-played',
};

/** The matrix of every draft below each other, the provisions as numbered. */
export function printMatrix(
  archive: Archive,
  { day, theme }: { readonly day: Day; readonly theme: 'light' | 'dark' },
): Printed {
  const grid = cells(archive.stances);
  const settlements = settlementsByStance(archive.settlements);
  const stakeholders = [...archive.stakeholders].sort(
    by(
      ({ order }) => order,
      ({ id }) => id,
    ),
  );
  const disputed = disputedStances(
    [...archive.stances].sort(by(({ recordedAt }) => recordedAt)),
    new Set(archive.claims.flatMap(({ argument, archived }) => (archived === null ? [argument] : []))),
  );
  const row = (on: Stance['on']) =>
    stakeholders.map(({ id }) => {
      const cell = cellAsOf(
        grid.get(cellKey({ on, stakeholder: id })) ?? [],
        { day, by: 'held', kinds: stanceKinds },
        settlements,
      );
      return (
        cell && pictureCell(cell, { subject: on.id, isDisputed: disputed.has(cell.now.id), isLit: false })
      );
    });
  const picture: MatrixPicture = {
    title: archive.debate.title,
    subtitle: `As of ${day}; ${stanceKinds.map((one) => kind[one].toLowerCase()).join(', ')}`,
    columns: stakeholders.map(({ shortName, consentNeeded }) => ({
      name: shortName,
      note: consentNeeded ? 'Must consent' : '',
    })),
    groups: [...archive.drafts]
      .sort(
        by(
          (draft) => draft.date,
          ({ id }) => id,
        ),
      )
      .map((draft) => ({
        theme: draft.title,
        rows: [
          { number: '', heading: 'The draft as a whole', cells: row({ kind: 'draft', id: draft.id }) },
          ...archive.provisions
            .filter((provision) => provision.draft === draft.id)
            .sort(
              by(
                ({ order }) => order,
                ({ id }) => id,
              ),
            )
            .map(({ id, number, heading }) => ({ number, heading, cells: row({ kind: 'provision', id }) })),
        ],
      })),
    words: {
      position,
      kind,
      spread: 'How many stand where',
      before: 'Before the last change',
      signs: { rival: 'On another wording', settled: 'Settled by a moderator', disputed: 'Disputed' },
      lit: '',
    },
  };
  return {
    text: printMatrixSvg(picture, theme),
    mediaType: matrixFormat.mediaType,
    fileName: fileName(`${archive.debate.title} stances`, '.svg'),
    losses: matrixLosses(archive),
  };
}

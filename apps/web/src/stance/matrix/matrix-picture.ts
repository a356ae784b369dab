import { pictureCell } from '@proviso/diagram/picture-cell';
import type { MatrixPicture } from '@proviso/diagram/print-matrix';
import type { Draft } from '@proviso/domain/draft';
import type { DebateContext } from '../../debate/debate-context.tsx';
import { formatDay } from '../../language/format.ts';
import { say } from '../../language/language.ts';
import type { createMatrix } from './create-matrix.ts';
import { gridKey } from './grid-key.ts';
import type { useMatrixAddress } from './matrix-address.ts';
import { spreadOf } from './matrix-columns.ts';
import type { RowSubject } from './matrix-rows.ts';

/** The matrix as it is on the page, as plain data to be drawn: the same rows, columns, day and kinds. */
export function pictureOf(
  debate: DebateContext,
  matrix: ReturnType<typeof createMatrix>,
  address: ReturnType<typeof useMatrixAddress>,
  draft: Draft,
): MatrixPicture {
  const columns = matrix.columns();
  const cellsNow = matrix.cellsNow();
  const cellsThen = matrix.cellsThen();
  const disputed = matrix.disputed();
  const { day, by, kinds } = matrix.asOf();
  const since = address.since();
  const cellOf = (subject: RowSubject, stakeholder: string) => {
    const key = gridKey(subject, stakeholder);
    const cell = cellsNow(key);
    return (
      cell &&
      pictureCell(cell, {
        subject: subject.id,
        isDisputed: disputed.has(cell.now.id),
        isLit: cellsThen !== null && cellsThen(key)?.now !== cell.now,
      })
    );
  };
  return {
    title: debate.overview().debate.title,
    subtitle: [
      draft.title,
      `${say.matrix.asOf} ${formatDay(day)} (${by === 'held' ? say.matrix.held : say.matrix.recorded})`,
      kinds.map((kind) => say.kind[kind]).join(', '),
      say.matrix.orders[address.sort()],
    ].join(' · '),
    columns: columns.map((column) =>
      column.kind === 'coalition'
        ? { name: column.coalition.name, note: say.matrix.members(column.members.length) }
        : {
            name: column.stakeholder.shortName,
            note: column.stakeholder.consentNeeded ? say.mustConsent : say.part[column.stakeholder.part],
          },
    ),
    groups: matrix.groups().map(({ theme, subjects }) => ({
      theme,
      rows: subjects.map((subject) => ({
        number: subject.kind === 'draft' ? '' : subject.provision.number,
        heading: subject.kind === 'draft' ? say.matrix.whole : subject.provision.heading,
        cells: columns.map((column) =>
          column.kind === 'coalition'
            ? {
                spread: spreadOf(
                  column.members.map(({ id }) => cellsNow(gridKey(subject, id))?.now.position ?? null),
                ).counts,
              }
            : cellOf(subject, column.id),
        ),
      })),
    })),
    words: {
      position: say.position,
      kind: say.kind,
      spread: say.matrix.spreadLegend,
      before: say.matrix.beforeLegend,
      signs: {
        rival: say.matrix.rivalLegend,
        settled: say.matrix.settledLegend,
        disputed: say.matrix.disputedLegend,
      },
      lit: since === null ? '' : say.matrix.changedSince(formatDay(since)),
    },
  };
}

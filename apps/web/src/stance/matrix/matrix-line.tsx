// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, not its rows and heads.

import { isOnRival } from '@proviso/domain/stance-matrix';
import { createMemo, createRenderEffect, For, type JSX, mapArray, Show, untrack } from 'solid-js';
import { useDebate } from '../../debate/debate-context.tsx';
import { say } from '../../language/language.ts';
import { CoalitionCell } from './coalition-cell.tsx';
import type { CellOf } from './create-matrix.ts';
import { gridKey, rowKey } from './grid-key.ts';
import { type MatrixCell, matrixCell } from './matrix-cell.tsx';
import type { MatrixColumn } from './matrix-columns.ts';
import { MatrixRowHead } from './matrix-row-head.tsx';
import type { RowSubject } from './matrix-rows.ts';

/** What the rows of a matrix show, by what of it they follow. */
export type MatrixView = {
  readonly columns: readonly MatrixColumn[];
  /** What stands where now; asked for once by each row, whenever any of it has changed. */
  readonly cellsNow: () => CellOf;
  /** What stood where on the day since when changes are lit; null where none are. */
  readonly cellsThen: () => CellOf | null;
  readonly disputed: ReadonlySet<string>;
  readonly hasWords: boolean;
  readonly hasNames: boolean;
  readonly onUnfold: (coalition: string) => void;
};

type Drawn = {
  readonly column: MatrixColumn;
  readonly element: JSX.Element;
  readonly key: string;
  readonly cell: MatrixCell | null;
};

/** One row of the matrix, with all its cells brought up to date at once: each writes only what has changed of it. */
export function MatrixLine(props: {
  readonly subject: RowSubject;
  readonly view: MatrixView;
  /** The columns of this row's open cell and of its cell in the tab order; null where they are in other rows. */
  readonly open: string | null;
  readonly inTabOrder: string | null;
}) {
  const debate = useDebate();
  const about = () => (props.subject.kind === 'draft' ? say.matrix.whole : props.subject.provision.heading);
  const drawnOf = mapArray(
    () => props.view.columns,
    (column, i): Drawn => {
      // A row is of one subject as long as it is drawn.
      const key = gridKey(
        untrack(() => props.subject),
        column.id,
      );
      if (column.kind === 'stakeholder') {
        const cell = matrixCell(key);
        return { column, key, element: cell.element, cell };
      }
      const element = (
        <CoalitionCell
          cellKey={key}
          column={i() + 2}
          coalition={column.coalition}
          cells={column.members.map(({ id }) => props.view.cellsNow()(gridKey(props.subject, id)))}
          about={about()}
          inTabOrder={props.inTabOrder === column.id}
          onUnfold={props.view.onUnfold}
        />
      );
      return { column, key, element, cell: null };
    },
  );
  const row = createMemo(drawnOf);
  // Of all rows those alone draw anew in which it changes.
  const openHere = createMemo(() => props.open);
  const inOrderHere = createMemo(() => props.inTabOrder);
  createRenderEffect(() => {
    const { disputed, hasWords, hasNames } = props.view;
    const [now, then] = [props.view.cellsNow(), props.view.cellsThen()];
    const [open, inTabOrder] = [openHere(), inOrderHere()];
    const words = about();
    for (const [i, { column, key, cell: drawn }] of row().entries()) {
      if (column.kind !== 'stakeholder' || !drawn) continue;
      const cell = now(key);
      drawn.show({
        cell,
        stakeholder: column.stakeholder,
        about: words,
        column: i + 2,
        isOpen: open === column.id,
        isInTabOrder: inTabOrder === column.id,
        isDisputed: cell !== null && disputed.has(cell.now.id),
        isRival: cell !== null && isOnRival(cell, props.subject.id),
        isLit: then !== null && then(key)?.now !== cell?.now,
        hasWord: hasWords,
        hasName: hasNames,
      });
    }
  });
  return (
    <>
      <MatrixRowHead subject={props.subject} address={debate.address} />
      <For each={row()}>{({ element }) => element}</For>
    </>
  );
}

/** The column of a key within a row; null where the key is of another row. */
export const columnWithin = (subject: RowSubject, key: string | null): string | null => {
  const row = rowKey(subject);
  return key?.startsWith(row) ? key.slice(row.length) : null;
};

/** The names above the columns; a coalition's opens it again. */
export function MatrixHead(props: {
  readonly corner: string;
  readonly columns: readonly MatrixColumn[];
  readonly alphaOf: (stakeholder: string) => string | null;
  readonly onUnfold: (coalition: string) => void;
}) {
  return (
    <div role="row" aria-rowindex={1} class="matrix-line">
      <div role="columnheader" class="matrix-column" aria-colindex={1}>
        {props.corner}
      </div>
      <For each={props.columns}>
        {(column, i) =>
          column.kind === 'coalition' ? (
            <div
              role="columnheader"
              class="matrix-column"
              aria-colindex={i() + 2}
              title={column.coalition.name}
            >
              <button
                type="button"
                class="link text-start"
                tabIndex={-1}
                onClick={() => props.onUnfold(column.coalition.id)}
              >
                {column.coalition.name}
              </button>
              <small>{say.matrix.members(column.members.length)}</small>
            </div>
          ) : (
            <div
              role="columnheader"
              class="matrix-column"
              aria-colindex={i() + 2}
              title={column.stakeholder.name}
              data-colour={column.stakeholder.colour ?? undefined}
            >
              {column.stakeholder.shortName}
              <small>
                {column.stakeholder.consentNeeded ? say.mustConsent : say.part[column.stakeholder.part]}
              </small>
              <Show when={props.alphaOf(column.stakeholder.id)}>
                {(alpha) => <small class="matrix-alpha num">{alpha()}</small>}
              </Show>
            </div>
          )
        }
      </For>
    </div>
  );
}

// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, not its rows and heads.
import { type Cell, cellKey } from '@proviso/domain/stance-matrix';
import { createMemo, For, Show } from 'solid-js';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { CoalitionCell } from './coalition-cell.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import type { MatrixColumn } from './matrix-columns.ts';
import { MatrixRowHead } from './matrix-row-head.tsx';
import type { RowSubject } from './matrix-rows.ts';

export type CellOf = (subject: RowSubject, stakeholder: string) => Cell | null;

/** The key of a cell of the grid, as its address has it; a coalition's column has a key of its own. */
export const gridKey = (subject: RowSubject, column: string): string =>
  cellKey({ on: { kind: subject.kind, id: subject.id }, stakeholder: column });

/** Nothing of what a cell shows has changed. */
const same = (a: Cell | null, b: Cell | null) =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.now === b.now &&
    a.before === b.before &&
    a.settled === b.settled &&
    a.sinceThen.length === b.sinceThen.length &&
    a.voices.length === b.voices.length &&
    a.voices.every((voice, i) => voice === b.voices[i]));

/** One row of the matrix. Each cell is worked out by itself, so that a day further on changes what has changed alone. */
export function MatrixLine(props: {
  readonly subject: RowSubject;
  readonly columns: readonly MatrixColumn[];
  readonly cellOf: CellOf;
  readonly litOf: (subject: RowSubject, stakeholder: string) => boolean;
  readonly isOpen: (key: string) => boolean;
  readonly isInOrder: (key: string) => boolean;
  readonly disputed: ReadonlySet<string>;
  readonly onOpen: (key: string) => void;
  readonly onUnfold: (coalition: string) => void;
}) {
  const debate = useDebate();
  const about = () => (props.subject.kind === 'draft' ? say.matrix.whole : props.subject.provision.heading);
  return (
    <>
      <MatrixRowHead subject={props.subject} address={debate.address} />
      <For each={props.columns}>
        {(column, i) => {
          const key = () => gridKey(props.subject, column.id);
          if (column.kind === 'coalition')
            return (
              <CoalitionCell
                cellKey={key()}
                column={i() + 2}
                coalition={column.coalition}
                cells={column.members.map(({ id }) => props.cellOf(props.subject, id))}
                about={about()}
                inTabOrder={props.isInOrder(key())}
                onUnfold={props.onUnfold}
              />
            );
          const cell = createMemo(() => props.cellOf(props.subject, column.id), null, { equals: same });
          return (
            <MatrixCell
              cellKey={key()}
              column={i() + 2}
              cell={cell()}
              stakeholder={column.stakeholder}
              about={about()}
              open={props.isOpen(key())}
              inTabOrder={props.isInOrder(key())}
              disputed={props.disputed.has(cell()?.now.id ?? '')}
              lit={props.litOf(props.subject, column.id)}
              onOpen={props.onOpen}
            />
          );
        }}
      </For>
    </>
  );
}

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

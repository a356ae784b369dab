// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, not its rows and heads.
import type { Stakeholder } from '@proviso/domain/stakeholder';
import { cellKey } from '@proviso/domain/stance-matrix';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { MatrixCell } from './matrix-cell.tsx';
import { MatrixRowHead } from './matrix-row-head.tsx';
import type { MatrixGroup, MatrixRow } from './matrix-rows.ts';

const keyOf = (row: MatrixRow, stakeholder: Stakeholder) =>
  cellKey({ on: { kind: row.subject.kind, id: row.subject.id }, stakeholder: stakeholder.id });

/** What a stakeholder's column says under its name: whether it must consent, else its part in the process. */
const partOf = ({ consentNeeded, part }: Stakeholder) => (consentNeeded ? say.mustConsent : say.part[part]);

/**
 * The matrix as an ARIA grid: one cell is in the tab order, arrows walk, Home and End go along the row, with Ctrl along the
 * column; Enter opens. On a phone each row is its heading and below it a mark for each stakeholder.
 */
export function MatrixGrid(props: {
  readonly groups: readonly MatrixGroup[];
  readonly stakeholders: readonly Stakeholder[];
  readonly open: string | null;
  readonly disputed: ReadonlySet<string>;
  readonly corner: string;
  readonly onOpen: (key: string) => void;
  readonly onRecord: (key: string) => void;
}) {
  const debate = useDebate();
  let grid: HTMLDivElement | undefined;
  const [active, setActive] = createSignal<string | null>(null);
  const rows = createMemo(() => props.groups.flatMap((group) => group.rows));
  const keys = createMemo(() => rows().map((row) => props.stakeholders.map((one) => keyOf(row, one))));
  const inOrder = () => {
    const wanted = active() ?? props.open;
    return keys().some((row) => row.includes(wanted ?? '')) ? wanted : (keys()[0]?.[0] ?? null);
  };

  const walk = (event: KeyboardEvent) => {
    const key = inOrder();
    const all = keys();
    const y = all.findIndex((row) => row.includes(key ?? ''));
    const x = all[y]?.indexOf(key ?? '') ?? -1;
    if (y < 0 || x < 0 || key === null || event.altKey || event.metaKey) return;
    const last = { x: props.stakeholders.length - 1, y: all.length - 1 };
    const rtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
    const to: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [x - rtl, y],
      ArrowRight: [x + rtl, y],
      ArrowUp: [x, y - 1],
      ArrowDown: [x, y + 1],
      Home: event.ctrlKey ? [x, 0] : [0, y],
      End: event.ctrlKey ? [x, last.y] : [last.x, y],
    };
    const target = to[event.key];
    if (target) {
      const next = all[Math.min(Math.max(target[1], 0), last.y)]?.[Math.min(Math.max(target[0], 0), last.x)];
      if (next === undefined) return;
      event.preventDefault();
      setActive(next);
      grid?.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus();
      // With the drawer open, walking turns its pages.
      if (props.open !== null) props.onOpen(next);
    } else if (event.key === 'r' && !event.ctrlKey) {
      event.preventDefault();
      props.onRecord(key);
    }
  };

  return (
    <div
      ref={grid}
      role="grid"
      aria-label={say.matrix.label}
      aria-colcount={props.stakeholders.length + 1}
      class="matrix"
      onKeyDown={walk}
      style={{ '--columns': props.stakeholders.length }}
    >
      <div role="rowgroup" class="matrix-head">
        <div role="row" class="matrix-line">
          <div role="columnheader" class="matrix-column">
            {props.corner}
          </div>
          <For each={props.stakeholders}>
            {(stakeholder) => (
              <div role="columnheader" class="matrix-column" title={stakeholder.name}>
                {stakeholder.shortName}
                <small>{partOf(stakeholder)}</small>
              </div>
            )}
          </For>
        </div>
      </div>
      <For each={props.groups}>
        {(group) => (
          <div role="rowgroup">
            <Show when={group.theme}>
              {(theme) => (
                <div role="row" class="matrix-theme">
                  <div role="rowheader" aria-colspan={props.stakeholders.length + 1}>
                    {theme()}
                  </div>
                </div>
              )}
            </Show>
            <For each={group.rows}>
              {(row) => (
                <div
                  role="row"
                  class="matrix-line matrix-row"
                  classList={{
                    'matrix-row-open': props.stakeholders.some((one) => keyOf(row, one) === props.open),
                  }}
                >
                  <MatrixRowHead subject={row.subject} address={debate.address} />
                  <For each={props.stakeholders}>
                    {(stakeholder, i) => (
                      <MatrixCell
                        cellKey={keyOf(row, stakeholder)}
                        cell={row.cells[i()] ?? null}
                        stakeholder={stakeholder}
                        about={
                          row.subject.kind === 'draft' ? say.matrix.whole : row.subject.provision.heading
                        }
                        open={keyOf(row, stakeholder) === props.open}
                        inTabOrder={keyOf(row, stakeholder) === inOrder()}
                        disputed={props.disputed.has(row.cells[i()]?.now.id ?? '')}
                        onFocus={setActive}
                        onOpen={props.onOpen}
                      />
                    )}
                  </For>
                </div>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  );
}

import type { Stakeholder } from '@proviso/domain/stakeholder';
import type { Cell } from '@proviso/domain/stance-matrix';
import Gavel from 'lucide-solid/icons/gavel';
import { Show } from 'solid-js';
import { say } from '../language/language.ts';
import { spreadOf } from './matrix-columns.ts';
import { SpreadMark, spreadInWords } from './spread-mark.tsx';
import { StanceMark } from './stance-mark.tsx';

/** The spread of the analysts' positions, where several assess the cell and not all alike; else null. */
const differing = (cell: Cell) =>
  cell.voices.some(({ position }) => position !== cell.voices[0]?.position)
    ? spreadOf(cell.voices.map(({ position }) => position))
    : null;

/** What a screen reader says of a cell. */
export function spokenCell(
  cell: Cell | null,
  about: { readonly who: string; readonly on: string; readonly disputed: boolean; readonly lit: boolean },
): string {
  if (!cell)
    return [say.matrix.emptyCell(about.who, about.on), about.lit && say.matrix.changed]
      .filter(Boolean)
      .join(', ');
  const { now, before, voices, settled, sinceThen } = cell;
  const spread = differing(cell);
  return [
    say.matrix.cell(about.who, about.on, say.position[now.position], say.kind[now.kind]),
    settled && say.matrix.settled,
    sinceThen.length > 0 && say.matrix.sinceThen(sinceThen.length),
    spread
      ? `${say.matrix.analystsDiffer(voices.length)}: ${spreadInWords(spread)}`
      : voices.length > 1 && say.matrix.analystsAgree(voices.length),
    before && say.matrix.before(say.position[before.position]),
    about.disputed && say.matrix.disputed,
    about.lit && say.matrix.changed,
  ]
    .filter(Boolean)
    .join(', ');
}

/** One cell: the mark of what counts, its word where there is room, the small mark of what stood before, what is beside it. */
export function MatrixCell(props: {
  readonly cellKey: string;
  readonly column: number;
  readonly cell: Cell | null;
  readonly stakeholder: Stakeholder;
  readonly about: string;
  readonly open: boolean;
  readonly inTabOrder: boolean;
  readonly disputed: boolean;
  /** Whether it has changed since the day that is asked about. */
  readonly lit: boolean;
  readonly onFocus: (key: string) => void;
  readonly onOpen: (key: string) => void;
}) {
  return (
    <button
      type="button"
      role="gridcell"
      class="matrix-cell"
      classList={{
        'matrix-cell-red': props.cell?.now.position === 'red-line',
        'matrix-cell-open': props.open,
        'matrix-cell-lit': props.lit,
      }}
      data-cell={props.cellKey}
      tabIndex={props.inTabOrder ? 0 : -1}
      aria-colindex={props.column}
      aria-label={spokenCell(props.cell, {
        who: props.stakeholder.shortName,
        on: props.about,
        disputed: props.disputed,
        lit: props.lit,
      })}
      aria-expanded={props.open}
      onFocus={() => props.onFocus(props.cellKey)}
      onClick={() => props.onOpen(props.cellKey)}
    >
      <span class="matrix-mark">
        <Show when={props.cell} fallback={<span class="matrix-none">–</span>}>
          {(cell) => (
            <>
              <StanceMark position={cell().now.position} kind={cell().now.kind} size={20} silent />
              <Show
                when={differing(cell())}
                fallback={<span class="matrix-word">{say.positionShort[cell().now.position]}</span>}
              >
                {(spread) => <SpreadMark spread={spread()} />}
              </Show>
              <Show when={cell().settled}>
                <Gavel size={13} class="flex-none text-ink-2" aria-hidden="true" />
              </Show>
              <Show when={cell().sinceThen.length}>
                {(count) => <b class="num text-11 text-accent">+{count()}</b>}
              </Show>
              <Show when={cell().before}>
                {(before) => (
                  <StanceMark position={before().position} kind={before().kind} size={12} silent />
                )}
              </Show>
              <Show when={props.disputed}>
                <b class="matrix-disputed">?</b>
              </Show>
            </>
          )}
        </Show>
      </span>
      <span class="matrix-short">{props.stakeholder.shortName}</span>
    </button>
  );
}

import type { Stakeholder } from '@proviso/domain/stakeholder';
import type { Cell } from '@proviso/domain/stance-matrix';
import { Show } from 'solid-js';
import { say } from '../language/language.ts';
import { StanceMark } from './stance-mark.tsx';

/** One cell: the mark of what stands, its word where there is room, the small mark of what stood before. */
export function MatrixCell(props: {
  readonly cellKey: string;
  readonly cell: Cell | null;
  readonly stakeholder: Stakeholder;
  readonly about: string;
  readonly open: boolean;
  readonly inTabOrder: boolean;
  readonly disputed: boolean;
  readonly onFocus: (key: string) => void;
  readonly onOpen: (key: string) => void;
}) {
  const spoken = () => {
    const name = props.stakeholder.shortName;
    if (!props.cell) return say.matrix.emptyCell(name, props.about);
    const { now, before } = props.cell;
    return [
      say.matrix.cell(name, props.about, say.position[now.position], say.kind[now.kind]),
      before && say.matrix.before(say.position[before.position]),
      props.disputed && say.matrix.disputed,
    ]
      .filter(Boolean)
      .join(', ');
  };
  return (
    <button
      type="button"
      role="gridcell"
      class="matrix-cell"
      classList={{
        'matrix-cell-red': props.cell?.now.position === 'red-line',
        'matrix-cell-open': props.open,
      }}
      data-cell={props.cellKey}
      tabIndex={props.inTabOrder ? 0 : -1}
      aria-label={spoken()}
      aria-expanded={props.open}
      onFocus={() => props.onFocus(props.cellKey)}
      onClick={() => props.onOpen(props.cellKey)}
    >
      <span class="matrix-mark">
        <Show when={props.cell} fallback={<span class="matrix-none">–</span>}>
          {(cell) => (
            <>
              <StanceMark position={cell().now.position} kind={cell().now.kind} size={20} silent />
              <span class="matrix-word">{say.positionShort[cell().now.position]}</span>
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

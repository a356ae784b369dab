import type { Coalition } from '@proviso/domain/coalition';
import type { Cell } from '@proviso/domain/stance-matrix';
import { say } from '../../language/language.ts';
import { spreadOf } from './matrix-columns.ts';
import { SpreadMark, spreadInWords } from './spread-mark.tsx';

/** The cell of a folded coalition: how its members are spread. Opening it unfolds the coalition. */
export function CoalitionCell(props: {
  readonly cellKey: string;
  readonly column: number;
  readonly coalition: Coalition;
  readonly cells: readonly (Cell | null)[];
  readonly about: string;
  readonly inTabOrder: boolean;
  readonly onUnfold: (coalition: string) => void;
}) {
  const spread = () => spreadOf(props.cells.map((cell) => cell?.now.position ?? null));
  const spoken = () => say.matrix.coalitionCell(props.coalition.name, props.about, spreadInWords(spread()));
  return (
    <button
      type="button"
      role="gridcell"
      class="matrix-cell matrix-cell-coalition"
      data-cell={props.cellKey}
      tabIndex={props.inTabOrder ? 0 : -1}
      aria-colindex={props.column}
      aria-label={spoken()}
      title={spoken()}
      onClick={() => props.onUnfold(props.coalition.id)}
    >
      <span class="matrix-mark">
        <SpreadMark spread={spread()} width={40} />
      </span>
      <span class="matrix-short">{props.coalition.name}</span>
    </button>
  );
}

import type { Stakeholder } from '@proviso/domain/stakeholder';
import type { Cell } from '@proviso/domain/stance-matrix';
import Gavel from 'lucide-solid/icons/gavel';
import type { JSX } from 'solid-js';
import { say } from '../language/language.ts';
import { markCopy } from './mark-copy.tsx';
import { spreadOf } from './matrix-columns.ts';
import { SpreadMark, spreadInWords } from './spread-mark.tsx';

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

/**
 * What is drawn in a cell: the mark of what counts, its word where there is room, the small mark of what stood before, what
 * is beside it. Drawn anew as a whole, which happens to few cells at once.
 */
function drawn(cell: Cell | null, disputed: boolean): JSX.Element {
  if (!cell) return <span class="matrix-none">–</span>;
  const { now, before, settled, sinceThen } = cell;
  const spread = differing(cell);
  return [
    markCopy(now.position, now.kind, 20),
    spread ? (
      <SpreadMark spread={spread} />
    ) : (
      <span class="matrix-word">{say.positionShort[now.position]}</span>
    ),
    settled && <Gavel size={13} class="flex-none text-ink-2" aria-hidden="true" />,
    sinceThen.length > 0 && <b class="num text-11 text-accent">+{sinceThen.length}</b>,
    before && markCopy(before.position, before.kind, 12),
    disputed && <b class="matrix-disputed">?</b>,
  ];
}

/** One cell of the grid: a single button, which hundreds of are drawn, with as little behind it as can be. */
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
      onClick={() => props.onOpen(props.cellKey)}
    >
      <span class="matrix-mark">{drawn(props.cell, props.disputed)}</span>
      <span class="matrix-short">{props.stakeholder.shortName}</span>
    </button>
  );
}

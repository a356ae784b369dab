import type { Stakeholder } from '@proviso/domain/stakeholder';
import type { Cell } from '@proviso/domain/stance-matrix';
import Gavel from 'lucide-solid/icons/gavel';
import { say } from '../../language/language.ts';
import { drawOnce } from './draw-once.ts';
import { markClass } from './mark-sheet.tsx';
import { differing, spokenCell } from './spoken-cell.ts';
import { SpreadMark } from './spread-mark.tsx';

/** All that a cell of the grid shows. */
export type CellFace = {
  readonly cell: Cell | null;
  readonly stakeholder: Stakeholder;
  /** What its row is about, in words. */
  readonly about: string;
  readonly column: number;
  readonly isOpen: boolean;
  readonly isInTabOrder: boolean;
  readonly isDisputed: boolean;
  /** Whether what it shows is about another wording than the row's own. */
  readonly isRival: boolean;
  /** Whether it has changed since the day that is asked about. */
  readonly isLit: boolean;
  /** Whether there can be room for a word beside the mark, and whether the stakeholder's name stands below it. */
  readonly hasWord: boolean;
  readonly hasName: boolean;
};

/** One cell of the grid: an element that stays, and what shows something on it. */
export type MatrixCell = { readonly element: HTMLElement; readonly show: (face: CellFace) => void };

const isSameCell = (a: Cell | null, b: Cell | null) =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.now === b.now &&
    a.before === b.before &&
    a.settled === b.settled &&
    a.sinceThen.length === b.sinceThen.length &&
    a.voices.length === b.voices.length &&
    a.voices.every((voice, i) => voice === b.voices[i]));

/**
 * Makes a cell. There are hundreds on the screen, and a slider changes some of them sixty times a second: so it is one element
 * with a mark in it, without a computation of its own, and of it only that is written anew which has changed.
 */
export function matrixCell(key: string): MatrixCell {
  const element = blank();
  element.setAttribute('data-cell', key);
  let shown: CellFace | null = null;
  return {
    element,
    show(face) {
      const last = shown;
      shown = face;
      const isSame =
        last !== null &&
        isSameCell(last.cell, face.cell) &&
        last.isDisputed === face.isDisputed &&
        last.isRival === face.isRival;
      if (!isSame || last.hasWord !== face.hasWord || last.hasName !== face.hasName)
        element.replaceChildren(...drawn(face));
      if (
        !isSame ||
        last.isLit !== face.isLit ||
        last.about !== face.about ||
        last.stakeholder !== face.stakeholder
      )
        element.setAttribute('aria-label', spoken(face));
      const classes = classesOf(face);
      if ((last ? classesOf(last) : plain) !== classes) element.className = classes;
      if ((last?.isOpen ?? false) !== face.isOpen) element.setAttribute('aria-expanded', String(face.isOpen));
      if ((last?.isInTabOrder ?? false) !== face.isInTabOrder) element.tabIndex = face.isInTabOrder ? 0 : -1;
      if (last?.column !== face.column) element.setAttribute('aria-colindex', String(face.column));
    },
  };
}

const plain = 'matrix-cell';
/** A cell that is neither open nor in the tab order, to be copied: its attributes are not read a thousand times. */
const model = document.createElement('div');
model.setAttribute('role', 'gridcell');
model.setAttribute('aria-expanded', 'false');
model.className = plain;
model.tabIndex = -1;

function blank(): HTMLElement {
  const copy = model.cloneNode();
  if (!(copy instanceof HTMLElement)) throw new Error('A copy is what it was copied from.');
  return copy;
}

const classesOf = ({ cell, isOpen, isLit, isRival }: CellFace) =>
  `${plain}${isRival ? ' matrix-cell-rival' : ''}${cell?.now.position === 'red-line' ? ' matrix-cell-red' : ''}${isOpen ? ' matrix-cell-open' : ''}${isLit ? ' matrix-cell-lit' : ''}`;

const spoken = ({ cell, stakeholder, about, isDisputed, isRival, isLit }: CellFace) =>
  spokenCell(cell, {
    who: stakeholder.shortName,
    on: about,
    rival: isRival,
    disputed: isDisputed,
    lit: isLit,
  });

/** What is drawn in a cell, and on a phone the name below it. */
function drawn(face: CellFace): readonly Node[] {
  const marks = marksOf(face);
  if (!face.hasName) return marks;
  const line = document.createElement('span');
  line.className = 'matrix-mark';
  line.append(...marks);
  return [line, text('span', 'matrix-short', face.stakeholder.shortName)];
}

/** The mark of what counts, its word where there is room, the small mark of what stood before, what is beside it. */
function marksOf({ cell, isDisputed, hasWord }: CellFace): readonly Node[] {
  if (!cell) return [text('span', 'matrix-none', '–')];
  const { now, before, settled, sinceThen } = cell;
  const marks: Node[] = [text('i', markClass(now.position, now.kind, 'now'))];
  const spread = differing(cell);
  if (spread) marks.push(...drawOnce(() => <SpreadMark spread={spread} />));
  else if (hasWord) marks.push(text('span', 'matrix-word', say.positionShort[now.position]));
  if (settled)
    marks.push(...drawOnce(() => <Gavel size={13} class="flex-none text-ink-2" aria-hidden="true" />));
  if (sinceThen.length > 0) marks.push(text('b', 'num text-11 text-accent', `+${sinceThen.length}`));
  if (before) marks.push(text('i', markClass(before.position, before.kind, 'before')));
  if (isDisputed) marks.push(text('b', 'matrix-disputed', '?'));
  return marks;
}

function text(name: 'span' | 'b' | 'i', className: string, words = ''): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  if (words !== '') element.textContent = words;
  return element;
}

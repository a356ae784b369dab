import type { Cell } from '@proviso/domain/stance-matrix';
import { say } from '../../language/language.ts';
import { type Spread, spreadOf } from './matrix-columns.ts';
import { spreadInWords } from './spread-mark.tsx';

/** The spread of the analysts' positions, where several assess the cell and not all alike; else null. */
export const differing = ({ voices }: Cell): Spread | null =>
  voices.length > 1 && voices.some(({ position }) => position !== voices[0]?.position)
    ? spreadOf(voices.map(({ position }) => position))
    : null;

/** What a screen reader says of a cell. */
export function spokenCell(
  cell: Cell | null,
  about: {
    readonly who: string;
    readonly on: string;
    readonly rival: boolean;
    readonly disputed: boolean;
    readonly lit: boolean;
  },
): string {
  const parts = [
    cell
      ? say.matrix.cell(about.who, about.on, say.position[cell.now.position], say.kind[cell.now.kind])
      : say.matrix.emptyCell(about.who, about.on),
  ];
  if (cell) {
    if (about.rival) parts.push(say.matrix.rival);
    const { before, voices, settled, sinceThen } = cell;
    if (settled) parts.push(say.matrix.settled);
    if (sinceThen.length > 0) parts.push(say.matrix.sinceThen(sinceThen.length));
    const spread = differing(cell);
    if (spread) parts.push(`${say.matrix.analystsDiffer(voices.length)}: ${spreadInWords(spread)}`);
    else if (voices.length > 1) parts.push(say.matrix.analystsAgree(voices.length));
    if (before) parts.push(say.matrix.before(say.position[before.position]));
    if (about.disputed) parts.push(say.matrix.disputed);
  }
  if (about.lit) parts.push(say.matrix.changed);
  return parts.join(', ');
}

import { positions } from '@proviso/domain/stance';
import { type Cell, isOnRival } from '@proviso/domain/stance-matrix';
import type { CellSign, PictureCell } from './draw-cell.ts';

/** A cell of the matrix as it is drawn: what stands there, and what is known beside it. */
export function pictureCell(
  cell: Cell,
  about: {
    /** What the cell's row is about. */
    readonly subject: string;
    readonly isDisputed: boolean;
    readonly isLit: boolean;
  },
): PictureCell {
  const { now, before, voices, settled } = cell;
  const signs: CellSign[] = [];
  if (isOnRival(cell, about.subject)) signs.push('rival');
  if (settled) signs.push('settled');
  if (about.isDisputed) signs.push('disputed');
  const isSplit = voices.some(({ position }) => position !== voices[0]?.position);
  return {
    position: now.position,
    kind: now.kind,
    ...(isSplit && {
      spread: positions.map((one) => voices.filter(({ position }) => position === one).length),
    }),
    ...(before && { before: { position: before.position, kind: before.kind } }),
    ...(signs.length > 0 && { signs }),
    ...(about.isLit && { isLit: true }),
  };
}

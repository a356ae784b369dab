import { type Position, positions, type StanceKind } from '@proviso/domain/stance';
import { families, type Palette } from '../print/theme.ts';
import { drawMark } from './draw-mark.ts';
import type { MatrixPalette } from './matrix-palette.ts';

/** What may stand beside the mark of a cell. */
export const cellSigns = ['rival', 'settled', 'disputed'] as const;
export type CellSign = (typeof cellSigns)[number];

type Mark = { readonly position: Position; readonly kind: StanceKind };
/** How many hold each position, in the order of the scale. */
type Counts = readonly number[];

export type PictureCell =
  | (Mark & {
      /** Where several analysts assess it and differ. */
      readonly spread?: Counts;
      /** What stood before the last change. */
      readonly before?: Mark;
      readonly signs?: readonly CellSign[];
      /** Whether it has changed since the day that is asked about. */
      readonly isLit?: boolean;
    })
  /** A folded coalition: its members. */
  | { readonly spread: Counts };

export type Look = { readonly palette: Palette; readonly colours: MatrixPalette };

/** Something drawn from x = 0, between the top and the bottom of a line of marks, and how wide it is. */
type Piece = { readonly svg: string; readonly width: number };

const markSize = 20;
const earlierSize = 12;
const gap = 4;

/** How high a line of marks is, in pixels. */
export const markHeight = markSize;

/** The marks of a cell beside each other, from (0, 0): what counts, its spread, its signs, what stood before. */
export function drawCell(cell: PictureCell, look: Look): Piece {
  const pieces: Piece[] = [];
  if ('position' in cell) pieces.push({ svg: drawMark(cell, { x: 0, y: 0 }, look), width: markSize });
  if (cell.spread) pieces.push(drawSpread(cell.spread, look));
  if ('position' in cell) {
    for (const sign of cell.signs ?? []) pieces.push(drawCellSign(sign, look));
    if (cell.before) pieces.push(drawEarlier(cell.before, look));
  }
  return inLine(pieces);
}

function inLine(pieces: readonly Piece[]): Piece {
  let x = 0;
  const drawn = pieces.map(({ svg, width }) => {
    const placed = x === 0 ? svg : `<g transform="translate(${x} 0)">${svg}</g>`;
    x += width + gap;
    return placed;
  });
  return { svg: drawn.join(''), width: Math.max(0, x - gap) };
}

/** The mark of what stood before: the same, smaller. */
export const drawEarlier = (mark: Mark, look: Look): Piece => ({
  svg: drawMark(mark, { x: 0, y: (markSize - earlierSize) / 2, size: earlierSize }, look),
  width: earlierSize,
});

/** Five small columns from support to red line; what nobody holds is a stroke. */
export function drawSpread(counts: Counts, { palette, colours }: Look): Piece {
  const most = Math.max(1, ...counts);
  const bars = positions.map((position, i) => {
    const count = counts[i] ?? 0;
    const height = count === 0 ? 1.5 : 4 + (12 * count) / most;
    const fill = count === 0 ? palette.lineStrong : colours.position[position];
    return `<rect x="${i * 7}" y="${(18 - height).toFixed(2)}" width="5.5" height="${height.toFixed(2)}" fill="${fill}"/>`;
  });
  return { svg: bars.join(''), width: positions.length * 7 - 1.5 };
}

/** A star: about another wording. A gavel: settled by a moderator. A question mark in a ring: argued about. */
export function drawCellSign(sign: CellSign, { palette }: Look): Piece {
  switch (sign) {
    case 'rival':
      return {
        svg: `<path d="M4 4V12M0.6 6L7.4 10M7.4 6L0.6 10" stroke="${palette.inkSoft}" stroke-width="1.6" stroke-linecap="round"/>`,
        width: 8,
      };
    case 'settled':
      return {
        svg:
          `<path d="M6.5 4.5L11.5 9.5" stroke="${palette.inkSoft}" stroke-width="3.6" stroke-linecap="round"/>` +
          `<path d="M8.5 7.5L2 14M8 16H14" stroke="${palette.inkSoft}" stroke-width="1.7" stroke-linecap="round"/>`,
        width: 14,
      };
    case 'disputed':
      return {
        svg:
          `<circle cx="7" cy="10" r="6.3" fill="none" stroke="${palette.accent}" stroke-width="1.5"/>` +
          `<text x="7" y="13.6" text-anchor="middle" font-family="${families.sans}" font-size="10" font-weight="600" fill="${palette.accent}">?</text>`,
        width: 14,
      };
  }
}

/** Behind a cell that has changed: a tint, and a bar at its beginning. */
export const drawLit = (x: number, y: number, width: number, height: number, { palette }: Look): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.accent}" opacity="0.13"/>` +
  `<rect x="${x}" y="${y}" width="3" height="${height}" fill="${palette.accent}"/>`;

/** Behind a red line: hatched as well as marked. Drawn as strokes, since not every reader of SVG knows patterns. */
export function drawHatch(x: number, y: number, width: number, height: number, { colours }: Look): string {
  const strokes: string[] = [];
  for (let from = -height; from < width; from += 7) {
    const left = Math.max(0, from);
    const right = Math.min(width, from + height);
    if (right > left)
      strokes.push(`M${x + left} ${y + height - (left - from)}L${x + right} ${y + height - (right - from)}`);
  }
  return `<path d="${strokes.join('')}" stroke="${colours.position['red-line']}" stroke-width="1.1" opacity="0.28"/>`;
}

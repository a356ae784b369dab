import type { Position, StanceKind } from '@proviso/domain/stance';
import { families, type Palette } from '../print/theme.ts';
import type { MatrixPalette } from './matrix-palette.ts';

const square =
  'M5 2.5h14a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1-2.5 2.5H5A2.5 2.5 0 0 1 2.5 19V5A2.5 2.5 0 0 1 5 2.5z';
const notched = 'M5 2.5h9l7.5 7.5v9a2.5 2.5 0 0 1-2.5 2.5H5A2.5 2.5 0 0 1 2.5 19V5A2.5 2.5 0 0 1 5 2.5z';

/**
 * The mark of a stance, 20 pixels wide from (x, y): colour and sign say the position, the outline says the kind (filled =
 * stated, ring = assessed, dotted = role-played). The page draws the same.
 */
export function drawMark(
  { position, kind }: { readonly position: Position; readonly kind: StanceKind },
  { x, y, size = 20 }: { readonly x: number; readonly y: number; readonly size?: number },
  { palette, colours }: { readonly palette: Palette; readonly colours: MatrixPalette },
): string {
  const colour = colours.position[position];
  const isFilled = kind === 'stated';
  const ink = isFilled ? colours.onMark : colour;
  const outline = isFilled
    ? `fill="${colour}"`
    : `fill="none" stroke="${colour}" stroke-width="${kind === 'role-played' ? 2.2 : 2}"${
        kind === 'role-played' ? ' stroke-dasharray="0.1 3.7" stroke-linecap="round"' : ''
      }`;
  const shape = `<path d="${position === 'conditional' ? notched : square}" ${outline}/>`;
  return `<g transform="translate(${x} ${y}) scale(${size / 24})">${shape}${sign(position, ink, isFilled ? colour : palette.page)}</g>`;
}

function sign(position: Position, ink: string, ground: string): string {
  const line = `fill="none" stroke="${ink}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"`;
  switch (position) {
    case 'support':
      return `<path d="M7.5 12.5l3.2 3.2 6-7" ${line}/>`;
    case 'conditional':
      return `<text x="10.4" y="17.8" text-anchor="middle" font-family="${families.serif}" font-style="italic" font-weight="600" font-size="12.5" fill="${ink}">if</text>`;
    case 'neutral':
      return `<circle cx="12" cy="12" r="3.4" fill="none" stroke="${ink}" stroke-width="2"/>`;
    case 'oppose':
      return `<path d="M8.2 8.2l7.6 7.6M15.8 8.2l-7.6 7.6" ${line}/>`;
    case 'red-line':
      return (
        `<path d="M4 20L20 4M4 14L14 4M10 20L20 10" stroke="${ink}" stroke-width="1.3" opacity="0.6"/>` +
        `<rect x="4.6" y="8.4" width="14.8" height="7.2" rx="1" fill="${ground}"/><rect x="6.2" y="10.4" width="11.6" height="3.2" rx="1" fill="${ink}"/>`
      );
  }
}

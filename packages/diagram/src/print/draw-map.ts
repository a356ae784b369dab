import type { MapLayout, MapStep } from '../map/map-layout.ts';
import { drawCard } from './draw-card.ts';
import { drawSign } from './draw-signs.ts';
import type { Palette } from './theme.ts';
import type { MapWords } from './words.ts';

/** A map as SVG elements: curves below, then cards, then signs. */
export function drawMap({ boxes, steps }: MapLayout, palette: Palette, words: MapWords): string {
  return [
    `<g fill="none" stroke-width="1.5" stroke-linecap="round">${steps.map((step) => curve(step, palette)).join('')}</g>`,
    ...boxes.map((box) => drawCard(box, palette, words)),
    ...steps.map(({ side, sign }) => drawSign(side, sign.x, sign.y, palette)),
  ].join('\n');
}

function curve({ side, path, bracket, dashed }: MapStep, palette: Palette): string {
  const colour = palette.side[side];
  const dashes = dashed ? ' stroke-dasharray="5 4"' : '';
  const around = bracket ? `<path d="${bracket}" stroke="${colour}"/>` : '';
  return `<path d="${path}" stroke="${colour}"${dashes}/>${around}`;
}

import { textWidth } from '../text/text-width.ts';
import { drawSign } from './draw-signs.ts';
import { escapeXml } from './escape-xml.ts';
import { families, type Palette } from './theme.ts';
import type { MapWords } from './words.ts';

const size = 11.5;
const marks = ['pro', 'con', 'undercut', 'joint', 'link'] as const;
type Mark = (typeof marks)[number];

/** What the marks mean, in as many rows of 24 pixels as the width needs. */
export function drawLegend(
  x: number,
  y: number,
  width: number,
  palette: Palette,
  words: MapWords,
): { readonly svg: string; readonly height: number } {
  let left = x;
  let top = y;
  const parts: string[] = [];
  for (const mark of marks) {
    const text = words.legend[mark];
    const room = 30 + textWidth(text, 'sans', size);
    if (left > x && left + room > x + width) {
      left = x;
      top += 24;
    }
    parts.push(drawMark(mark, left + 9, top + 12, palette));
    parts.push(`<text x="${left + 26}" y="${top + 16}">${escapeXml(text)}</text>`);
    left += Math.ceil(room) + 22;
  }
  const svg = `<g font-family="${families.sans}" font-size="${size}" fill="${palette.inkSoft}">${parts.join('')}</g>`;
  return { svg, height: top + 24 - y };
}

function drawMark(mark: Mark, x: number, y: number, palette: Palette): string {
  if (mark === 'joint')
    return `<path d="M${x + 3} ${y - 8}H${x}Q${x - 3} ${y - 8} ${x - 3} ${y - 5}V${y + 5}Q${x - 3} ${y + 8} ${x} ${y + 8}H${x + 3}" fill="none" stroke="${palette.inkSoft}" stroke-width="1.5"/>`;
  if (mark === 'link')
    return `<rect x="${x - 9}" y="${y - 6}" width="18" height="12" rx="3" fill="none" stroke="${palette.lineStrong}" stroke-width="1.25" stroke-dasharray="4 3"/>`;
  return drawSign(mark, x, y, palette);
}

import type { MapBox, MapLine } from '../map/map-layout.ts';
import { fonts, metrics } from '../map/metrics.ts';
import { textWidth } from '../text/text-width.ts';
import { shorten } from '../text/wrap-text.ts';
import { escapeXml } from './escape-xml.ts';
import { families, type Palette } from './theme.ts';
import type { MapWords } from './words.ts';

const radius = 6;
const meter = { width: 40, height: 4 } as const;

/** One card as SVG elements, at its place on the map. */
export function drawCard(box: MapBox, palette: Palette, words: MapWords): string {
  const { x, y, width, height, side } = box;
  const dashes = box.link === null ? '' : ' stroke-dasharray="5 4"';
  const edge = side ? palette.line : palette.lineStrong;
  const ground = `<rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}" rx="${radius}" fill="${palette.card}" stroke="${box.link === null ? edge : palette.lineStrong}"${dashes}/>`;
  const bar = `<path d="M${x + 4} ${y}H${x + radius}A${radius} ${radius} 0 0 0 ${x} ${y + radius}V${y + height - radius}A${radius} ${radius} 0 0 0 ${x + radius} ${y + height}H${x + 4}Z" fill="${side ? palette.side[side] : palette.ink}"/>`;
  const empty = box.lines.length + box.heading.length === 0;
  const lines = empty ? [{ text: words.elsewhere, y: metrics.padding.top + fonts.text.size }] : box.lines;
  const texts = [
    ...(box.number ? [drawNumber(box, box.number, palette)] : []),
    drawTexts(box, box.heading, fonts.heading.size, 600, palette.ink),
    drawTexts(box, lines, fonts.text.size, 400, side && !empty ? palette.ink : palette.inkSoft),
  ];
  return `<g>${ground}${bar}${texts.join('')}${small(box, palette, words)}</g>`;
}

/** Where a card's texts start: its left, or for right-to-left text its right. */
function startOf({ x, width, inset, direction }: MapBox): number {
  return direction === 'rtl' ? x + width - metrics.padding.x : x + metrics.padding.x + inset;
}

function drawNumber({ x, y }: MapBox, number: MapLine, palette: Palette): string {
  return `<text x="${x + metrics.padding.x}" y="${y + number.y}" font-family="${families.serif}" font-size="${fonts.number.size}" fill="${palette.inkQuiet}">${escapeXml(number.text)}</text>`;
}

function drawTexts(
  box: MapBox,
  lines: readonly MapLine[],
  size: number,
  weight: number,
  fill: string,
): string {
  if (lines.length === 0) return '';
  const direction = box.direction === 'rtl' ? ' direction="rtl"' : '';
  const set = lines
    .map(({ text, y }) => `<text x="${startOf(box)}" y="${box.y + y}"${direction}>${escapeXml(text)}</text>`)
    .join('');
  return `<g font-family="${families.serif}" font-size="${size}" font-weight="${weight}" fill="${fill}">${set}</g>`;
}

/** Side, strength with its bar, note; at the far end what is folded away or that it is a link. */
function small(box: MapBox, palette: Palette, words: MapWords): string {
  const y = box.y + box.metaY;
  let x = box.x + metrics.padding.x + box.inset;
  const parts: string[] = [];
  const say = (text: string, fill: string, weight = 400) => {
    parts.push(`<text x="${x}" y="${y}" fill="${fill}" font-weight="${weight}">${escapeXml(text)}</text>`);
    x += Math.ceil(textWidth(text, fonts.meta.face, fonts.meta.size) * (weight > 400 ? 1.06 : 1));
  };
  if (box.side) {
    say(words.side[box.side], palette.side[box.side], 600);
    x += 10;
  }
  if (box.strength !== null) {
    say(`${words.strength} ${words.number(box.strength)}`, palette.inkQuiet);
    x += 7;
    const filled = Math.round(meter.width * Math.min(1, Math.max(0, box.strength)) * 10) / 10;
    const bar = (length: number, fill: string) =>
      `<rect x="${x}" y="${y - 6}" width="${length}" height="${meter.height}" rx="${meter.height / 2}" fill="${fill}"/>`;
    parts.push(bar(meter.width, palette.line), bar(filled, palette.inkSoft));
    x += meter.width + 10;
  }
  const end = [box.link === null ? '' : words.link, box.hidden > 0 ? words.more(box.hidden) : ''].filter(
    Boolean,
  );
  const room = box.x + box.width - metrics.padding.x - x;
  if (box.note !== null && end.length === 0) say(shorten(box.note, fonts.meta, room), palette.inkQuiet);
  if (end.length)
    parts.push(
      `<text x="${box.x + box.width - metrics.padding.x}" y="${y}" text-anchor="end" fill="${palette.inkSoft}" font-weight="500">${escapeXml(end.join(', '))}</text>`,
    );
  return `<g font-family="${families.sans}" font-size="${fonts.meta.size}">${parts.join('')}</g>`;
}

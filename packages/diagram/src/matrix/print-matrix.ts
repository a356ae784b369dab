import { type Position, positions, type StanceKind, stanceKinds } from '@proviso/domain/stance';
import { escapeXml } from '../print/escape-xml.ts';
import { families, palettes, type Theme } from '../print/theme.ts';
import { textWidth } from '../text/text-width.ts';
import { shorten, wrapText } from '../text/wrap-text.ts';
import {
  type CellSign,
  cellSigns,
  drawCell,
  drawCellSign,
  drawEarlier,
  drawHatch,
  drawLit,
  drawSpread,
  type Look,
  markHeight,
  type PictureCell,
} from './draw-cell.ts';
import { drawMark } from './draw-mark.ts';
import { matrixPalettes } from './matrix-palette.ts';

/** A stance matrix as plain data, in the order in which it is to be drawn. */
export type MatrixPicture = {
  readonly title: string;
  /** The draft, the day and by which time, the kinds: what the picture shows. */
  readonly subtitle: string;
  readonly columns: readonly { readonly name: string; readonly note: string }[];
  readonly groups: readonly {
    readonly theme: string | null;
    readonly rows: readonly {
      readonly number: string;
      readonly heading: string;
      readonly cells: readonly (PictureCell | null)[];
    }[];
  }[];
  readonly words: {
    readonly position: Readonly<Record<Position, string>>;
    readonly kind: Readonly<Record<StanceKind, string>>;
    readonly spread: string;
    readonly before: string;
    readonly signs: Readonly<Record<CellSign, string>>;
    /** Which change is lit. */
    readonly lit: string;
  };
};

const margin = 40;
const head = 340;
/** A column is as wide as its fullest cell, at least this. */
const leastColumn = 84;
const rowHeight = 34;

/** The matrix as an SVG file that stands alone: no script, no style sheet, nothing fetched. */
export function printMatrixSvg(picture: MatrixPicture, theme: Theme): string {
  const palette = palettes[theme];
  const look: Look = { palette, colours: matrixPalettes[theme] };
  const drawn = picture.groups.map(({ rows }) =>
    rows.map(({ cells }) => cells.map((cell) => cell && drawCell(cell, look))),
  );
  const column = Math.max(leastColumn, ...drawn.flat(2).map((cell) => (cell?.width ?? 0) + 14));
  const inner = Math.max(720, head + column * picture.columns.length);
  const parts: string[] = [];
  const text = (x: number, y: number, words: string, font: string) =>
    parts.push(`<text x="${x}" y="${y}" ${font}>${escapeXml(words)}</text>`);
  const sans = (size: number, fill: string, rest = '') =>
    `font-family="${families.sans}" font-size="${size}" fill="${fill}" ${rest}`;
  const line = (y: number, colour: string) =>
    parts.push(`<path d="M${margin} ${y}H${margin + inner}" stroke="${colour}"/>`);

  let y = margin + 26;
  for (const words of wrapText(picture.title, { face: 'serif', size: 27 }, inner)) {
    text(
      margin,
      y,
      words,
      `font-family="${families.serif}" font-size="26" font-weight="600" fill="${palette.ink}"`,
    );
    y += 32;
  }
  for (const words of wrapText(picture.subtitle, { face: 'sans', size: 13 }, inner)) {
    text(margin, y - 6, words, sans(13, palette.inkQuiet));
    y += 18;
  }

  const names = picture.columns.map(({ name }) =>
    wrapText(name, { face: 'sans', size: 12.6 }, column - 8).slice(0, 3),
  );
  const tallest = Math.max(1, ...names.map((lines) => lines.length));
  const bottom = y + 12 + tallest * 15 + 14;
  for (const [i, { note }] of picture.columns.entries()) {
    const x = margin + head + i * column;
    const lines = names[i] ?? [];
    for (const [k, words] of lines.entries())
      text(
        x,
        bottom - 20 - (lines.length - 1 - k) * 15,
        shorten(words, { face: 'sans', size: 12.6 }, column - 4),
        sans(12, palette.ink, 'font-weight="500"'),
      );
    text(
      x,
      bottom - 6,
      shorten(note, { face: 'sans', size: 10.5 }, column - 6),
      sans(10.5, palette.inkQuiet),
    );
  }
  y = bottom + 2;
  line(y, palette.lineStrong);

  for (const [g, { theme: name, rows }] of picture.groups.entries()) {
    if (name) {
      text(margin, y + 24, name, sans(12, palette.inkSoft, 'font-weight="600"'));
      y += 32;
      line(y, palette.line);
    }
    for (const [r, { number, heading, cells }] of rows.entries()) {
      text(margin, y + 22, number, sans(12, palette.inkQuiet));
      text(
        margin + 34,
        y + 22,
        shorten(heading, { face: 'serif', size: 15 }, head - 50),
        `font-family="${families.serif}" font-size="15" fill="${palette.ink}"`,
      );
      for (const [i, cell] of cells.entries()) {
        const x = margin + head + i * column;
        if (cell === null) {
          text(x + 6, y + 22, '–', sans(13, palette.inkQuiet));
          continue;
        }
        if ('position' in cell) {
          if (cell.isLit) parts.push(drawLit(x - 7, y, column - 2, rowHeight, look));
          if (cell.position === 'red-line') parts.push(drawHatch(x - 4, y, column - 8, rowHeight, look));
        }
        const marks = drawn[g]?.[r]?.[i]?.svg ?? '';
        parts.push(`<g transform="translate(${x} ${y + (rowHeight - markHeight) / 2})">${marks}</g>`);
      }
      y += rowHeight;
      line(y, palette.line);
    }
  }

  y += 18;
  let x = margin;
  const legend = (mark: string, words: string, room = 26) => {
    const width = room + Math.ceil(textWidth(words, 'sans', 11.5)) + 20;
    if (x > margin && x + width > margin + inner) {
      x = margin;
      y += 26;
    }
    parts.push(`<g transform="translate(${x} ${y})">${mark}</g>`);
    text(x + room, y + 14, words, sans(11.5, palette.inkSoft));
    x += width;
  };
  const { words } = picture;
  const at = { x: 0, y: 0 };
  for (const position of positions)
    legend(drawMark({ position, kind: 'stated' }, at, look), words.position[position]);
  for (const kind of stanceKinds) legend(drawMark({ position: 'oppose', kind }, at, look), words.kind[kind]);
  // What stands in no cell needs no word.
  const cells = picture.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const single = cells.flatMap((cell) => (cell && 'position' in cell ? [cell] : []));
  if (cells.some((cell) => cell?.spread)) {
    const { svg, width } = drawSpread([1, 2, 0, 1, 0], look);
    legend(svg, words.spread, width + 8);
  }
  if (single.some(({ before }) => before))
    legend(drawEarlier({ position: 'red-line', kind: 'stated' }, look).svg, words.before, 18);
  for (const sign of cellSigns.filter((one) => single.some(({ signs }) => signs?.includes(one)))) {
    const { svg, width } = drawCellSign(sign, look);
    legend(svg, words.signs[sign], width + 6);
  }
  if (single.some(({ isLit }) => isLit)) legend(drawLit(0, 0, 18, markHeight, look), words.lit);
  y += 26 + margin;

  const width = inner + 2 * margin;
  const title = escapeXml(picture.title);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" role="img" aria-label="${title}">
<title>${title}</title>
<desc>${escapeXml(picture.subtitle)}</desc>
<rect width="${width}" height="${y}" fill="${palette.page}"/>
${parts.join('\n')}
</svg>
`;
}

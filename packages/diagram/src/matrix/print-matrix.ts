import { type Position, positions, type StanceKind, stanceKinds } from '@proviso/domain/stance';
import { escapeXml } from '../print/escape-xml.ts';
import { families, palettes, type Theme } from '../print/theme.ts';
import { textWidth } from '../text/text-width.ts';
import { shorten, wrapText } from '../text/wrap-text.ts';
import { drawMark } from './draw-mark.ts';
import { matrixPalettes } from './matrix-palette.ts';

export type PictureCell =
  | { readonly kind: StanceKind; readonly position: Position; readonly spread?: readonly number[] }
  /** A folded coalition: how many of its members hold each position, in the order of the scale. */
  | { readonly spread: readonly number[] };

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
  };
};

const margin = 40;
const head = 340;
const column = 84;
const rowHeight = 34;

/** The matrix as an SVG file that stands alone: no script, no style sheet, nothing fetched. */
export function printMatrixSvg(picture: MatrixPicture, theme: Theme): string {
  const palette = palettes[theme];
  const colours = matrixPalettes[theme];
  const inner = Math.max(720, head + column * picture.columns.length);
  const parts: string[] = [];
  const text = (x: number, y: number, words: string, look: string) =>
    parts.push(`<text x="${x}" y="${y}" ${look}>${escapeXml(words)}</text>`);
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

  for (const { theme: name, rows } of picture.groups) {
    if (name) {
      text(margin, y + 24, name, sans(12, palette.inkSoft, 'font-weight="600"'));
      y += 32;
      line(y, palette.line);
    }
    for (const { number, heading, cells } of rows) {
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
          if (cell.position === 'red-line')
            parts.push(hatch(x - 4, y, column - 8, rowHeight, colours.position['red-line']));
          parts.push(drawMark(cell, { x, y: y + 7 }, { palette, colours }));
        }
        if (cell.spread)
          parts.push(drawSpread(cell.spread, 'position' in cell ? x + 26 : x, y + 8, { palette, colours }));
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
    parts.push(mark.replace('translate(0 0)', `translate(${x} ${y})`));
    text(x + room, y + 14, words, sans(11.5, palette.inkSoft));
    x += width;
  };
  const at = { x: 0, y: 0 };
  for (const position of positions)
    legend(
      drawMark({ position, kind: 'stated' }, at, { palette, colours }),
      picture.words.position[position],
    );
  for (const kind of stanceKinds)
    legend(drawMark({ position: 'oppose', kind }, at, { palette, colours }), picture.words.kind[kind]);
  if (picture.groups.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell?.spread))))
    legend(
      `<g transform="translate(0 0)">${drawSpread([1, 2, 0, 1, 0], 0, 2, { palette, colours })}</g>`,
      picture.words.spread,
      42,
    );
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

type Look = {
  readonly palette: (typeof palettes)[Theme];
  readonly colours: (typeof matrixPalettes)[Theme];
};

/** Five small columns from support to red line; what nobody holds is a stroke. */
function drawSpread(counts: readonly number[], x: number, y: number, { palette, colours }: Look): string {
  const most = Math.max(1, ...counts);
  return positions
    .map((position, i) => {
      const count = counts[i] ?? 0;
      const height = count === 0 ? 1.5 : 4 + (12 * count) / most;
      const fill = count === 0 ? palette.lineStrong : colours.position[position];
      return `<rect x="${x + i * 7}" y="${(y + 17 - height).toFixed(2)}" width="5.5" height="${height.toFixed(2)}" fill="${fill}"/>`;
    })
    .join('');
}

/** A red line's cell is hatched as well as marked. Drawn as strokes, since not every reader of SVG knows patterns. */
function hatch(x: number, y: number, width: number, height: number, colour: string): string {
  const strokes: string[] = [];
  for (let from = -height; from < width; from += 7) {
    const left = Math.max(0, from);
    const right = Math.min(width, from + height);
    if (right > left)
      strokes.push(`M${x + left} ${y + height - (left - from)}L${x + right} ${y + height - (right - from)}`);
  }
  return `<path d="${strokes.join('')}" stroke="${colour}" stroke-width="1.1" opacity="0.28"/>`;
}

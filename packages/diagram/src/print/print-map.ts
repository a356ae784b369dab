import type { MapLayout } from '../map/map-layout.ts';
import { textDirection } from '../text/text-direction.ts';
import { wrapText } from '../text/wrap-text.ts';
import { drawLegend } from './draw-legend.ts';
import { drawMap } from './draw-map.ts';
import { escapeXml } from './escape-xml.ts';
import { families, type Palette, palettes, type Theme } from './theme.ts';
import { english, type MapWords } from './words.ts';

export type PrintOptions = {
  readonly theme: Theme;
  readonly title: string;
  /** A line under the title: the debate, the date, how many claims. */
  readonly subtitle?: string;
  /** What a screen reader is told beyond the title. */
  readonly description?: string;
  readonly words?: MapWords;
};

/** One map of several in a debate; without a title its subject's card speaks for itself. */
export type MapSection = { readonly title?: string; readonly subtitle?: string; readonly layout: MapLayout };

const margin = 48;
const betweenSections = 64;
const narrowest = 720;

/** One argument's map as an SVG file that stands alone: no script, no style sheet, nothing fetched. */
export const printMapSvg = (layout: MapLayout, options: PrintOptions): string =>
  print([{ title: options.title, layout, ...sub(options.subtitle) }], options, false);

/** The maps of a whole debate, one below the other under the debate's title, in one SVG file. */
export const printDebateSvg = (sections: readonly MapSection[], options: PrintOptions): string =>
  print(sections, options, true);

const sub = (subtitle: string | undefined) => (subtitle === undefined ? {} : { subtitle });

function print(sections: readonly MapSection[], options: PrintOptions, titled: boolean): string {
  const { theme, title, words = english } = options;
  const palette = palettes[theme];
  const inner = sections.reduce((most, { layout }) => Math.max(most, layout.width), narrowest);
  const parts: string[] = [];
  let y = margin;
  const head = (text: string, size: number, subtitle: string | undefined) => {
    const drawn = heading(text, size, subtitle, y, inner, palette);
    parts.push(drawn.svg);
    y += drawn.height;
  };
  if (titled) {
    head(title, 30, options.subtitle);
    y += betweenSections / 2;
  }
  for (const [i, section] of sections.entries()) {
    if (i > 0) {
      parts.push(
        `<path d="M${margin} ${y + betweenSections / 2}H${margin + inner}" stroke="${palette.line}"/>`,
      );
      y += betweenSections;
    }
    if (section.title !== undefined) {
      head(section.title, titled ? 22 : 26, section.subtitle);
      y += 28;
    }
    parts.push(`<g transform="translate(${margin} ${y})">\n${drawMap(section.layout, palette, words)}\n</g>`);
    y += section.layout.height;
  }
  y += 36;
  parts.push(`<path d="M${margin} ${y}H${margin + inner}" stroke="${palette.line}"/>`);
  const legend = drawLegend(margin, y + 14, inner, palette, words);
  parts.push(legend.svg);
  return page(inner + 2 * margin, y + 14 + legend.height + margin / 2, options, palette, parts);
}

function heading(
  text: string,
  size: number,
  subtitle: string | undefined,
  y: number,
  width: number,
  palette: Palette,
): { readonly svg: string; readonly height: number } {
  const step = Math.round(size * 1.25);
  // The tables hold the regular weight, and headings are semi-bold.
  const lines = wrapText(text, { face: 'serif', size: size * 1.03 }, width);
  const rtl = textDirection(text) === 'rtl';
  const x = rtl ? margin + width : margin;
  const attributes = `x="${x}"${rtl ? ' direction="rtl"' : ''}`;
  const set = lines
    .map((line, i) => `<text ${attributes} y="${y + size + i * step}">${escapeXml(line)}</text>`)
    .join('');
  let svg = `<g font-family="${families.serif}" font-size="${size}" font-weight="600" fill="${palette.ink}">${set}</g>`;
  let height = size + (lines.length - 1) * step + 6;
  if (subtitle) {
    const small = wrapText(subtitle, { face: 'sans', size: 13 }, width);
    const rows = small.map(
      (line, i) => `<text ${attributes} y="${y + height + 18 + i * 18}">${escapeXml(line)}</text>`,
    );
    svg += `<g font-family="${families.sans}" font-size="13" fill="${palette.inkQuiet}">${rows.join('')}</g>`;
    height += small.length * 18 + 4;
  }
  return { svg, height };
}

function page(
  width: number,
  height: number,
  { title, description }: PrintOptions,
  palette: Palette,
  parts: readonly string[],
): string {
  const told = description ? `<desc>${escapeXml(description)}</desc>\n` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}">
<title>${escapeXml(title)}</title>
${told}<rect width="${width}" height="${height}" fill="${palette.page}"/>
${parts.join('\n')}
</svg>
`;
}

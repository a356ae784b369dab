import { textDirection } from '../text/text-direction.ts';
import { textWidth } from '../text/text-width.ts';
import { shorten, wrapText } from '../text/wrap-text.ts';
import type { MapBox, MapLine, MapSubject } from './map-layout.ts';
import { fonts, leading, metrics } from './metrics.ts';

/** What a card shows, measured but not yet placed. */
export type Card = Pick<
  MapBox,
  'width' | 'height' | 'number' | 'heading' | 'lines' | 'inset' | 'direction' | 'metaY' | 'strength' | 'note'
>;

type Extras = { readonly strength: number | undefined; readonly note: string | undefined };
type Texts = Pick<Card, 'number' | 'inset'> & {
  readonly heading: readonly string[];
  readonly lines: readonly string[];
};

const { padding } = metrics;
/** From the top of a line to its baseline, as a share of the font size. */
const ascent = 0.95;
const mostSubjectLines = 9;
/** A number longer than this is cut: it may have 20 letters. */
const widestNumber = 96;

export function claimCard(text: string, extras: Extras): Card {
  const lines = wrapText(text, fonts.text, metrics.cardWidth - 2 * padding.x);
  return card(metrics.cardWidth, { number: null, inset: 0, heading: [], lines }, text, extras);
}

export function subjectCard({ number, heading, text = '' }: MapSubject, extras: Extras): Card {
  const shown = number ? shorten(number, fonts.number, widestNumber) : '';
  const inset = shown
    ? Math.ceil(textWidth(shown, fonts.number.face, fonts.number.size)) + metrics.afterNumber
    : 0;
  const width = metrics.subjectWidth - 2 * padding.x - inset;
  const texts = {
    number: shown ? { text: shown, y: padding.top + fonts.number.size - 5 } : null,
    inset,
    // The tables hold the regular weight, and headings are semi-bold.
    heading: wrapText(heading, { ...fonts.heading, size: fonts.heading.size * 1.03 }, width),
    lines: wrapText(text, fonts.text, width, mostSubjectLines),
  };
  return card(metrics.subjectWidth, texts, heading, extras);
}

function card(width: number, texts: Texts, said: string, { strength, note }: Extras): Card {
  let bottom: number = padding.top;
  const set = (lines: readonly string[], size: number, step: number): readonly MapLine[] =>
    lines.map((text) => {
      const y = Math.round(bottom + (step - size) / 2 + size * ascent - 1);
      bottom += step;
      return { text, y };
    });
  const heading = set(texts.heading, fonts.heading.size, leading.heading);
  if (heading.length && texts.lines.length) bottom += 5;
  const lines = set(texts.lines, fonts.text.size, leading.text);
  if (heading.length + lines.length === 0) bottom += leading.text;
  bottom += 8;
  const metaY = Math.round(bottom + fonts.meta.size * ascent);
  // A subject without a strength has nothing to say there.
  bottom += heading.length && strength === undefined ? padding.bottom - 8 : leading.meta + padding.bottom;
  return {
    width,
    // Even, so that its middle is a whole pixel and a step to one answer runs straight.
    height: 2 * Math.ceil(bottom / 2),
    number: texts.number,
    heading,
    lines,
    inset: texts.inset,
    direction: textDirection(said),
    metaY,
    strength: strength ?? null,
    note: note ?? null,
  };
}

import { textDirection } from '../text/text-direction.ts';
import { shorten, wrapText } from '../text/wrap-text.ts';
import type { MapBox, MapLine, MapSubject } from './map-layout.ts';
import { fonts, leading, metrics } from './metrics.ts';

/** What a card shows, measured but not yet placed. */
export type Card = Pick<
  MapBox,
  'width' | 'height' | 'heading' | 'lines' | 'direction' | 'metaY' | 'strength' | 'note'
>;

type Extras = { readonly strength: number | undefined; readonly note: string | undefined };

const { padding } = metrics;
/** From the top of a line to its baseline, as a share of the font size. */
const ascent = 0.95;
const mostSubjectLines = 9;

export function claimCard(text: string, extras: Extras): Card {
  const lines = wrapText(text, fonts.text, metrics.cardWidth - 2 * padding.x);
  return card(metrics.cardWidth, [], lines, text, extras);
}

export function subjectCard({ number, heading, text = '' }: MapSubject, extras: Extras): Card {
  const width = metrics.subjectWidth - 2 * padding.x;
  const title = number === undefined ? heading : `${number}  ${heading}`;
  const lines = wrapText(text, fonts.text, width, mostSubjectLines);
  return card(metrics.subjectWidth, wrapText(title, fonts.heading, width), lines, heading, extras);
}

function card(
  width: number,
  heading: readonly string[],
  lines: readonly string[],
  text: string,
  { strength, note }: Extras,
): Card {
  let bottom: number = padding.top;
  const set = (texts: readonly string[], size: number, step: number): readonly MapLine[] =>
    texts.map((line) => {
      const y = Math.round(bottom + (step - size) / 2 + size * ascent - 1);
      bottom += step;
      return { text: line, y };
    });
  const top = set(heading, fonts.heading.size, leading.heading);
  if (top.length && lines.length) bottom += 5;
  const body = set(lines, fonts.text.size, leading.text);
  bottom += 6;
  const metaY = Math.round(bottom + fonts.meta.size * ascent);
  bottom += leading.meta;
  // Beside the side, the strength and its bar there is room for this much.
  const room = width - 2 * padding.x - (strength === undefined ? 60 : 170);
  return {
    width,
    height: Math.ceil(bottom + padding.bottom),
    heading: top,
    lines: body,
    direction: textDirection(text),
    metaY,
    strength: strength ?? null,
    note: note === undefined ? null : shorten(note, fonts.meta, room),
  };
}

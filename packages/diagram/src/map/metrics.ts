import type { Font } from '../text/wrap-text.ts';

/** Lengths of a map in pixels. */
export const metrics = {
  cardWidth: 300,
  subjectWidth: 332,
  padding: { x: 16, top: 12, bottom: 12 },
  /** Between the subject's number and its texts. */
  afterNumber: 13,
  /** From the right edge of a card to its answers: room for the curve, the sign and the bracket. */
  column: 118,
  /** How far an undercut stands in from the claim whose step it answers, and how deep that may nest. */
  indent: 30,
  mostIndents: 6,
  /** Between answers to the same claim, and between answers to different ones. */
  siblings: 16,
  cousins: 30,
  /** Left of a card: where its step runs level, where its sign stands, where undercuts hang, where a bracket stands. */
  level: 58,
  sign: 45,
  hook: 22,
  bracket: 9,
} as const;

export const fonts = {
  number: { face: 'serif', size: 30 },
  heading: { face: 'serif', size: 18 },
  text: { face: 'serif', size: 14 },
  meta: { face: 'sans', size: 11 },
} as const satisfies Record<string, Font>;

/** Distances from one line to the next. */
export const leading = { heading: 23, text: 19.5, meta: 14 } as const;

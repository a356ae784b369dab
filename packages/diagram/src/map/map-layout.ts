import type { Claim, ClaimId, Side } from '@proviso/domain/claim';

/** What is drawn of a claim. */
export type MapClaim = Pick<
  Claim,
  'id' | 'answers' | 'side' | 'order' | 'joint' | 'link' | 'text' | 'archived'
>;

/** What the argument is about: a provision's number, heading and wording, say. */
export type MapSubject = { readonly number?: string; readonly heading: string; readonly text?: string };

/** A line of text; `y` is its baseline, in pixels below the top of its box. */
export type MapLine = { readonly text: string; readonly y: number };

/** A card, in pixels from the top left of the map. */
export type MapBox = {
  /** Null for the subject. */
  readonly id: ClaimId | null;
  readonly side: Side | null;
  /** The claim used here again, where the card is a link: drawn dashed. */
  readonly link: ClaimId | null;
  /** Columns right of the subject; an undercut stands in the column of the claim whose step it answers. */
  readonly depth: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The subject's number, left of its texts, and its heading; null and empty for claims. */
  readonly number: MapLine | null;
  readonly heading: readonly MapLine[];
  readonly lines: readonly MapLine[];
  /** How far the texts begin right of the padding, to leave room for the number. */
  readonly inset: number;
  readonly direction: 'ltr' | 'rtl';
  /** The baseline of the line of small print. */
  readonly metaY: number;
  /** In [0,1], or null where none was given. */
  readonly strength: number | null;
  /** Small print; it may be longer than the room there is, and is cut where it is drawn. */
  readonly note: string | null;
  /** How many claims below are folded away. */
  readonly hidden: number;
};

/**
 * A step from premises to what they answer. Its curve runs from what is answered (a card's right edge, or a point on
 * another step for an undercut) to its premises.
 */
export type MapStep = {
  /** The premises: one claim, or several that are joint. */
  readonly premises: readonly ClaimId[];
  readonly side: Side;
  /** SVG path data. */
  readonly path: string;
  /** Where the sign (+ or -) or the undercut's diamond stands. */
  readonly sign: { readonly x: number; readonly y: number };
  /** SVG path data of the bracket around joint premises, or null. */
  readonly bracket: string | null;
  /** Whether its one premise is a link. */
  readonly dashed: boolean;
  /** The region it lies in, for drawing only what is visible. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type MapLayout = {
  readonly width: number;
  readonly height: number;
  /** The subject first, then claims from the top, each before its answers. */
  readonly boxes: readonly MapBox[];
  readonly steps: readonly MapStep[];
};

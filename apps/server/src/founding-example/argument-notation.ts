import type { ArgumentSubject } from '@proviso/domain/argument';
import type { Side } from '@proviso/domain/claim';
import type { Moment } from '@proviso/domain/time';

/**
 * A small notation for argument trees, so that they can be read and mended as prose:
 *
 *     pro('deters', 'otter', 'A cap deters nobody.', cite('treaty', 'What it says, in own words.', 'Art. 5'),
 *       con('law', 'heron', 'It does bind.'),
 *       undercut('beside-the-point', 'lynx', 'True, but it does not bear on this provision.'))
 *
 * Ids are completed with the prefix of their argument (`p6-deters`); a link names its target by the full id.
 */
type Cite = {
  readonly kind: 'cite';
  readonly source: string;
  /** The passage in own words. */
  readonly passage: string;
  readonly locator: string;
};

/** The earliest moment at which a claim can have been written, where it speaks of a later event. */
type After = { readonly kind: 'after'; readonly at: Moment };

export type Node = {
  readonly kind: 'claim';
  readonly id: string;
  readonly side: Side;
  readonly author: string;
  readonly text: string;
  readonly joint: string | null;
  readonly link: string | null;
  readonly after: Moment | null;
  readonly cites: readonly Cite[];
  readonly answers: readonly Node[];
};

type Part = Node | Cite | After | readonly Node[];

export type Argument = {
  readonly about: ArgumentSubject;
  /** Goes before every id: `p6`. */
  readonly prefix: string;
  /** When the first claim was written. */
  readonly opened: Moment;
  readonly claims: readonly (Node | readonly Node[])[];
};

const claim =
  (side: Side) =>
  (id: string, author: string, text: string, ...parts: Part[]): Node => {
    const flat = parts.flat();
    return {
      kind: 'claim',
      id,
      side,
      author,
      text,
      joint: null,
      link: null,
      after: flat.find((part) => part.kind === 'after')?.at ?? null,
      cites: flat.filter((part) => part.kind === 'cite'),
      answers: flat.filter((part) => part.kind === 'claim'),
    };
  };

export const pro = claim('pro');
export const con = claim('con');
export const undercut = claim('undercut');

/** Premises that only work together. */
export const joint = (id: string, ...nodes: Node[]): readonly Node[] =>
  nodes.map((node) => ({ ...node, joint: id }));

/** The claim `target` (a full id) used a second time, here. */
export const again = (side: Side, id: string, author: string, target: string): Node => ({
  ...claim(side)(id, author, ''),
  link: target,
});

export const cite = (source: string, passage: string, locator = ''): Cite => ({
  kind: 'cite',
  source,
  passage,
  locator,
});

export const after = (day: string): After => ({ kind: 'after', at: `${day}T09:00:00.000Z` });

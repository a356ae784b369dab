import type { Note } from '../format/format.ts';

/** What stands in a Kialo text, in either shape, before it becomes a debate. */
export type KialoFile = {
  readonly shape: KialoShape;
  readonly endOfLine: '\n' | '\r\n';
  readonly title: string;
  readonly blocks: readonly KialoBlock[];
  readonly sources: readonly KialoSource[];
  readonly notes: readonly Note[];
};

/** `current`: indented blocks and a list of sources. `older` (to 2019): one line a claim, links in the text. */
export type KialoShape = 'current' | 'older';

/** One numbered entry. Texts have `\n` between lines and no escapes any more. */
export type KialoBlock = {
  /** 1-based line of its number. */
  readonly line: number;
  readonly path: readonly number[];
  readonly kind: 'question' | 'thesis' | 'pro' | 'con';
  readonly text: string;
};

/** An entry of the list of sources: its number, the first line, and the passage below it, which may be empty. */
export type KialoSource = {
  readonly line: number;
  readonly number: number;
  readonly head: string;
  readonly passage: string;
};

export const pathText = (path: readonly number[]): string => `${path.join('.')}.`;

/** The path in `-> See 1.3.2.`, where that is the whole text. */
export function linkedPath(text: string): string | null {
  const found = /^-> See (\d+(?:\.\d+)*)\.?$/.exec(text);
  return found?.[1] === undefined ? null : `${found[1]}.`;
}

/** Deeper than any real debate: a longer row of numbers is taken for text. */
export const deepest = 200;

/** `1.3.2.` as numbers; null where it is too deep. */
export function pathOf(text: string): readonly number[] | null {
  if (text.length > deepest * 8) return null;
  const path = text.split('.').slice(0, -1).map(Number);
  return path.length <= deepest ? path : null;
}

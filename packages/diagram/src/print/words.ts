import type { Side } from '@proviso/domain/claim';

/** The words on a printed map, for another language than English. */
export type MapWords = {
  readonly side: Readonly<Record<Side, string>>;
  readonly strength: string;
  readonly link: string;
  /** What stands where the text of a linked claim is not known. */
  readonly elsewhere: string;
  readonly more: (count: number) => string;
  readonly number: (strength: number) => string;
  /** What the legend says of each mark. */
  readonly legend: Readonly<Record<Side | 'joint' | 'link', string>>;
};

export const english: MapWords = {
  side: { pro: 'Pro', con: 'Con', undercut: 'Undercut' },
  strength: 'Strength',
  link: 'Used again here',
  elsewhere: 'A claim from another argument',
  more: (count) => `${count} more below`,
  number: (strength) => strength.toFixed(2),
  legend: {
    pro: 'Pro: speaks for what stands to its left',
    con: 'Con: speaks against it',
    undercut: 'Undercut: true, but the step does not hold',
    joint: 'Only together',
    link: 'A claim used again',
  },
};

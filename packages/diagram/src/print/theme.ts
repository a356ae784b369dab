import type { Side } from '@proviso/domain/claim';

/** The page's colours, as literals: a picture stands alone. Each pair of text and ground has a contrast of at least 4.5. */
export type Palette = {
  readonly page: string;
  readonly card: string;
  readonly raised: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkQuiet: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly side: Readonly<Record<Side, string>>;
  readonly tint: Readonly<Record<Side, string>>;
};

export type Theme = 'light' | 'dark';

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#F6F3EC',
    card: '#FDFCF8',
    raised: '#EEEAE1',
    ink: '#1C1A16',
    inkSoft: '#4B4740',
    inkQuiet: '#676258',
    line: '#DCD6CA',
    lineStrong: '#8A8477',
    accent: '#0B6350',
    side: { pro: '#1E5AA0', con: '#A9480A', undercut: '#6A45A0' },
    tint: { pro: '#E6EDF5', con: '#F7EADF', undercut: '#EFE9F5' },
  },
  dark: {
    page: '#121311',
    card: '#191A18',
    raised: '#252623',
    ink: '#EDEAE3',
    inkSoft: '#BDB9B0',
    inkQuiet: '#9B978D',
    line: '#31322E',
    lineStrong: '#7C7A72',
    accent: '#62C7AC',
    side: { pro: '#86B6EE', con: '#F0A063', undercut: '#BFA6EC' },
    tint: { pro: '#1B2632', con: '#31251B', undercut: '#272232' },
  },
};

/** Fonts with what a computer without them may have, for every script. */
export const families = {
  serif: "'Source Serif 4','Source Serif 4 Variable',Georgia,'Noto Serif','Liberation Serif',serif",
  sans: "Inter,'Inter Variable',system-ui,'Noto Sans','Liberation Sans',sans-serif",
} as const;

import type { Position } from '@proviso/domain/stance';
import type { Theme } from '../print/theme.ts';

/** The colours of positions, as literals; each has a contrast of at least 3 on the page and under its sign. */
export type MatrixPalette = {
  readonly position: Readonly<Record<Position, string>>;
  readonly onMark: string;
};

export const matrixPalettes: Readonly<Record<Theme, MatrixPalette>> = {
  light: {
    position: {
      support: '#1E5AA0',
      conditional: '#3F7FB9',
      neutral: '#787369',
      oppose: '#C05A12',
      'red-line': '#9A1B2C',
    },
    onMark: '#FFFFFF',
  },
  dark: {
    position: {
      support: '#86B6EE',
      conditional: '#5C93C9',
      neutral: '#9B978D',
      oppose: '#E08A4A',
      'red-line': '#F2808A',
    },
    onMark: '#121311',
  },
};

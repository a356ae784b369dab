import { positions, stanceKinds } from '@proviso/domain/stance';
import { expect, test } from 'vitest';
import { palettes } from '../print/theme.ts';
import { matrixPalettes } from './matrix-palette.ts';
import { type MatrixPicture, printMatrixSvg } from './print-matrix.ts';

const picture: MatrixPicture = {
  title: 'Where they stand <today> & tomorrow',
  subtitle: 'The leaked draft, as of 20 November 2025',
  columns: stanceKinds.map((kind) => ({ name: kind, note: 'Must consent' })),
  groups: [
    {
      theme: 'Forces',
      rows: positions.map((position, i) => ({
        number: String(i + 1),
        heading: `A heading of ${position}`,
        cells: [...stanceKinds.map((kind) => ({ kind, position })).slice(1), null],
      })),
    },
    {
      theme: null,
      rows: [{ number: '', heading: 'Whole', cells: [{ spread: [2, 0, 0, 0, 1] }, null, null] }],
    },
  ],
  words: {
    position: { support: 'S', conditional: 'C', neutral: 'N', oppose: 'O', 'red-line': 'R' },
    kind: { stated: 'Stated', assessed: 'Assessed', 'role-played': 'Played' },
    spread: 'How many stand where',
  },
};

test('a matrix is one file that fetches nothing, says its title, and has every name', () => {
  const svg = printMatrixSvg(picture, 'light');
  expect(svg).toContain('<title>Where they stand &lt;today&gt; &amp; tomorrow</title>');
  expect(svg).not.toMatch(/href|<script|<style|url\(/);
  for (const words of ['A heading of red-line', 'Forces', 'Must consent', 'How many stand where'])
    expect(svg).toContain(words);
  expect(svg.match(/<g\b/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
  expect(printMatrixSvg(picture, 'light')).toBe(svg);
});

test('what colour says, shape says too: no two marks are alike without it', () => {
  const marks = positions.flatMap((position) =>
    stanceKinds.map((kind) => {
      const rows = [{ number: '', heading: '', cells: [{ kind, position }] }];
      const svg = printMatrixSvg(
        { ...picture, columns: picture.columns.slice(0, 1), groups: [{ theme: null, rows }] },
        'light',
      );
      return svg.replaceAll(/#[0-9A-F]{6}/g, '#');
    }),
  );
  expect(new Set(marks).size).toBe(positions.length * stanceKinds.length);
});

test.each(['light', 'dark'] as const)(
  'the marks stand out from the page and their signs from them: %s',
  (theme) => {
    const { page } = palettes[theme];
    const { position, onMark } = matrixPalettes[theme];
    for (const colour of Object.values(position)) {
      expect(contrast(colour, page)).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, onMark)).toBeGreaterThanOrEqual(3);
    }
  },
);

/** WCAG 2.2, relative luminance. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

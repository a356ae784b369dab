import { positions, stanceKinds } from '@proviso/domain/stance';
import { expect, test } from 'vitest';
import { palettes } from '../print/theme.ts';
import type { PictureCell } from './draw-cell.ts';
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
    before: 'Before the last change',
    signs: { rival: 'On another wording', settled: 'Settled by a moderator', disputed: 'Disputed' },
    lit: 'Changed since New Year',
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

const single = (cell: PictureCell) =>
  printMatrixSvg(
    {
      ...picture,
      columns: picture.columns.slice(0, 1),
      groups: [{ theme: null, rows: [{ number: '', heading: '', cells: [cell] }] }],
    },
    'light',
  );

test('what stands beside a mark is drawn and explained; what stands nowhere is not explained', () => {
  const plain = single({ kind: 'assessed', position: 'oppose' });
  const full = single({
    kind: 'assessed',
    position: 'oppose',
    spread: [0, 1, 0, 2, 0],
    before: { kind: 'stated', position: 'red-line' },
    signs: ['rival', 'settled', 'disputed'],
    isLit: true,
  });
  for (const words of [
    'How many stand where',
    'Before the last change',
    'On another wording',
    'Settled by a moderator',
    'Disputed',
    'Changed since New Year',
  ]) {
    expect(plain).not.toContain(words);
    expect(full).toContain(words);
  }
});

test('a column is as wide as its fullest cell, and no mark reaches into the next', () => {
  const full: PictureCell = {
    kind: 'assessed',
    position: 'oppose',
    spread: [0, 1, 0, 2, 0],
    before: { kind: 'stated', position: 'red-line' },
    signs: ['rival', 'settled', 'disputed'],
  };
  const beginnings = (cell: PictureCell) => {
    const svg = printMatrixSvg(
      {
        ...picture,
        groups: [{ theme: null, rows: [{ number: '', heading: '', cells: [cell, cell, cell] }] }],
      },
      'light',
    );
    return [...svg.matchAll(/<text x="(\d+)"[^>]*>Must consent</g)].map(([, x]) => Number(x));
  };
  const [first = 0, second = 0] = beginnings(full);
  // The mark, five bars, a star, a gavel, a question mark and a smaller mark.
  expect(second - first).toBeGreaterThan(20 + 33 + 8 + 14 + 14 + 12);
  const [left = 0, right = 0] = beginnings({ kind: 'assessed', position: 'oppose' });
  expect(right - left).toBe(84);
});

test('what colour says, shape says too: no two marks are alike without it', () => {
  const marks = positions.flatMap((position) =>
    stanceKinds.map((kind) => single({ kind, position }).replaceAll(/#[0-9A-F]{6}/g, '#')),
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

import { expect, test } from 'vitest';
import { fewestFiles, type View } from './fewest-files.ts';

const view = (needs: readonly string[], weight = 1): View => ({ needs: new Set(needs), weight });
const sizes = (given: Partial<Parameters<typeof fewestFiles>[1]> = {}) => ({
  sizeOf: () => 10,
  importsOf: () => [],
  fileCost: 5,
  isApart: () => false,
  ...given,
});
const files = (found: readonly ReadonlySet<string>[]) => found.map((one) => [...one].sort().join(' ')).sort();

test('what the same pages need is one file', () => {
  expect(files(fewestFiles([view(['a', 'b', 'c']), view(['a', 'b', 'd'])], sizes()))).toEqual([
    'a b',
    'c',
    'd',
  ]);
});

test('what some pages do not need joins the rest where a file of its own would cost more', () => {
  const views = [view(['a', 'b']), view(['a', 'b']), view(['a'])];
  expect(files(fewestFiles(views, sizes({ fileCost: 4 })))).toEqual(['a', 'b']);
  expect(files(fewestFiles(views, sizes({ fileCost: 6 })))).toEqual(['a b']);
});

test('a page that matters more has fewer files at the cost of one that matters less', () => {
  const views = (weight: number) => [view(['a', 'b'], weight), view(['a'])];
  expect(files(fewestFiles(views(1), sizes()))).toEqual(['a', 'b']);
  expect(files(fewestFiles(views(3), sizes()))).toEqual(['a b']);
});

test('what a file imports counts for everybody who would load it', () => {
  const views = [view(['a', 'b', 'large'], 3), view(['a'])];
  const given = { sizeOf: (id: string) => (id === 'large' ? 100 : 10) };
  expect(files(fewestFiles(views, sizes(given)))).toEqual(['a', 'b large']);
  // Were they joined, whoever needs `a` alone would load `large` too.
  const importing = { ...given, isApart: (id: string) => id === 'large' };
  const bringing = { ...importing, importsOf: (id: string) => (id === 'b' ? ['large'] : []) };
  expect(files(fewestFiles(views, sizes(importing)))).toEqual(['a b', 'large']);
  expect(files(fewestFiles(views, sizes(bringing)))).toEqual(['a', 'b', 'large']);
});

test('what is to stay apart is joined with nothing', () => {
  const views = [view(['a', 'b', 'kept']), view(['a', 'kept'])];
  expect(files(fewestFiles(views, sizes({ fileCost: 1000, isApart: (id) => id === 'kept' })))).toEqual([
    'a b',
    'kept',
  ]);
});

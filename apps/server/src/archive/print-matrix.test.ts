import { expect, test } from 'vitest';
import { foundingExample } from '../founding-example/founding-example.ts';
import { matrixLosses, printMatrix } from './print-matrix.ts';

test('the matrix of the founding example is one picture with every provision and what it leaves out', () => {
  const { text, fileName, mediaType } = printMatrix(foundingExample, { day: '2026-01-20', theme: 'light' });
  expect([mediaType, fileName.endsWith('.svg')]).toEqual(['image/svg+xml', true]);
  for (const { title } of foundingExample.drafts) expect(text).toContain(title);
  for (const { shortName } of foundingExample.stakeholders) expect(text).toContain(shortName.split(' ')[0]);
  expect(text).toContain('As of 2026-01-20');
  expect(matrixLosses(foundingExample)[0]?.count).toBe(foundingExample.stances.length);
});

test('it is of the day that is asked for: before anything is held, no mark is drawn but the legend’s', () => {
  const marks = (day: string) =>
    printMatrix(foundingExample, { day, theme: 'dark' }).text.match(/scale\(/g)?.length ?? 0;
  expect(marks('2025-01-01')).toBe(8);
  expect(marks('2025-11-20')).toBeGreaterThan(8);
  expect(marks('2026-01-20')).toBeGreaterThan(marks('2025-11-20'));
});

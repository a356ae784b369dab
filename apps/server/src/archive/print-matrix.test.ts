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

test('it says what is disputed, and what stands on another wording', () => {
  const { stances, claims, provisions } = foundingExample;
  const found = stances.find(({ on }) => on.kind === 'provision');
  const claim = claims[0];
  const rival = provisions.find(({ id }) => id !== found?.on.id);
  if (!found || !claim || !rival) throw new Error('The founding example has stances, claims and provisions.');
  const stance = { ...found, wording: null, supersedes: null, heldUntil: null };
  const says = (words: string, changed: Partial<typeof foundingExample>) =>
    printMatrix(
      { ...foundingExample, stances: [stance], claims: [], ...changed },
      { day: '2027-01-20', theme: 'light' },
    ).text.includes(`>${words}<`);
  const about = { ...claim, argument: `stance:${stance.id}` };
  const archived = { by: claim.author, at: claim.createdAt, reason: 'Off topic' };
  expect(says('Disputed', {})).toBe(false);
  expect(says('Disputed', { claims: [{ ...about, archived }] })).toBe(false);
  expect(says('Disputed', { claims: [about] })).toBe(true);
  expect(says('On another wording', {})).toBe(false);
  expect(says('On another wording', { stances: [{ ...stance, wording: rival.id }] })).toBe(true);
});

test('it is of the day that is asked for: before anything is held, no mark is drawn but the legend’s', () => {
  const marks = (day: string) =>
    printMatrix(foundingExample, { day, theme: 'dark' }).text.match(/scale\(/g)?.length ?? 0;
  expect(marks('2025-01-01')).toBe(8);
  expect(marks('2025-11-20')).toBeGreaterThan(8);
  expect(marks('2026-01-20')).toBeGreaterThan(marks('2025-11-20'));
});

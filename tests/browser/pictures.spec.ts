import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { column, open, openClaim, stateLine } from './argument-page.ts';
import { expect, test } from './story.ts';

// The pictures in the README. They are made anew at every run, and put into the repository with UPDATE_PICTURES=1.

const folder = path.resolve(
  import.meta.dirname,
  process.env.UPDATE_PICTURES === '1' ? '../../docs/pictures' : '../../test-results/pictures',
);

async function take(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

test.use({ colorScheme: 'light', viewport: { width: 1440, height: 1080 } });

test('the page of a provision with a claim open', async ({ ownerApart: owner, freshExample }) => {
  await owner.goto(`${freshExample}/provisions/leaked-6`);
  const first = column(owner, 'Cons').getByRole('listitem').first().getByRole('paragraph').first();
  await open(owner, (await first.textContent()) ?? '');
  await expect(stateLine(owner)).toHaveText('Saved');
  await expect(openClaim(owner)).toContainText(/Strength 0\.\d/);
  await take(owner, 'provision');
});

test('the matrix of stances with a cell open', async ({ ownerApart: owner, freshExample }) => {
  // As of a day, for today's date would change the picture every day.
  await owner.goto(`${freshExample}/stances?cell=provision:leaked-6/ukraine&asof=2026-01-08`);
  await expect(owner.getByRole('complementary', { name: 'History of one cell' })).toContainText('current');
  await take(owner, 'stances');
});

import { beginAnswer } from './argument-page.ts';
import { expect, test } from './story.ts';

// Without the worker that keeps pages, what a page has not loaded yet is out of reach while the connection is lost.

test('a part of the page that cannot be loaded is told of calmly, leaves what is typed alone, and comes once it can', async ({
  join,
  example,
}) => {
  const page = await join({ name: 'Lara Lost', role: 'contributor' });
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  let isLost = true;
  await page.route(/\/map-view-[^/]*\.js$/, (route) => (isLost ? route.abort() : route.continue()));
  await page.goto(`${example}/provisions/leaked-6`);
  const field = await beginAnswer(page, 'con');
  await field.fill('Typed before the line broke.');
  await page.getByRole('radio', { name: 'Map' }).click();
  const told = page.getByRole('status').filter({ hasText: 'A part of this page could not be loaded.' });
  await expect(told).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This page broke' })).toHaveCount(0);

  // Asked for in vain, it is told of again; then it comes, and what was typed is where it was.
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(told).toBeVisible();
  isLost = false;
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.map-card').first()).toBeVisible();
  await expect(told).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /A reason against it/ })).toHaveValue(
    'Typed before the line broke.',
  );
});

test('a part that is missing comes by itself when the connection is back', async ({ join, example }) => {
  const page = await join({ name: 'Lara Lost', role: 'contributor' });
  await page.goto(`${example}/stances`);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  const told = page.getByRole('status').filter({ hasText: 'A part of this page could not be loaded.' });
  await expect(told).toBeVisible();
  await expect(told.getByRole('button', { name: 'Load anew' })).toHaveCount(0);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Take it away' })).toBeVisible();
  await expect(told).toHaveCount(0);
});

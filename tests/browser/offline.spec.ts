import { expect, type Page } from '@playwright/test';
import { addAnswer, answer, editor, open, openClaim, stateLine } from './argument-page.ts';
import { makeInvite } from './debate-access.ts';
import { joinByLink, test } from './story.ts';

// Only here: elsewhere the worker that keeps pages would only cost time.
const withWorker = { serviceWorkers: 'allow' } as const;

/** Waits until this browser keeps what it sees: the worker stands before the page, and the answers are stored. */
const kept = (page: Page, path: string) =>
  expect
    .poll(
      () =>
        page.evaluate(async (wanted) => {
          const store = await caches.open('proviso-answers');
          return navigator.serviceWorker.controller !== null && (await store.match(wanted)) !== undefined;
        }, path),
      { message: `${path} is kept`, timeout: 30_000 },
    )
    .toBe(true);

test('a provision that was seen opens without a connection, is written in, and is sent when there is one', async ({
  join,
  owner,
  example,
}) => {
  const page = await join({ name: 'Olena Offline', role: 'contributor' }, withWorker);
  const feeds: string[] = [];
  page.on('websocket', (socket) => void (socket.url().includes('/feed/') && feeds.push(socket.url())));
  await page.locator('.overview-line a[href$="/provisions/leaked-6"]').click();
  await expect(page.locator('.claim-answer').first()).toBeVisible();
  const address = new URL(page.url()).pathname;
  const [, , debate = ''] = address.split('/');
  for (const part of ['', '/claims', '/stances', '/evidence', '/votes'])
    await kept(page, `/api/debates/${debate}${part}`);

  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByText(/^Offline\. You see this debate as it was /)).toBeVisible();
  await expect(page.locator('.claim-answer').first()).toBeVisible();
  // What was only read is no change of one's own.
  await expect(page.locator('.live-state[data-kind=offline]').first()).toHaveText('Offline');
  const claim = `Written where there is no connection, ${Date.now()}.`;
  await page.getByRole('button', { name: 'Add a pro' }).first().click();
  await page.getByLabel('A reason for it').fill(claim);
  await page.getByLabel('A reason for it').press('Enter');
  await expect(page.locator('.claim-answer', { hasText: claim })).toBeVisible();
  await expect(page.locator('.live-state[data-kind=offline]').first()).toContainText('kept here');

  // It is still there when the page is opened once more.
  await page.reload();
  await expect(page.locator('.claim-answer', { hasText: claim })).toBeVisible();

  feeds.length = 0;
  await page.context().setOffline(false);
  await expect(page.locator('.live-state[data-kind=saved]').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^Offline\./)).toBeHidden();
  await owner.goto(`${example}${address.slice(address.indexOf('/provisions'))}`);
  await expect(owner.locator('.claim-answer', { hasText: claim })).toBeVisible();
  // Whoever hears the page rather than sees it is told of what others add.
  await page.getByRole('button', { name: 'Add a con' }).first().click();
  await page.getByLabel('A reason against it').fill('Heard by whoever listens.');
  await page.getByLabel('A reason against it').press('Enter');
  await expect(owner.getByText('Olena Offline added a con: Heard by whoever listens.')).toBeAttached();
  // Events that come do not make the feed begin anew.
  expect(feeds.length).toBeLessThanOrEqual(3);
});

test('what was kept goes when its reader signs out', async ({ join }) => {
  const page = await join({ name: 'Lev Leaving', role: 'observer' }, withWorker);
  const debate = new URL(page.url()).pathname.split('/')[2];
  await kept(page, `/api/debates/${debate}`);
  await page.locator('.overview-line a[href$="/provisions/leaked-6"]').click();
  await expect(page.locator('.claim-answer').first()).toBeVisible();
  await kept(page, `/api/debates/${debate}/claims`);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/debates');
  const left = await page.evaluate(async (path) => {
    const store = await caches.open('proviso-answers');
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return {
      answer: (await store.match(path)) !== undefined,
      copies: names.filter((name) => name.startsWith('proviso/')),
    };
  }, `/api/debates/${debate}/claims`);
  expect(left).toEqual({ answer: false, copies: [] });
});

test('once a page is kept, its files come out of the store without the worker that put them there', async ({
  join,
}) => {
  const page = await join({ name: 'Fia Files', role: 'observer' }, withWorker);
  await kept(page, new URL(page.url()).pathname.replace('/debates/', '/api/debates/'));
  await page.reload();
  await expect(page.locator('.overview-line').first()).toBeVisible();
  const files = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.startsWith('/assets/'))
      .map((entry) => [new URL(entry.name).pathname, Reflect.get(entry, 'workerFinalSourceType')]),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter(([, from]) => from !== 'cache')).toEqual([]);
});

test('the product can be installed: its manifest and its icons are there', async ({ request, url }) => {
  const manifest = await request.get(`${url}/manifest.webmanifest`);
  expect(manifest.headers()['content-type']).toContain('application/manifest+json');
  for (const { src } of (await manifest.json()).icons)
    expect((await request.get(url + src)).headers()['content-type'], src).toMatch(/^image\//);
  const worker = await request.get(`${url}/service-worker.js`);
  expect(worker.headers()['cache-control']).toBe('no-cache');
});

test('each letter typed without a connection is kept, though the page is left in the same moment', async ({
  browser,
  owner,
  freshExample,
  url,
}) => {
  const debate = freshExample.split('/')[2] ?? '';
  await owner.request.patch(`/api/debates/${debate}`, { data: { phase: 'argue' } });
  const link = await makeInvite(owner.request, debate, 'contributor');
  const page = await joinByLink(browser, { url, link, name: 'Hasty' });
  let isCut = false;
  await page.routeWebSocket(/\/live\//, (socket) => {
    if (isCut) void socket.close();
    else socket.connectToServer();
  });
  const place = `${freshExample}/provisions/leaked-6`;
  await page.goto(place);
  await addAnswer(page, 'pro', 'Kept:');
  await expect(stateLine(page)).toHaveText('Saved');
  isCut = true;
  await page.goto(place);
  for (const [i, letter] of [...'abcdefghij'].entries()) {
    await open(page, 'Kept:');
    await openClaim(page).getByRole('button', { name: 'Edit' }).click();
    await editor(page).press('Control+End');
    await page.keyboard.press(letter);
    await page.goto(place);
    await expect(answer(page, `Kept:${'abcdefghij'.slice(0, i + 1)}`)).toBeVisible();
  }
  await page.context().close();
});

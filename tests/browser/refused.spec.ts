import type { Page, WebSocketRoute } from '@playwright/test';
import { addAnswer, answer, editor, open, openClaim, stateLine } from './argument-page.ts';
import { makeInvite } from './debate-access.ts';
import { expect, joinByLink, test } from './story.ts';
import { typeOn } from './two-writers.ts';

// The owner closes the debate for arguing while somebody writes. Nothing that they wrote is lost.

/** A page whose connection can be cut, and which hears nothing of events: so that it writes on when it may no longer. */
async function fence(page: Page): Promise<{ cut(): Promise<void>; mend(): void }> {
  let isCut = false;
  const live: WebSocketRoute[] = [];
  await page.routeWebSocket(/\/feed\//, () => {});
  await page.routeWebSocket(/\/live\//, async (socket) => {
    if (isCut) return socket.close();
    socket.connectToServer();
    live.push(socket);
  });
  return {
    async cut() {
      isCut = true;
      for (const socket of live.splice(0)) await socket.close();
    },
    mend() {
      isCut = false;
    },
  };
}

const returned = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'The server did not take your change.' });

test('what is typed while the debate closes, or offline before it did, comes back as text with the reason', async ({
  browser,
  owner,
  freshExample,
  url,
}) => {
  const debate = freshExample.split('/')[2] ?? '';
  const setPhase = async (phase: string) => {
    const set = await owner.request.patch(`/api/debates/${debate}`, { data: { phase } });
    expect(set.status(), await set.text()).toBe(200);
  };
  await setPhase('argue');
  const link = await makeInvite(owner.request, debate, 'contributor');
  const maryna = await joinByLink(browser, { url, link, name: 'Maryna' });
  const line = await fence(maryna);
  const place = `${freshExample}/provisions/leaked-6`;
  await maryna.goto(place);
  await addAnswer(maryna, 'pro', 'Maryna begins:');
  await open(maryna, 'Maryna begins:');
  const write = async (words: string) => {
    await openClaim(maryna).getByRole('button', { name: 'Edit' }).click();
    await editor(maryna).press('Control+End');
    await typeOn(maryna, words);
  };

  await write(' and goes on');
  await expect(stateLine(maryna)).toHaveText('Saved');
  await setPhase('weigh');
  await typeOn(maryna, ' for too long');
  await expect(returned(maryna)).toHaveCount(1);
  await expect(returned(maryna)).toContainText('Maryna begins: and goes on');
  await expect(returned(maryna)).toContainText(/phase/i);
  await expect(openClaim(maryna)).toContainText('Maryna begins: and goes on');
  await expect(openClaim(maryna)).not.toContainText('long');
  await returned(maryna).getByRole('button', { name: 'Dismiss' }).click();

  // The same for what is written while there is no connection: every text of it, not only the first.
  await setPhase('argue');
  await maryna.goto(place);
  await expect(stateLine(maryna)).toHaveText('Saved');
  await open(maryna, 'Maryna begins:');
  await line.cut();
  await expect(stateLine(maryna)).toHaveText(/^Offline/);
  await write(', in a train');
  await maryna.keyboard.press('Control+Enter');
  await maryna.goto(place);
  await expect(answer(maryna, 'Maryna begins: and goes on, in a train')).toBeVisible();
  await maryna.getByRole('button', { name: 'Add a con' }).first().click();
  await maryna.getByLabel('A reason against it').fill('And something else.');
  await maryna.getByLabel('A reason against it').press('Enter');
  await expect(stateLine(maryna)).toHaveText(/^Offline, \d+ changes? kept here$/);
  await setPhase('weigh');
  line.mend();
  await expect(returned(maryna)).toHaveCount(2);
  const words = (await returned(maryna).allInnerTexts()).join('\n');
  expect(words).toContain('Maryna begins: and goes on, in a train');
  expect(words).toContain('And something else.');
  await expect(answer(maryna, 'Maryna begins: and goes on')).toBeVisible();
  await expect(answer(maryna, 'And something else.')).toBeHidden();
  await maryna.reload();
  await expect(answer(maryna, 'in a train')).toBeHidden();
  // They are kept until they are thrown away.
  await expect(returned(maryna)).toHaveCount(2);
  await returned(maryna).filter({ hasText: 'in a train' }).getByRole('button', { name: 'Dismiss' }).click();
  await maryna.reload();
  await expect(returned(maryna)).toHaveCount(1);
  await expect(returned(maryna)).toContainText('And something else.');
  await maryna.context().close();
});

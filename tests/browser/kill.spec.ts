import * as v from 'valibot';
import { editor, openClaim, stateLine } from './argument-page.ts';
import { expect, test } from './story.ts';
import { startTwoWriters, typeOn, words } from './two-writers.ts';
import { savedText } from './watch-saving.ts';

// The server is killed, as by a power cut, while two people type.

const claims = v.object({ claims: v.array(v.object({ text: v.string() })) });

test('no letter that was shown as saved is lost when the server is killed, and the others arrive when it is back', async ({
  browser,
  playwright,
}) => {
  test.setTimeout(120_000); // a product of its own, and two who type
  const { product, place, debate, owner, maryna, close } = await startTwoWriters(browser);
  try {
    const [before, after] = [words(24), ' and goes on without a server'];
    const typed = before + after;
    const typing = Promise.all([typeOn(owner, before), typeOn(maryna, before)]);
    for (const page of [owner, maryna])
      await expect.poll(async () => (await savedText(page)).length, { timeout: 30_000 }).toBeGreaterThan(30);
    await product.kill();
    await typing; // both go on writing, for the page keeps what they write
    await Promise.all([typeOn(owner, after), typeOn(maryna, after)]);
    for (const page of [owner, maryna]) {
      await expect(stateLine(page)).toHaveText(/^Offline, \d+ changes? kept here$/);
      await expect(editor(page)).toContainText(typed.trim());
    }
    const saved = { owner: await savedText(owner), maryna: await savedText(maryna) };
    console.log(
      `shown as saved before the kill: ${saved.owner.length} and ${saved.maryna.length} letters of ${typed.length}`,
    );

    // One of them gives up and closes the page; the other's stays open.
    const address = maryna.url();
    await maryna.close();
    await product.startAgain();
    const visitor = await playwright.request.newContext({ baseURL: product.url });
    const stored = v.parse(claims, await (await visitor.get(`/api/debates/${debate}/claims`)).json()).claims;
    await visitor.dispose();
    const storedOf = (first: string) => stored.find(({ text }) => text.startsWith(first))?.text ?? '';
    expect(storedOf('Maryna begins:').startsWith(saved.maryna)).toBe(true);
    expect(storedOf('Maryna begins:').length).toBeLessThan(typed.length);
    expect(storedOf('Olha begins:').startsWith(saved.owner)).toBe(true);

    await expect(stateLine(owner)).toHaveText('Saved');
    const again = await maryna.context().newPage();
    await again.goto(address);
    await expect(openClaim(again)).toContainText(`Maryna begins:${typed}`);
    await expect(stateLine(again)).toHaveText('Saved');

    // A third browser has only what the server has.
    const reader = await browser.newContext({ baseURL: product.url });
    const read = await reader.newPage();
    await read.goto(place);
    await expect(read.getByText(`Olha begins:${typed}`, { exact: true })).toBeVisible();
    await expect(read.getByText(`Maryna begins:${typed}`, { exact: true })).toBeVisible();
    await reader.close();
  } finally {
    await close();
  }
});

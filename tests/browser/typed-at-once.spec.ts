import type { Page } from '@playwright/test';
import { addAnswer, answer, beginAnswer, editor, open, openClaim, stateLine } from './argument-page.ts';
import { makeInvite } from './debate-access.ts';
import { expect, test } from './story.ts';

// Somebody who types faster than the page loads: nothing is lost, and no letter is taken for a command.

/** Holds a script of the page back; gives the way to let it come. */
async function hold(page: Page, script: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/assets/${script}-*.js`, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('a claim and an edit are written before the composer and the editor have come, and a join is taken back', async ({
  owner,
  freshExample,
}) => {
  const composerComes = await hold(owner, 'claim-composer');
  const editorComes = await hold(owner, 'text-editor');
  await owner.goto(`${freshExample}/provisions/leaked-6`);
  await expect(stateLine(owner)).toHaveText('Saved');
  await owner.keyboard.press('c');
  await owner.keyboard.type('A vote counts, up or down.');
  await owner.keyboard.press('Enter');
  await expect(answer(owner, 'A vote counts, up or down.')).toBeVisible();
  await owner.keyboard.press('p');
  await owner.keyboard.type('Half of it, ');
  composerComes();
  await expect(owner.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await owner.keyboard.type('and the rest.');
  await owner.keyboard.press('Enter');
  await expect(answer(owner, 'Half of it, and the rest.')).toBeVisible();

  await open(owner, 'A vote counts, up or down.');
  await owner.keyboard.press('e');
  await owner.keyboard.type(' Every part of it,');
  await expect(editor(owner)).toHaveValue('A vote counts, up or down. Every part of it,');
  await editor(owner).press('Home');
  await owner.keyboard.type('Yes: ');
  editorComes();
  await expect(owner.getByRole('button', { name: 'Done' })).toBeVisible();
  await expect(editor(owner)).toBeFocused();
  await owner.keyboard.type('now ');
  await owner.keyboard.press('Escape');
  await expect(openClaim(owner)).toContainText('Yes: now A vote counts, up or down. Every part of it,');
  await owner.keyboard.press('Control+z');
  await expect(openClaim(owner)).not.toContainText('Yes');
  await expect(openClaim(owner)).toContainText('A vote counts, up or down.');
  await expect(openClaim(owner)).not.toContainText('Every part');

  await addAnswer(owner, 'pro', 'First premise.');
  await addAnswer(owner, 'pro', 'Second premise.');
  await open(owner, 'First premise.');
  await owner.keyboard.press('j');
  const dialog = owner.getByRole('dialog');
  await dialog.getByRole('combobox').fill('Second');
  await owner.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /^Join/ }).click();
  await expect(dialog).toBeHidden();
  await owner.keyboard.press('Escape');
  await expect(owner.getByText('2 premises that only work together')).toBeVisible();
  await owner.keyboard.press('Control+z');
  await expect(owner.getByText('2 premises that only work together')).toBeHidden();
});

test('a word that is being composed when the editor comes is finished first, whatever others write meanwhile', async ({
  owner,
  join,
  example,
}) => {
  const maryna = await join({ name: 'Maryna', role: 'editor' });
  const editorComes = await hold(maryna, 'text-editor');
  for (const page of [owner, maryna]) await page.goto(`${example}/provisions/leaked-16`);
  await addAnswer(owner, 'pro', 'Middle');
  for (const page of [owner, maryna]) {
    await open(page, 'Middle');
    await openClaim(page).getByRole('button', { name: 'Edit' }).click();
    await expect(editor(page)).toBeFocused();
  }
  const cdp = await maryna.context().newCDPSession(maryna);
  await cdp.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  const editorCame = maryna.waitForResponse(/text-editor-/);
  editorComes();
  await (await editorCame).finished();
  await editor(owner).press('Control+Home');
  await owner.keyboard.type('Before ');
  await expect(stateLine(owner)).toHaveText('Saved');
  await cdp.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await expect(editor(maryna)).toHaveValue('Middleにほん');
  await cdp.send('Input.insertText', { text: '日本' });
  await expect(maryna.getByRole('button', { name: 'Done' })).toBeVisible();
  for (const page of [owner, maryna]) await expect(editor(page)).toHaveText(/^Before [^B]*Middle日本/);
  await expect(editor(maryna)).toBeFocused();
  await maryna.keyboard.type('!');
  await expect(editor(owner)).toHaveText(/^Before [^B]*Middle日本!/);
});

test('who may only suggest does so by Enter before the composer has come, and by Enter twice suggests once', async ({
  come,
  owner,
  freshExample,
}) => {
  const debate = freshExample.split('/')[2] ?? '';
  const link = await makeInvite(owner.request, debate, 'suggester');
  const sam = await come(link, 'Sam Suggester');
  const waiting = sam.getByRole('region', { name: 'Suggested, not decided yet' });
  const composerComes = await hold(sam, 'claim-composer');
  await sam.goto(`${freshExample}/provisions/leaked-6`);
  await expect(stateLine(sam)).toHaveText('You can suggest');
  await sam.keyboard.press('c');
  await sam.keyboard.type('Sent before the composer came.');
  await sam.keyboard.press('Enter');
  await expect(waiting.getByText('Sent before the composer came.')).toHaveCount(1);
  const discussionComes = await hold(sam, 'discussion-panel');
  await waiting.getByRole('link', { name: 'Comment on it' }).click();
  const talk = sam.getByRole('article', { name: 'Sam Suggester suggests a new' });
  await talk.getByRole('button', { name: 'Comment on it' }).click();
  await sam.keyboard.type('Said before the field came.');
  await sam.keyboard.press('Control+Enter');
  await sam.keyboard.type('And begun');
  discussionComes();
  await expect(talk.locator('.comment')).toContainText('Said before the field came.');
  await sam.keyboard.type(' before it came.');
  await expect(talk.getByRole('textbox').last()).toHaveValue('And begun before it came.');

  composerComes();
  // The answer to the first Enter waits until there has been a second.
  let answerComes = () => {};
  const secondEnter = new Promise<void>((resolve) => {
    answerComes = resolve;
  });
  let sent = 0;
  await sam.route('**/suggestions', async (route) => {
    if (route.request().method() === 'POST') {
      sent++;
      await secondEnter;
    }
    await route.continue();
  });
  const field = await beginAnswer(sam, 'con');
  await field.fill('Sent by an impatient finger.');
  await field.press('Enter');
  await field.press('Enter');
  answerComes();
  await expect(field).toBeHidden();
  await expect(waiting.getByText('Sent by an impatient finger.')).toHaveCount(1);
  expect(sent).toBe(1);
  await sam.context().close();
});

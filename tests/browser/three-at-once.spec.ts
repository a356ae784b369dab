import type { Page } from '@playwright/test';
import { addAnswer, editor, open, openClaim, stateLine } from './argument-page.ts';
import { makeInvite } from './debate-access.ts';
import { expect, test } from './story.ts';

// Three people at once in one debate: what one is in the middle of survives whatever the other two do.

const lineOf = (page: Page, words: string) =>
  page.getByRole('tree').getByRole('treeitem').filter({ hasText: words });

test('three write, move, merge, mark, suggest and discuss at once, and nobody loses a word', async ({
  come,
  owner,
  freshExample,
}) => {
  test.setTimeout(120_000);
  const debate = freshExample.split('/')[2] ?? '';
  const joinAs = async (name: string, role: 'contributor' | 'suggester') =>
    come(await makeInvite(owner.request, debate, role), name);
  const maryna = await joinAs('Maryna', 'contributor');
  const sam = await joinAs('Sam Suggester', 'suggester');
  const place = `${freshExample}/provisions/leaked-19`;

  // Writing in one outline.
  for (const page of [owner, maryna, sam]) await page.goto(`${place}?view=outline`);
  const writeLines = async (page: Page, who: string) => {
    await page.getByRole('tree').getByRole('treeitem').first().focus();
    await page.keyboard.press('Enter');
    for (const number of [1, 2]) {
      await page.keyboard.type(`Line ${number} of ${who}.`);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
  };
  await Promise.all([writeLines(owner, 'Olha'), writeLines(maryna, 'Maryna')]);
  for (const page of [owner, maryna, sam])
    for (const words of ['Line 1 of Olha.', 'Line 2 of Olha.', 'Line 1 of Maryna.', 'Line 2 of Maryna.'])
      await expect(lineOf(page, words)).toHaveCount(1);

  // One types in a claim while another merges it with the same one.
  for (const page of [owner, maryna, sam]) await page.goto(place);
  await addAnswer(owner, 'con', 'Power lines cross borders.');
  await addAnswer(maryna, 'con', 'Power lines cross the border');
  await open(maryna, 'Power lines cross the border');
  await maryna.keyboard.press('e');
  await editor(maryna).press('Control+End');
  await maryna.keyboard.type(' twice');
  await open(owner, 'Power lines cross borders.');
  await openClaim(owner).getByRole('button', { name: 'More' }).click();
  await owner.getByRole('menuitem', { name: 'Merge with the same claim…' }).click();
  const merging = owner.getByRole('dialog', { name: 'Merge with the same claim' });
  await merging.getByRole('option', { name: 'Power lines cross the border twice' }).click();
  await merging.getByRole('button', { name: 'Merge them' }).click();
  await expect(merging).toBeHidden();
  await maryna.keyboard.type(', at sea too.');
  await expect(stateLine(maryna)).toHaveText('Saved');
  await expect(openClaim(owner)).toContainText('Power lines cross the border twice, at sea too.');

  // A reason is being written while others suggest, mark and argue.
  await open(sam, 'Power lines cross the border twice, at sea too.');
  await sam.keyboard.press('f');
  const marking = sam.getByRole('dialog', { name: 'Mark this claim' });
  await marking.getByLabel('Unclear').check();
  await marking.getByRole('button', { name: 'Mark it' }).click();
  await expect(marking).toBeHidden();
  await owner.goto(`${freshExample}/moderation`);
  const queue = owner.getByRole('main').getByRole('article');
  await queue.getByRole('button', { name: 'Dismiss' }).click();
  const reason = owner.getByRole('main').getByRole('textbox');
  await reason.pressSequentially('It is clear ');
  await sam.keyboard.press('e');
  const suggesting = sam.getByRole('dialog', { name: 'Suggest a change' });
  await suggesting
    .getByLabel('The claim, as you would have it')
    .fill('Power lines cross the border, and the sea.');
  await suggesting.getByRole('button', { name: 'Suggest it' }).click();
  await expect(queue).toHaveCount(2);
  await maryna.keyboard.press('Escape');
  await maryna.keyboard.press('Escape');
  await addAnswer(maryna, 'pro', 'Said while a reason is written.');
  await expect(reason).toBeFocused();
  await owner.keyboard.type('from the text.');
  await expect(reason).toHaveValue('It is clear from the text.');
  await owner.keyboard.press('Enter');
  await expect(queue).toHaveCount(1);

  // A reply is being written while others go on in the discussion.
  await owner.goto(place);
  await open(owner, 'Power lines cross the border twice');
  await open(maryna, 'Power lines cross the border twice');
  for (const page of [owner, maryna, sam]) await page.getByRole('tab', { name: /Discussion/ }).click();
  const say = async (page: Page, words: string) => {
    await page.getByRole('textbox', { name: 'Say something about it' }).fill(words);
    await page.getByRole('textbox', { name: 'Say something about it' }).press('Control+Enter');
  };
  await say(sam, 'Which lines?');
  await maryna.getByRole('button', { name: 'Reply' }).click();
  await maryna.keyboard.type('The northern ');
  await say(owner, 'A second thread.');
  await expect(maryna.getByText('A second thread.')).toBeVisible();
  await maryna.keyboard.type('ones, @Ol');
  await expect(
    maryna.getByRole('tabpanel').getByRole('option', { name: 'Olha Owner' }).first(),
  ).toBeVisible();
  await maryna.keyboard.press('Enter');
  await maryna.keyboard.press('Control+Enter');
  for (const page of [owner, sam])
    await expect(page.locator('.thread-replies')).toContainText('The northern ones, @Olha Owner');
  await expect(owner.getByRole('button', { name: /^What concerns you, \d+ new/ })).toBeVisible();
  for (const page of [maryna, sam]) await page.context().close();
});

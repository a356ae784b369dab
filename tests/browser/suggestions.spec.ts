import { answer, beginAnswer, open, openClaim } from './argument-page.ts';
import { expect, test } from './story.ts';

// Somebody who may only suggest, and whoever decides: what one does, the other sees without loading anything.

test('a suggester suggests words and a con and marks a claim; the owner decides by keyboard, and the suggester reads what came of it', async ({
  owner,
  join,
  example,
}) => {
  const sam = await join({ name: 'Sam Suggester', role: 'suggester' });
  await sam.goto(example);
  await sam.getByRole('link', { name: /^6\s/ }).click();
  const first = sam.getByRole('region', { name: 'Pros', exact: true }).getByRole('listitem').first();
  const words = (await first.locator('.claim-answer-text').textContent()) ?? '';
  await open(sam, words);

  await sam.keyboard.press('e');
  const dialog = sam.getByRole('dialog', { name: 'Suggest a change' });
  await dialog.getByLabel('The claim, as you would have it').fill(`${words} So it was in December.`);
  await expect(dialog.locator('ins')).toHaveText('So it was in December.');
  await dialog.getByRole('button', { name: 'Suggest it' }).click();
  const panel = sam.getByRole('tabpanel', { name: 'Review' });
  await expect(panel.getByRole('article', { name: 'Sam Suggester suggests other words' })).toBeVisible();
  await expect(openClaim(sam).getByRole('link', { name: '1 suggestion' })).toBeVisible();

  await sam.keyboard.press('Escape');
  const field = await beginAnswer(sam, 'con');
  await field.fill('Nobody can count them from outside.');
  await field.press('Enter');
  await expect(sam.getByRole('region', { name: 'Suggested, not decided yet' })).toContainText(
    'Nobody can count them from outside.',
  );

  await owner.goto(`${example}/moderation`);
  const items = owner.getByRole('main').getByRole('article');
  await expect(items).toHaveCount(2);
  await open(sam, words);
  await sam.keyboard.press('f');
  const marking = sam.getByRole('dialog', { name: 'Mark this claim' });
  await marking.getByLabel('Unsupported').check();
  await marking.getByLabel('A note').fill('Where does the number come from?');
  await marking.getByRole('button', { name: 'Mark it' }).click();
  await expect(items).toHaveCount(3);

  // The first has waited longest: other words. Then the con, then the mark.
  await owner.keyboard.press('ArrowDown');
  await expect(items.first()).toBeFocused();
  await owner.keyboard.press('a');
  await expect(items).toHaveCount(2);
  await expect(openClaim(sam)).toContainText('So it was in December.');
  await owner.keyboard.press('ArrowDown');
  await owner.keyboard.press('d');
  await owner.getByLabel('Why is it declined?').fill('It is said already.');
  await owner.keyboard.press('Enter');
  await expect(items).toHaveCount(1);
  await items.getByRole('button', { name: 'Uphold' }).click();
  await owner.getByLabel('What should be done about it?').fill('Add the source.');
  await owner.getByRole('button', { name: 'Uphold' }).click();
  await expect(owner.getByText('Nothing waits for a decision')).toBeVisible();
  await owner.getByRole('radio', { name: 'Decided' }).click();
  await expect(items.filter({ hasText: 'Sam Suggester' })).toHaveCount(3);

  await expect(panel.getByText('Upheld by Olha Owner')).toBeVisible();
  await expect(panel.getByText('Accepted by Olha Owner')).toBeVisible();
  await sam.keyboard.press('Escape');
  await expect(answer(sam, 'So it was in December.')).toBeVisible();
  await expect(sam.getByRole('region', { name: 'Suggested, not decided yet' })).toHaveCount(0);
});

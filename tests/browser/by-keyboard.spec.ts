import { addAnswer, open, openClaim } from './argument-page.ts';
import { expect, test } from './story.ts';

// The keyboard keeps its place: whatever one opens, closes, takes back or loses to somebody else, the next key goes on there.

const at = (debate: string) => `${debate}/provisions/leaked-6`;

test('a dialog gives the keyboard back to what opened it, and a vote is cast by three keys', async ({
  owner,
  freshExample,
}) => {
  const { keyboard } = owner;
  await owner.goto(at(freshExample));
  await addAnswer(owner, 'pro', 'Voted on by keys.');
  await open(owner, 'Voted on by keys.');

  const vote = openClaim(owner).getByRole('button', { name: 'Vote' });
  const dialog = owner.getByRole('dialog');
  await vote.focus();
  await keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Agree', exact: true })).toBeFocused();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(vote).toBeFocused();
  await keyboard.press('v');
  await expect(dialog).toBeVisible();
  await keyboard.press('d');
  await keyboard.press('3');
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(vote).toBeFocused();
  await expect(openClaim(owner)).toContainText('0 agree, 1 disagree, 0 pass');
  await expect(openClaim(owner)).toContainText(/impact 3/i);

  // The menu is gone by then; its button is not.
  const menu = openClaim(owner).getByRole('button', { name: 'More' });
  await menu.focus();
  await keyboard.press('Enter');
  await owner.getByRole('menuitem', { name: /^Move…/ }).focus();
  await keyboard.press('Enter');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(menu).toBeFocused();
});

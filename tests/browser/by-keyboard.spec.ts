import type { Page } from '@playwright/test';
import { addAnswer, editor, open, openClaim, stateLine } from './argument-page.ts';
import { makeInvite } from './debate-access.ts';
import { expect, test } from './story.ts';

// The keyboard keeps its place: whatever one opens, closes, takes back or loses to somebody else, the next key goes on there.

const at = (debate: string, view = '') => `${debate}/provisions/leaked-6${view}`;
const lines = (page: Page) => page.getByRole('tree').getByRole('treeitem');
const line = (page: Page, words: string) => lines(page).filter({ hasText: words });

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

test('in the outline one writes, edits, moves and takes back without leaving the keys, also what others take away', async ({
  come,
  owner,
  freshExample,
}) => {
  const debate = freshExample.split('/')[2] ?? '';
  const link = await makeInvite(owner.request, debate, 'contributor');
  const maryna = await come(link, 'Maryna');
  const { keyboard } = maryna;
  await maryna.goto(at(freshExample, '?view=outline'));
  await lines(maryna).first().focus();
  // Another's line is not hers to move: Tab goes on, as everywhere.
  await keyboard.press('Tab');
  await expect(lines(maryna).first()).not.toBeFocused();
  await expect(lines(maryna).first()).toHaveAttribute('aria-level', '1');

  await lines(maryna).first().focus();
  await keyboard.press('Enter');
  await keyboard.type('One.');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('Below one.');
  await keyboard.press('Enter');
  await keyboard.press('Shift+Tab');
  await keyboard.type('Two.');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await expect(line(maryna, 'Two.')).toBeFocused();
  await expect(line(maryna, 'Below one.')).toHaveAttribute('aria-level', '2');
  await keyboard.press('ArrowUp');
  await expect(line(maryna, 'Below one.')).toBeFocused();

  // While a line is being reworded too.
  await expect(stateLine(maryna)).toHaveText('Saved');
  await keyboard.press('e');
  await expect(maryna.getByRole('button', { name: 'Done' })).toBeVisible();
  await expect(editor(maryna)).toBeFocused();
  await editor(maryna).press('Control+End');
  await keyboard.type(' Out');
  await keyboard.press('Shift+Tab');
  await expect(line(maryna, 'Below one.')).toHaveAttribute('aria-level', '1');
  await expect(editor(maryna)).toBeFocused();
  await keyboard.type(' of it.');
  await keyboard.press('Escape');
  await expect(line(maryna, 'Below one. Out of it.')).toBeFocused();
  await keyboard.press('Control+z');
  await expect(line(maryna, 'Out of it.')).toHaveCount(0);
  await expect(line(maryna, 'Below one.')).toBeFocused();

  // The owner moves it, and archives the next, in which she is.
  await keyboard.press('ArrowDown');
  await expect(line(maryna, 'Two.')).toBeFocused();
  await owner.goto(at(freshExample, '?view=outline'));
  await line(owner, 'Below one.').focus();
  await owner.keyboard.press('Tab');
  await expect(line(maryna, 'Below one.')).toHaveAttribute('aria-level', '2');
  await expect(line(owner, 'Below one.')).toBeFocused();
  await owner.goto(at(freshExample));
  await open(owner, 'Two.');
  await openClaim(owner).getByRole('button', { name: 'More' }).click();
  await owner.getByRole('menuitem', { name: 'Archive' }).click();
  await owner.getByRole('dialog').getByLabel('Why?').fill('Said already.');
  await owner.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await expect(line(maryna, 'Two.')).toHaveCount(0);
  await expect(lines(maryna).and(maryna.locator(':focus'))).toHaveCount(1);
  await keyboard.press('ArrowUp');
  await expect(line(maryna, 'Below one.')).toBeFocused();
  await maryna.context().close();
});

test('whoever may only suggest suggests a line with Enter, and sees it wait below the outline and the map', async ({
  come,
  owner,
  freshExample,
}) => {
  const link = await makeInvite(owner.request, freshExample.split('/')[2] ?? '', 'suggester');
  const sam = await come(link, 'Sam');
  await sam.goto(at(freshExample, '?view=outline'));
  await lines(sam).nth(1).focus();
  await sam.keyboard.press('Enter');
  await sam.keyboard.type('Suggested as a line.');
  await sam.keyboard.press('Enter');
  const waiting = (page: Page) => page.getByRole('region', { name: 'Suggested, not decided yet' });
  await expect(waiting(sam)).toContainText('Suggested as a line.');
  await expect(lines(sam).nth(1)).toBeFocused();
  await owner.goto(at(freshExample, '?view=map'));
  await waiting(owner).getByRole('button', { name: 'Accept' }).click();
  await expect(waiting(owner)).toBeHidden();
  await expect(line(sam, 'Suggested as a line.')).toHaveAttribute('aria-level', '2');
  await sam.context().close();
});

test('on the map the arrows lead where the cards are drawn, and the card that is reached has the keyboard', async ({
  owner,
  freshExample,
}) => {
  const { keyboard } = owner;
  await owner.goto(at(freshExample, '?view=map'));
  const cards = owner
    .getByRole('group', { name: 'The argument as a map' })
    .getByRole('button', { pressed: true });
  const placeOf = async () => (await cards.boundingBox()) ?? { x: 0, y: 0 };
  await expect(cards).toHaveAccessibleName(/^Forces limited/);
  /** Presses an arrow; how far the card that is reached stands from the one that was left, in pixels of the map's window. */
  const press = async (arrow: string) => {
    const left = await cards.getAttribute('aria-label');
    await keyboard.press(arrow);
    await expect(cards).not.toHaveAttribute('aria-label', left ?? '');
    await expect(cards).toBeFocused();
    const former = owner.getByRole('button', { name: left ?? '', exact: true });
    const [from, to] = [(await former.boundingBox()) ?? { x: 0, y: 0 }, await placeOf()];
    return { x: to.x - from.x, y: to.y - from.y };
  };
  expect((await press('ArrowRight')).x).toBeGreaterThan(100);
  await expect(cards).toHaveAccessibleName(/(Pro|Con), level 1/);
  const down = await press('ArrowDown');
  expect(down.y).toBeGreaterThan(10);
  expect(Math.abs(down.x)).toBeLessThan(100);
  expect((await press('ArrowUp')).y).toBeLessThan(-10);
  expect((await press('ArrowLeft')).x).toBeLessThan(-100);
  await expect(cards).toHaveAccessibleName(/^Forces limited/);

  // What is folded away is said, and unfolds where an arrow leads into it.
  await press('ArrowRight');
  await owner.getByLabel('How many levels show').selectOption('1');
  await expect(cards).toHaveAttribute('aria-expanded', 'false');
  await expect(cards).toHaveAccessibleName(/\d+ claims? below/);
  await cards.focus();
  await keyboard.press('ArrowRight');
  await expect(cards).toHaveAccessibleName(/level 2/);
  await expect(cards).toBeFocused();
});

import type { Locator, Page } from '@playwright/test';
import { addAnswer, answer, column, editor, open, openClaim, stateLine } from './argument-page.ts';
import { expect, test } from './story.ts';

// Arranging an argument: by mouse, by finger, by keyboard; alone, and while somebody else writes.

const at = (debate: string, provision = 'leaked-6', view = '') => `${debate}/provisions/${provision}${view}`;

async function centre(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where a claim is taken hold of. */
const handle = (page: Page, words: string) =>
  answer(page, words).getByRole('button', { name: `Move “${words}”` });

test('a claim is dragged to the other side by a pointer, and the move is taken back', async ({
  owner,
  freshExample,
}) => {
  // High enough for both ends of the drag to be in sight.
  await owner.setViewportSize({ width: 1440, height: 2400 });
  await owner.goto(at(freshExample));
  await addAnswer(owner, 'pro', 'Dragged by a pointer.');
  const cons = column(owner, 'Cons');
  const pros = column(owner, 'Pros');

  const from = await centre(handle(owner, 'Dragged by a pointer.'));
  const to = await centre(cons.getByRole('heading'));
  await owner.mouse.move(from.x, from.y);
  await owner.mouse.down();
  await owner.mouse.move(from.x + 20, from.y + 10, { steps: 3 });
  await owner.mouse.move(to.x, to.y, { steps: 8 });
  await owner.mouse.up();
  await expect(cons).toContainText('Dragged by a pointer.');
  await owner.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(pros).toContainText('Dragged by a pointer.');
  await expect(cons).not.toContainText('Dragged by a pointer.');
});

/** Where something is once it moves no more. */
async function atRest(locator: Locator) {
  let last = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await locator.boundingBox());
        const isSame = now === last;
        last = now;
        return isSame;
      },
      { intervals: [150] },
    )
    .toBe(true);
  return centre(locator);
}

test('on the map a claim is dragged onto another; whoever may not move it suggests the place', async ({
  owner,
  join,
  example,
}) => {
  const sam = await join({ name: 'Sam', role: 'suggester' });
  await owner.goto(at(example, 'leaked-15'));
  await addAnswer(owner, 'pro', 'A home on the map.');
  await addAnswer(owner, 'con', 'Dragged on the map.');
  await addAnswer(owner, 'con', 'Suggested on the map.');
  // To whom it is new, its name says so at its end.
  const card = (page: Page, words: string) => page.getByRole('button', { name: new RegExp(`^${words}`) });
  /** By its grip, onto the middle of another card. */
  const drag = async (page: Page, words: string, onto: string) => {
    await page.setViewportSize({ width: 1440, height: 1600 });
    await page.goto(at(example, 'leaked-15', '?view=map'));
    await card(page, words).click();
    // The map may make room for what was opened, or glide to it, at any moment: what is not taken hold of then is taken again.
    await expect(async () => {
      const from = await atRest(page.getByRole('button', { name: `Move “${words}”` }));
      const to = await atRest(card(page, onto));
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      try {
        await page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
        await page.mouse.move(to.x, to.y, { steps: 8 });
        const target = page.locator('[data-drop="onto"]').filter({ hasText: onto });
        await expect(target).toBeVisible({ timeout: 3_000 });
      } finally {
        await page.mouse.up();
      }
    }).toPass();
  };
  await drag(owner, 'Dragged on the map.', 'A home on the map.');
  await expect(owner.getByRole('region', { name: 'Messages' })).toContainText('Moved.');
  await owner.goto(at(example, 'leaked-15'));
  await open(owner, 'A home on the map.');
  await expect(column(owner, 'Cons')).toContainText('Dragged on the map.');

  await drag(sam, 'Suggested on the map.', 'A home on the map.');
  await expect(sam.getByRole('region', { name: 'Messages' })).toContainText('Suggested');
  await owner.goto(at(example, 'leaked-15'));
  const asked = answer(owner, 'Suggested on the map.').getByRole('link', { name: '1 suggestion' });
  await asked.click();
  await owner.getByRole('button', { name: 'Accept' }).click();
  await expect(owner.getByRole('navigation', { name: 'What this answers' })).toContainText(
    'A home on the map.',
  );

  // Folded to one level, a card says how much lies below it; words light up.
  await owner.goto(at(example, 'leaked-15', '?view=map'));
  await owner.getByLabel('How many levels show').selectOption('1');
  await expect(card(owner, 'Dragged on the map.')).toBeHidden();
  await owner.getByRole('searchbox', { name: 'Find on the map' }).fill('dragged on the');
  await owner.keyboard.press('Enter');
  await expect(card(owner, 'Dragged on the map.')).toHaveAttribute('aria-pressed', 'true');
});

test('on a phone a claim is dragged by a finger, and a line is moved in and out by buttons', async ({
  owner,
  join,
  example,
}) => {
  await owner.goto(at(example, 'leaked-7'));
  const phone = await join(
    { name: 'Petra Phone', role: 'editor' },
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  );
  await phone.goto(at(example, 'leaked-7', '?view=outline'));
  const tree = phone.getByRole('tree');
  await phone.getByRole('button', { name: 'Paste a list' }).tap();
  const dialog = phone.getByRole('dialog');
  await dialog.getByLabel('The list').fill('First by touch\nSecond by touch\nThird by touch');
  await dialog.getByRole('button', { name: 'Look it over' }).tap();
  await dialog.getByRole('button', { name: 'Add 3 claims' }).tap();
  const line = (words: string) => tree.getByRole('treeitem').filter({ hasText: words });
  await expect(line('Third by touch')).toBeVisible();
  await expect(stateLine(owner)).toHaveText('Saved');

  await line('Second by touch').getByText('Second by touch').tap();
  await line('Second by touch').getByRole('button', { name: 'Move in' }).tap();
  await expect(line('Second by touch')).toHaveAttribute('aria-level', '2');
  await line('Second by touch').getByRole('button', { name: 'Move out' }).tap();
  await expect(line('Second by touch')).toHaveAttribute('aria-level', '1');

  const cdp = await phone.context().newCDPSession(phone);
  const grip = await centre(line('Third by touch').getByRole('button', { name: /^Move “Third/ }));
  const target = await centre(line('First by touch'));
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  await touch('touchStart', grip);
  for (let step = 1; step <= 6; step++)
    await touch('touchMove', {
      x: grip.x + ((target.x - grip.x) * step) / 6,
      y: grip.y + ((target.y - grip.y) * step) / 6,
    });
  await touch('touchEnd');
  await expect(line('Third by touch')).toHaveAttribute('aria-level', '2');
});

test('a claim that is moved while somebody writes in it is followed: caret and words survive', async ({
  owner,
  join,
  example,
}) => {
  const maryna = await join({ name: 'Maryna', role: 'contributor' });
  await maryna.goto(at(example, 'leaked-9'));
  await owner.goto(at(example, 'leaked-9'));
  await addAnswer(owner, 'con', 'A home for others.');
  await addAnswer(maryna, 'pro', 'Begin and end.');
  await open(maryna, 'Begin and end.');
  await maryna.keyboard.press('e');
  await editor(maryna).press('Control+Home');
  for (let letter = 0; letter < 5; letter++) await maryna.keyboard.press('ArrowRight');
  await maryna.keyboard.type(', go on');

  await open(owner, 'Begin, go on and end.');
  await owner.keyboard.press('m');
  const dialog = owner.getByRole('dialog');
  await dialog.getByRole('combobox').fill('A home');
  await owner.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Move it here' }).click();
  await expect(dialog).toBeHidden();

  await expect(maryna.getByRole('navigation', { name: 'What this answers' })).toContainText(
    'A home for others.',
  );
  await expect(editor(maryna)).toBeFocused();
  await maryna.keyboard.type(' here');
  await expect(openClaim(owner)).toContainText('Begin, go on here and end.');
  await expect(stateLine(maryna)).toHaveText('Saved');
});

test('two claims that say the same are merged: votes and answers go over, and the other stays in the record', async ({
  owner,
  join,
  example,
}) => {
  const maryna = await join({ name: 'Maryna', role: 'contributor' });
  for (const page of [owner, maryna]) await page.goto(at(example, 'leaked-8'));
  await addAnswer(owner, 'pro', 'Caps save money.');
  await addAnswer(maryna, 'pro', 'A cap saves money.');
  await open(maryna, 'A cap saves money.');
  await addAnswer(maryna, 'con', 'Not in the first year.');
  // One agrees without writing anything, by one press.
  await answer(owner, 'A cap saves money.').getByRole('button', { name: 'Agree' }).click();
  await expect(answer(owner, 'A cap saves money.').getByRole('button', { name: 'Agree' })).toHaveText(
    'Agree1',
  );

  await open(owner, 'A cap saves money.');
  await openClaim(owner).getByRole('button', { name: 'More' }).click();
  await owner.getByRole('menuitem', { name: 'Merge with the same claim…' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Merge with the same claim' });
  await dialog.getByRole('option', { name: 'Caps save money.' }).click();
  await expect(dialog).toContainText('1 answer moves over to it');
  await expect(dialog).toContainText('1 vote is copied to it');
  await dialog.getByRole('button', { name: 'Merge them' }).click();
  await expect(dialog).toBeHidden();

  await expect(openClaim(owner)).toContainText('Caps save money.');
  await expect(openClaim(owner)).toContainText('1 agree');
  await expect(column(owner, 'Cons')).toContainText('Not in the first year.');
  await owner.getByText('1 archived claim').click();
  await expect(owner.getByText('Merged into “Caps save money.”')).toBeVisible();
});

test('by keyboard a claim is moved, turned, and used in a second provision, which shows its words from then on', async ({
  owner,
  freshExample,
}) => {
  const { keyboard } = owner;
  const dialog = owner.getByRole('dialog');
  await owner.goto(at(freshExample));
  await addAnswer(owner, 'pro', 'A home for others.');
  await addAnswer(owner, 'con', 'Moved by keys alone.');
  await open(owner, 'Moved by keys alone.');

  await keyboard.press('m');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await keyboard.type('home for others');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Move it here' }).focus();
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(owner.getByRole('navigation', { name: 'What this answers' })).toContainText(
    'A home for others.',
  );
  await expect(openClaim(owner)).toContainText('Con');
  await keyboard.press('t');
  await expect(openClaim(owner)).toHaveAttribute('data-side', 'pro');
  await keyboard.press('Control+z');
  await expect(openClaim(owner)).toHaveAttribute('data-side', 'con');

  await keyboard.press('l');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await keyboard.type('Point 7');
  await expect(dialog.getByRole('option').first()).toContainText('Point 7');
  await keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Use it here' }).focus();
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const other = openClaim(owner).getByRole('region', { name: /also/i }).getByRole('link');
  await other.focus();
  await keyboard.press('Enter');
  await expect(owner).not.toHaveURL(/leaked-6/);
  await expect(openClaim(owner)).toContainText('Moved by keys alone.');
  // The words are the first place's: changed there, they are changed here.
  await openClaim(owner).getByRole('link', { name: 'From Point 6' }).click();
  await expect(owner).toHaveURL(/leaked-6/);
  await expect(openClaim(owner).getByRole('button', { name: 'Edit' })).toBeVisible();
  await keyboard.press('e');
  await expect(editor(owner)).toBeFocused();
  await editor(owner).press('Control+End');
  await keyboard.type(' And reworded.');
  await keyboard.press('Escape');
  await expect(stateLine(owner)).toHaveText('Saved');
  await other.click();
  await expect(owner).not.toHaveURL(/leaked-6/);
  await expect(openClaim(owner)).toContainText('Moved by keys alone. And reworded.');
});

import type { Page } from '@playwright/test';
import {
  addAnswer,
  answer,
  beginAnswer,
  column,
  editor,
  open,
  openClaim,
  stateLine,
} from './argument-page.ts';
import { expect, test } from './story.ts';

// Words as people really have them: from Word, by an input method, from right to left, with HTML in them; and words for a
// claim that is gone.

const at = (debate: string, provision: string, view = '') => `${debate}/provisions/${provision}${view}`;

/** Pastes into what has the focus, as a browser does, with what the clipboard holds. */
const paste = (page: Page, clipboard: { readonly text: string; readonly html?: string }) =>
  page.evaluate(({ text, html }) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    if (html !== undefined) data.setData('text/html', html);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, clipboard);

test('a list from Word becomes claims after a preview, is undone as one, and a megabyte is refused', async ({
  owner,
  example,
}) => {
  await owner.goto(at(example, 'leaked-11', '?view=outline'));
  const tree = owner.getByRole('tree');
  const lines = tree.getByRole('treeitem');
  await expect(lines.first()).toBeVisible();
  const before = await lines.count();
  await lines.last().focus();
  const item = (level: number, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>${words}<o:p></o:p></p>`;
  await paste(owner, {
    text: '•\tPro: “Smart” quotes\no\tCon: Deeper\n•\tThird\u00A0one',
    html: `<html><body>${item(1, 'Pro: “Smart” quotes')}${item(2, 'Con: Deeper')}${item(1, 'Third&nbsp;one<script>document.title = "no"</script>')}</body></html>`,
  });
  const dialog = owner.getByRole('dialog', { name: 'Add a list of claims' });
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByLabel('Side of “Deeper”')).toHaveValue('con');
  // What was read wrong is put right before it is added.
  await dialog.getByLabel('Side of “Third one”').selectOption('con');
  await dialog.getByRole('button', { name: 'Move in: “Third one”' }).click();
  await dialog.getByRole('button', { name: 'Add 3 claims' }).click();
  const line = (words: string) => lines.filter({ hasText: words });
  await expect(line('Third one')).toHaveAttribute('aria-level', '2');
  await expect(line('Third one')).toHaveAttribute('data-side', 'con');
  await expect(stateLine(owner)).toHaveText('Saved');
  await expect(lines).toHaveCount(before + 3);
  await owner.keyboard.press('Control+z');
  await expect(lines).toHaveCount(before);

  await lines.last().focus();
  await paste(owner, { text: 'word '.repeat(210_000) });
  await expect(dialog.getByRole('alert')).toHaveText(
    /^This has 1,050,000 characters; at most 200,000 can be pasted/,
  );
});

test('a megabyte does not stop a field: the composer hands it to the preview, the editor says what it did not take', async ({
  owner,
  join,
  example,
}) => {
  const megabyte = 'word '.repeat(210_000);
  const sam = await join({ name: 'Sam', role: 'suggester' });
  for (const page of [owner, sam]) await page.goto(at(example, 'leaked-16'));
  await addAnswer(owner, 'pro', 'Short enough.');
  const field = await beginAnswer(owner, 'pro');
  await field.fill('Begun before.');
  await paste(owner, { text: 'x'.repeat(600) });
  const dialog = owner.getByRole('dialog', { name: 'Add a list of claims' });
  await expect(dialog).toBeHidden();
  await paste(owner, { text: megabyte });
  await expect(dialog.getByRole('alert')).toHaveText(/^This has 1,050,000 characters/);
  await owner.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await beginAnswer(owner, 'pro');
  await expect(field).toHaveValue('Begun before.');
  await field.press('Escape');

  await open(owner, 'Short enough.');
  await openClaim(owner).getByRole('button', { name: 'Edit' }).click();
  await expect(owner.getByRole('button', { name: 'Done' })).toBeVisible();
  await expect(editor(owner)).toBeFocused();
  await paste(owner, { text: megabyte });
  await expect(owner.getByText('1,049,513 characters too long: they were not added')).toBeVisible();
  await expect(editor(owner)).toHaveText('Short enough.');
  await editor(owner).press('Control+End');
  await owner.keyboard.type(' Yes.');
  await expect(editor(owner)).toHaveText('Short enough. Yes.');
  await expect(owner.getByText('Others see every letter as you type.')).toBeVisible();

  const suggested = await beginAnswer(sam, 'con');
  await suggested.fill('Mine.');
  await paste(sam, { text: megabyte });
  await expect(sam.getByText('That has 1,050,000 characters, and a claim has at most 500')).toBeVisible();
  await expect(suggested).toHaveValue('Mine.');
});

test('HTML is words, a script link is no link, [1] leads to its quote, and right-to-left words run so', async ({
  owner,
  example,
}) => {
  await owner.goto(at(example, 'leaked-12'));
  const html = '<img src=x onerror="document.title=1"> <b>bold</b> [here](javascript:alert(1))';
  await addAnswer(owner, 'pro', html);
  await expect(answer(owner, html).getByText(html)).toBeVisible();
  await expect(answer(owner, html).getByRole('link', { name: 'here' })).toHaveCount(0);

  await addAnswer(owner, 'pro', 'שלום עולם 👨‍👩‍👧‍👦');
  const words = answer(owner, 'שלום עולם').getByText('שלום');
  expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');

  // The counter shows near the end, and a family of emoji is as long as its parts.
  const field = await beginAnswer(owner, 'con');
  await field.fill('x'.repeat(399));
  await expect(owner.getByText(/characters left/)).toBeHidden();
  await field.fill(`${'x'.repeat(489)}👨‍👩‍👧‍👦`);
  await expect(owner.getByText('0 characters left')).toBeVisible();
  await field.fill('A *cap* is said to be [fair](https://example.org/fair) in [1].');
  await field.press('Enter');
  const cited = answer(owner, 'is said to be fair in [1]');
  await expect(cited.locator('em')).toHaveText('cap');
  await expect(cited.getByRole('link', { name: 'fair' })).toHaveAttribute('href', 'https://example.org/fair');
  await expect(cited.getByRole('button', { name: 'Source 1' })).toHaveCount(0);
  await cited.locator('em').click();
  await owner.getByRole('button', { name: 'Add a source' }).first().click();
  const dialog = owner.getByRole('dialog', { name: 'Add a source' });
  await dialog.getByLabel('Title of the source').fill('On caps');
  await dialog.getByLabel('The passage, word for word').fill('Caps <script>alert(1)</script> are fair.');
  await dialog.getByRole('button', { name: 'Add the source' }).click();
  await expect(dialog).toBeHidden();
  await openClaim(owner).getByRole('button', { name: 'Source 1' }).click();
  await expect(owner).toHaveURL(/quote=/);
  await expect(owner.getByRole('region', { name: 'Source 1' })).toBeFocused();
  await expect(owner.getByRole('region', { name: 'Source 1' })).toContainText(
    'Caps <script>alert(1)</script> are fair.',
  );
  expect(await owner.title()).not.toBe('1');
});

test('words that an input method is composing survive what others type in the same claim', async ({
  owner,
  join,
  example,
}) => {
  const maryna = await join({ name: 'Maryna', role: 'editor' });
  for (const page of [owner, maryna]) await page.goto(at(example, 'leaked-13'));
  await addAnswer(owner, 'pro', 'Middle');
  await open(owner, 'Middle');
  await open(maryna, 'Middle');
  for (const page of [owner, maryna]) {
    await openClaim(page).getByRole('button', { name: 'Edit' }).click();
    await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
    await expect(editor(page)).toBeFocused();
  }
  await editor(maryna).press('Control+End');
  const cdp = await maryna.context().newCDPSession(maryna);
  await cdp.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await editor(owner).press('Control+Home');
  await owner.keyboard.type('Before ');
  await expect(editor(owner)).toHaveText(/^Before [^B]*Middleに/);
  await expect(stateLine(owner)).toHaveText('Saved');
  await cdp.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  // Nothing moves under a word that is not finished.
  await expect(editor(maryna)).toHaveText(/^Middleにほん/);
  await cdp.send('Input.insertText', { text: '日本' });
  // Between the two stands the other's caret, with a name.
  for (const page of [owner, maryna]) await expect(editor(page)).toHaveText(/^Before [^B]*Middle日本/);
  await expect(stateLine(maryna)).toHaveText('Saved');
});

test('words for a claim that was archived meanwhile come back as a text to copy, with the reason', async ({
  owner,
  join,
  example,
}) => {
  const maryna = await join({ name: 'Maryna', role: 'contributor' }, {});
  let holding = false;
  await maryna.routeWebSocket(/\/live\//, (page) => {
    const server = page.connectToServer();
    // What others have done does not come through, as on a slow line; what the server says to this page does.
    server.onMessage((message) => {
      const isChange = typeof message !== 'string' && message[0] === 0;
      if (!holding || !isChange) page.send(message);
    });
  });
  await maryna.goto(at(example, 'leaked-14'));
  await addAnswer(maryna, 'pro', 'Soon gone.');
  await open(maryna, 'Soon gone.');
  await owner.goto(at(example, 'leaked-14'));
  await open(owner, 'Soon gone.');
  await openClaim(maryna).getByRole('button', { name: 'Edit' }).click();
  await editor(maryna).press('Control+End');
  holding = true;
  await openClaim(owner).getByRole('button', { name: 'More' }).click();
  await owner.getByRole('menuitem', { name: 'Archive' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByLabel('Why?').fill('Off topic.');
  await dialog.getByRole('button', { name: 'Archive' }).click();
  await expect(dialog).toBeHidden();
  await maryna.keyboard.insertText(' Not yet.');
  holding = false;
  const notice = maryna.getByRole('alert').filter({ hasText: 'This claim has been archived' });
  await expect(notice).toContainText('Not yet.');
  await expect(column(maryna, 'Pros')).toBeVisible();
});

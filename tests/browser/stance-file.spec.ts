import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { makeInvite } from './debate-access.ts';
import { expect, test } from './story.ts';

// Stances come from a spreadsheet: a moderator looks at what becomes of each row, records them, and all others see it.

const matrixOf = async (page: Page, debate: string): Promise<Locator> => {
  await page.goto(`${debate}/stances`);
  const matrix = page.getByRole('grid', { name: /^Stances/ });
  await expect(matrix.getByRole('gridcell').first()).toBeVisible();
  return matrix;
};
const cell = (matrix: Locator, who: string, about: string): Locator =>
  matrix.getByRole('gridcell', { name: new RegExp(`^${who} on ${about}`) });

const begin = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Read in', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Read stances in' });
  await expect(dialog).toBeVisible();
  return dialog;
};
const choose = (dialog: Locator, name: string, content: string | Buffer) =>
  dialog.getByLabel('File', { exact: true }).setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: typeof content === 'string' ? Buffer.from(content) : content,
  });

/** With semicolons, as Excel saves it in many countries; with tabs, as it is copied from any spreadsheet. */
const table = (separator: string) =>
  [
    ['Stakeholder', 'Draft', 'Provision number', 'Position', 'Kind', 'Held since', 'Reason', 'Colour'],
    [
      'Poland',
      'Leaked draft',
      '7',
      'Red line',
      'assessed',
      '15.01.2026',
      '"It closes a door; for good."',
      'red',
    ],
    ['Germany', 'Leaked draft', '7', 'neutral', 'assessed', '2026-01-16', '', ''],
    ['Polnad', 'Leaked draft', '7', 'oppose', 'assessed', '2026-01-16', '', ''],
    ['Germany', 'Leaked draft', '6', 'furious', 'assessed', '2026-01-16', '', ''],
  ]
    .map((cells) => cells.join(separator))
    .join('\r\n');

test('a file of stances is looked at, recorded, and moves the matrix of the others; a second time it holds nothing new', async ({
  owner,
  freshExample,
  come,
}) => {
  const link = await makeInvite(owner.request, freshExample.split('/').at(-1) ?? '', 'contributor');
  const analyst = await come(link, 'Anna');
  const seen = await matrixOf(analyst, freshExample);
  await expect(analyst.getByRole('button', { name: 'Take it away' })).toBeVisible();
  await expect(analyst.getByRole('button', { name: 'Read in', exact: true })).toBeHidden();
  const poland = cell(seen, 'Poland', 'NATO membership ruled out');
  await expect(poland).toHaveAccessibleName(/: Opposes, Role-played$/);

  await matrixOf(owner, freshExample);
  let dialog = await begin(owner);
  await choose(dialog, 'book.csv', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]));
  await expect(dialog.getByRole('alert')).toContainText('That is a spreadsheet, not a CSV.');
  await choose(dialog, 'bare.csv', 'Poland,7,oppose\n');
  await expect(dialog.getByRole('alert')).toContainText('The first line has to name the columns');

  await choose(dialog, 'positions.csv', table(';'));
  await expect(dialog.getByRole('status')).toHaveText('2 will be recorded, 2 are left out');
  await expect(dialog.getByRole('status')).toBeFocused();
  const left = dialog.getByRole('list', { name: /^Left out/ });
  await expect(left).toContainText('Row 4: Polnad');
  await expect(left).toContainText('There is no stakeholder “Polnad” in this debate. Did you mean “Poland”');
  await expect(left).toContainText('“furious” is no position: write support, conditional');
  await expect(dialog.getByRole('list', { name: /^To be recorded/ })).toContainText('Red line');
  await expect(dialog).toContainText('Columns that are not read: Colour.');
  await expect(poland).toHaveAccessibleName(/: Opposes, Role-played$/);

  await dialog.getByRole('button', { name: 'Record 2 stances' }).click();
  await expect(owner.getByText('2 stances recorded.')).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(poland).toHaveAccessibleName(/: Red line, Assessed/);

  // What was printed is recorded already, whoever touched the file in between.
  const printing = owner.waitForEvent('download');
  dialog = await begin(owner);
  await dialog.getByRole('link', { name: /as an example$/ }).click();
  const file = await (await printing).path();
  await choose(dialog, 'stances.csv', readFileSync(file));
  await expect(dialog.getByRole('status')).toHaveText(/^0 will be recorded, \d+ are recorded already$/);
  await expect(dialog.getByRole('button', { name: /^Record/ })).toBeHidden();
  await dialog.getByRole('button', { name: 'Another file' }).click();
  await expect(dialog.getByLabel('File', { exact: true })).toBeFocused();
  await dialog.getByLabel('or paste the rows').fill(table('\t'));
  await dialog.getByRole('button', { name: 'See what is in it' }).click();
  await expect(dialog.getByRole('status')).toContainText('0 will be recorded, 2 are recorded already');
  await analyst.context().close();
});

test('more stances than an event tells of are asked for by the others’ pages', async ({
  owner,
  freshExample,
  come,
}) => {
  const link = await makeInvite(owner.request, freshExample.split('/').at(-1) ?? '', 'observer');
  const observer = await come(link, 'Oksana');
  const seen = await matrixOf(observer, freshExample);
  await matrixOf(owner, freshExample);
  const dialog = await begin(owner);
  const rows = Array.from(
    { length: 201 },
    (_, i) => `Poland,Leaked draft,7,oppose,assessed,2026-01-15,Reason ${i}.`,
  );
  const head = 'stakeholder,draft,provision_number,position,kind,held_since,reason';
  await choose(dialog, 'many.csv', [head, ...rows].join('\n'));
  await expect(dialog.getByRole('list', { name: /^To be recorded/ })).toContainText('and 1 more');
  await dialog.getByRole('button', { name: 'Record 201 stances' }).click();
  await expect(cell(seen, 'Poland', 'NATO membership ruled out')).toHaveAccessibleName(/: Opposes, Assessed/);
  await observer.context().close();
});

import { expect, test } from './story.ts';

// A package: chosen, searched for, saved, held against another, and argued.

test('wordings are chosen, a red line shows, the best is found, two packages are compared, one is argued', async ({
  owner,
  freshExample,
}) => {
  await owner.goto(`${freshExample}/deal`);
  const verdict = owner.locator('.deal-verdict');
  await expect(verdict).toContainText('This cannot be agreed as it stands');
  await expect(verdict).toContainText('red line');

  const save = async (name: string) => {
    await owner.keyboard.press('s');
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: /^Save/ }).click();
    await expect(owner.getByRole('button', { name, exact: true })).toBeVisible();
  };
  await save('As it leaked');

  await owner.getByRole('checkbox', { name: 'Provisions may be left out' }).check();
  await owner.getByRole('button', { name: /^Best for the worst-off/ }).click();
  await expect(owner.getByText(/^Proven best in \d+ ms\.$/)).toBeVisible();
  await expect(verdict).not.toContainText('This cannot be agreed as it stands');
  await save('Nobody loses all');

  const saved = (name: string) =>
    owner.locator('.deal-saved > li').filter({ has: owner.getByRole('button', { name, exact: true }) });
  await saved('As it leaked').getByRole('button', { name: 'Compare' }).click();
  await expect(owner.getByText(/against the other/).first()).toBeVisible();
  // Side by side: two saved ones and a draft as it is.
  await owner.getByLabel('Set beside it').selectOption({ label: 'European text' });
  const table = owner.getByRole('table', { name: 'Packages side by side' });
  await expect(table.getByRole('columnheader')).toHaveText([/This choice/, /As it leaked/, /European text/]);
  await expect(table.getByRole('row', { name: /^Could it be agreed/ })).toContainText('Not as it stands');
  await expect(table.getByRole('row', { name: /^Ukraine/ })).toContainText(/red lines? at .*6/);

  await saved('Nobody loses all').getByRole('link', { name: 'Argue it' }).click();
  await expect(owner.getByRole('heading', { name: 'Should it be agreed: Nobody loses all?' })).toBeVisible();
  // At once, whatever of the page has not come yet.
  await owner.keyboard.press('p');
  await expect(owner.getByLabel('A reason for it')).toBeFocused();
  await owner.keyboard.type('It spares everybody the worst.');
  await owner.keyboard.press('Enter');
  await expect(owner.getByText('It spares everybody the worst.').first()).toBeVisible();
});

test('the wordings of one point are compared, vetoes first, and the zone of agreement names what nobody rules out', async ({
  owner,
  freshExample,
}) => {
  await owner.goto(`${freshExample}/deal`);
  const six = owner.locator('#matter-leaked-6');
  await six.getByText('How the wordings compare').click();
  const ranks = six.getByRole('table', { name: /^As the parties whose consent is needed would order them/ });
  await expect(ranks.getByRole('row', { name: /^Leaked draft/ })).toContainText('ruled out by Ukraine');
  const own = ranks.getByRole('row', { name: /^Ukraine’s 20 points/ });
  await expect(own).toContainText('1. With conditions');
  await expect(own).toContainText('with the unknown: Red line to Supports');
  await expect(own).toContainText('1 of 5 parties');

  await owner.getByLabel('Whose utility counts').selectOption('all');
  await expect(six.getByRole('table', { name: /^As all parties would order them/ })).toContainText(
    'of 9 parties',
  );
  await owner.getByRole('checkbox', { name: 'Provisions may be left out' }).uncheck();
  await expect(six.getByRole('row', { name: /^Leave out/ })).toBeHidden();

  const zone = owner.locator('.deal-section').filter({ hasText: 'Zone of agreement' });
  await expect(zone).toContainText('29 of 30 provisions have a wording that crosses no known red line');
  await zone.getByText('The wordings within it').click();
  const within = zone.getByRole('listitem').filter({ hasText: /^6 Forces limited/ });
  await expect(within).toContainText('Ukraine: if “800,000 in peacetime”');
  await expect(within).toContainText('not known: Russia, United States, EU, NATO');
  await expect(within).not.toContainText('Leaked draft');
});

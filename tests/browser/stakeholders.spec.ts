import { expect, test } from './story.ts';

// Several analysts on one cell, a moderator's word on them, coalitions, and how it all moved.

test('a moderator settles what analysts differ on, with a reason; all see it, with the word on it', async ({
  owner,
  join,
  example,
}) => {
  const analyst = await join({ name: 'Anna', role: 'contributor' });
  const at = `${example}/stances?cell=provision:leaked-26/ukraine`;
  await analyst.goto(at);
  await owner.goto(at);
  const cellIn = (page: typeof owner) => page.getByRole('gridcell', { name: /^Ukraine on Amnesty/ });
  await expect(cellIn(owner)).toHaveAccessibleName(/2 analysts differ/);

  // An analyst sees them side by side and has no say on which counts.
  const beside = analyst.getByRole('region', { name: 'Analysts side by side' });
  await expect(beside.getByText('2 analysts assess this')).toBeVisible();
  await expect(beside.getByRole('button', { name: 'Settle on this' })).toBeHidden();

  const section = owner.getByRole('region', { name: 'Analysts side by side' });
  await section.getByRole('button', { name: 'Settle on this' }).last().click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Settle on this' }).click();
  await expect(dialog.getByText('Please say why this assessment is to count.').first()).toBeVisible();
  await dialog.getByLabel('Reason').fill('The Security Council was told so in public.');
  await dialog.getByRole('button', { name: 'Settle on this' }).click();
  await expect(dialog).toBeHidden();
  await expect(beside.getByText('The Security Council was told so in public.')).toBeVisible();
  await expect(cellIn(analyst)).toHaveAccessibleName(/settled by a moderator/);
});

test('a coalition folds into the spread of its members; the timeline tells what moved after what', async ({
  owner,
  example,
}) => {
  await owner.goto(`${example}/stances`);
  await owner.getByRole('button', { name: 'Europeans' }).click();
  const folded = owner.getByRole('gridcell', { name: /^Europeans on Forces limited.*by its members: / });
  await expect(folded).toBeVisible();
  await expect(owner.getByRole('gridcell', { name: /^Poland on Forces limited/ })).toBeHidden();
  await folded.click();
  await expect(owner.getByRole('gridcell', { name: /^Poland on Forces limited/ })).toBeVisible();

  await owner.goto(`${example}/timeline?of=provision:leaked-6`);
  const moved = owner
    .getByRole('listitem')
    .filter({ hasText: 'Ukraine' })
    .filter({ hasText: 'With conditions' });
  await expect(moved.first()).toContainText('24 Dec 2025');
  await expect(moved.first()).toContainText('Red line');
  await expect(moved.first().getByRole('list', { name: 'Shortly before' })).toContainText(
    'framework of 20 points',
  );
  await owner.getByText('As a table').click();
  await expect(
    owner.getByRole('row', { name: /Ukraine Red line Stated 20 Nov 2025 24 Dec 2025/ }),
  ).toBeVisible();

  // Of one party: each provision and the draft as a whole, by either time.
  await owner.goto(`${example}/timeline?of=party:ukraine&by=recorded`);
  await owner.getByText('As a table').click();
  await expect(owner.getByRole('row', { name: /^Leaked draft With conditions/ }).first()).toBeVisible();
  await expect(
    owner.getByRole('row', { name: /^6 Forces limited to 600,000 Red line/ }).first(),
  ).toBeVisible();
});

import { expect, test } from './story.ts';

test('a crux says what would become of the outcome without it, and leads to the claim', async ({
  owner,
  example,
}) => {
  await owner.goto(`${example}/insights`);
  const cruxes = owner.getByRole('region', { name: 'Cruxes' });
  await expect(
    cruxes.getByText(/^If this fell, point \d+ would go from 0\.\d\d to 0\.\d\d\./).first(),
  ).toBeVisible();
  const outcomes = cruxes.getByRole('heading', { level: 3 });
  const few = await outcomes.count();
  await cruxes.getByRole('button', { name: /^Show \d+ more outcomes$/ }).click();
  expect(await outcomes.count()).toBeGreaterThan(few);
  const claim = cruxes.getByRole('listitem').getByRole('listitem').getByRole('link').first();
  const text = (await claim.textContent()) ?? '';
  await claim.click();
  await expect(owner).toHaveURL(/\?claim=/);
  await expect(owner.getByText(text).first()).toBeVisible();
});

test('people who vote alike are in groups; a vote brings the reader nearer to a place among them', async ({
  owner,
  freshExample,
}) => {
  await owner.goto(`${freshExample}/insights`);
  await owner.getByRole('link', { name: 'Opinion groups' }).click();
  const opinions = owner.getByRole('region', { name: 'Opinion groups' });
  await expect(opinions.getByRole('img', { name: /^A picture of \d+ people in \d groups/ })).toBeVisible();
  await expect(opinions.getByRole('heading', { name: 'What sets group A apart' })).toBeVisible();
  await expect(opinions.getByText(/^Group A: \d+ agree, \d+ disagree, \d+ pass$/).first()).toBeAttached();
  await expect(opinions.getByText(/^You have voted on 0 claims; 7 give you a place/)).toBeVisible();

  await opinions
    .getByRole('list', { name: 'Where your vote would tell most' })
    .getByRole('link')
    .first()
    .click();
  await expect(owner.getByText('Saved').first()).toBeVisible();
  await owner.keyboard.press('v');
  await expect(owner.getByRole('dialog')).toBeVisible();
  await owner.keyboard.press('a');
  await owner.keyboard.press('Enter');
  await expect(owner.getByRole('dialog')).toBeHidden();
  await owner.goBack();
  await expect(opinions.getByText(/^You have voted on 1 claim; 7 give you a place/)).toBeVisible();
});

test('where votes are hidden, the page says on how many claims, and tells none of them', async ({
  owner,
  freshExample,
}) => {
  await owner.request.patch(`/api${freshExample}`, { data: { votes: 'hidden-until-voted' } });
  await owner.goto(`${freshExample}/insights?part=opinions`);
  const opinions = owner.getByRole('region', { name: 'Opinion groups' });
  await expect(
    opinions.getByText(/^On \d+ claims you have not voted, so the votes of others there are hidden/),
  ).toBeVisible();
  await expect(opinions.getByRole('img')).toBeHidden();
  await expect(opinions.getByRole('heading', { name: 'Where your vote would tell most' })).toBeVisible();
  await owner.getByRole('link', { name: 'Cruxes' }).click();
  const cruxes = owner.getByRole('region', { name: 'Cruxes' });
  await expect(cruxes.getByText('How others voted is hidden until you vote on it.').first()).toBeVisible();
  await expect(cruxes.getByText(/\d+ agrees?,/)).toHaveCount(0);
});

test('how far parties agree counts the kinds of stances that are chosen, and says how many of each', async ({
  owner,
  example,
}) => {
  await owner.goto(`${example}/insights?part=agreement`);
  const agreement = owner.getByRole('region', { name: 'Agreement among the parties' });
  const pair = agreement.getByRole('cell', {
    name: /^(?:Ukraine and Russia|Russia and Ukraine): \d+, on \d+ provisions$/,
  });
  await expect(pair).toBeVisible();
  await expect(agreement.getByText(/^Counted: .*role-played\.$/)).toBeVisible();
  await agreement.getByRole('button', { name: 'Role-played' }).click();
  await expect(agreement.getByText(/^Counted: \d+ stated, \d+ assessed\.$/)).toBeVisible();
  await agreement.getByRole('button', { name: 'Assessed' }).click();
  await expect(agreement.getByText(/^Counted: \d+ stated\.$/)).toBeVisible();
  await expect(owner).toHaveURL(/kinds=stated/);
  await owner.reload();
  await expect(agreement.getByText(/^Counted: \d+ stated\.$/)).toBeVisible();

  await owner.goto(`${example}/insights?part=movement`);
  const movement = owner.getByRole('region', { name: 'Movement' });
  await expect(
    movement.getByRole('img', { name: /^Mean agreement of the parties: \d+ on 20 Nov 2025/ }),
  ).toBeVisible();
  await expect(movement.getByRole('heading', { name: 'Who came nearer to each other' })).toBeVisible();
});

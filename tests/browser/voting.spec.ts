import { expect, test } from './story.ts';

// Voting by keyboard, claim after claim, in a debate that hides how others voted.

test('somebody votes step by step without seeing others’ votes, comes back to the place, and is told what does not go together', async ({
  owner,
  join,
  example,
}) => {
  await owner.request.patch(`/api${example}`, { data: { votes: 'hidden-until-voted' } });
  const vera = await join({ name: 'Vera Voter', role: 'contributor' });
  await vera.goto(example);
  await vera.getByRole('link', { name: /^6\s/ }).click();
  await vera.getByRole('link', { name: 'Vote step by step' }).click();
  const claim = vera.getByRole('article').getByRole('heading');
  const progress = vera.getByRole('main').getByText(/^\d+ of \d+/);
  await expect(progress).toContainText('1 of');
  const first = (await claim.textContent()) ?? '';
  expect(await vera.getByRole('main').textContent()).not.toMatch(/\d+ agree|Strength/);

  // The first claim is true, and so is, further down, the con that decides against it.
  await vera.keyboard.press('a');
  await vera.keyboard.press('2');
  await expect(progress).toContainText('2 of');
  await vera.keyboard.press('ArrowLeft');
  await expect(vera.getByRole('button', { name: /^Agree/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(vera.getByText('Your votes are saved.')).toBeVisible();
  await vera.reload();
  await expect(claim).toHaveText(first);
  const con = `A con to: ${first}`;
  for (let step = 0; step < 40 && !(await vera.getByText(con, { exact: true }).isVisible()); step++) {
    const before = await claim.textContent();
    await vera.keyboard.press('ArrowRight');
    await expect(claim).not.toHaveText(before ?? '');
  }
  await vera.keyboard.press('a');
  await vera.keyboard.press('4');
  await expect(vera.getByText('Your votes are saved.')).toBeVisible();
  await vera.goto(`${new URL(vera.url()).pathname}?claim=END`);
  await expect(vera.getByText('1 pair of your votes does not go together')).toBeVisible();
  await vera.getByRole('button', { name: 'Change this vote' }).first().click();
  await expect(claim).toHaveText(first);
  await vera.getByRole('button', { name: /^Disagree/ }).click();
  await expect(vera.getByText('Your votes are saved.')).toBeVisible();
  await vera.goto(`${new URL(vera.url()).pathname}?claim=END`);
  await expect(vera.getByText('Your votes go together')).toBeVisible();

  // What one has voted on shows how others did; what one has not, only how many.
  await vera.getByRole('link', { name: 'Back to the argument' }).click();
  await vera.getByText(first).click();
  await expect(vera.getByRole('article', { name: 'The claim in focus' })).toContainText(/\d+ disagree/);

  // How somebody else would vote is kept apart, and every figure says whose it is.
  await vera.getByLabel('Votes of').selectOption({ label: 'Imagine somebody…' });
  await vera.getByLabel('Whom do you imagine?').fill('A farmer');
  await vera.getByRole('button', { name: 'Look through their eyes' }).click();
  await expect(vera.getByText('Votes and strengths show those of A farmer, as you imagine.')).toBeVisible();
  await vera.keyboard.press('v');
  const dialog = vera.getByRole('dialog', { name: 'How would A farmer vote?' });
  await dialog.getByRole('button', { name: 'Agree', exact: true }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  const card = vera.getByRole('article', { name: 'The claim in focus' });
  await expect(card).toContainText('1 agree, 0 disagree, 0 pass');
  await vera.getByRole('button', { name: 'Show everybody’s' }).click();
  await expect(card).not.toContainText('1 agree, 0 disagree, 0 pass');
  await expect(card).toContainText(/[1-9]\d* disagree/);
  await owner.request.patch(`/api${example}`, { data: { votes: 'open' } });
});

import { addAnswer, editor, open, openClaim, stateLine } from './argument-page.ts';
import { makeInvite } from './debate-access.ts';
import { expect, test } from './story.ts';
import { typeOn } from './two-writers.ts';

test('the provision is looked at as it was by the slider, and earlier words of one claim are put back', async ({
  come,
  owner,
  freshExample,
}) => {
  const debate = freshExample.split('/')[2] ?? '';
  expect((await owner.request.patch(`/api/debates/${debate}`, { data: { phase: 'argue' } })).status()).toBe(
    200,
  );
  const link = await makeInvite(owner.request, debate, 'contributor');
  const maryna = await come(link, 'Maryna');
  await maryna.goto(`${freshExample}/provisions/leaked-6`);
  await addAnswer(maryna, 'pro', 'It names a number.');
  await maryna.context().close();
  await owner.goto(`${freshExample}/provisions/leaked-6`);
  await open(owner, 'It names a number.');
  await openClaim(owner).getByRole('button', { name: 'Edit' }).click();
  await editor(owner).press('Control+End');
  await typeOn(owner, ' And a date.');
  await owner.keyboard.press('Control+Enter');
  await expect(openClaim(owner)).toContainText('It names a number. And a date.');
  await expect(stateLine(owner)).toHaveText('Saved');

  await owner.goto(`${freshExample}/provisions/leaked-6`);
  await owner.getByRole('link', { name: 'Replay' }).click();
  const claim = owner.getByRole('main').getByText('It names a number.');
  const slider = owner.getByRole('slider', { name: 'Moment' });
  await expect(claim).toHaveText('It names a number. And a date.');
  // However far down the latest change stands, one begins at the head.
  const head = owner.getByRole('main').getByRole('heading', { level: 1 });
  await expect(owner.locator('.history-touched')).toHaveCount(1);
  await expect(head).toBeInViewport({ ratio: 1 });
  await owner.setViewportSize({ width: 390, height: 844 });
  await owner.reload();
  await expect(owner.locator('.history-touched')).toHaveCount(1);
  await expect(head).toBeInViewport({ ratio: 1 });
  await owner.setViewportSize({ width: 1440, height: 900 });
  await expect(owner.getByRole('button', { name: 'Add a pro' })).toBeHidden();
  await slider.focus();
  for (let letters = ' And a date.'.length; letters > 0; letters--) await slider.press('ArrowLeft');
  await expect(claim).toHaveText('It names a number.');
  await slider.press('Home');
  await expect(claim).toBeHidden();
  await slider.press('End');
  await expect(claim).toHaveText('It names a number. And a date.');
  await owner.getByRole('button', { name: 'Back to now' }).click();

  await open(owner, 'It names a number. And a date.');
  await owner.getByRole('tab', { name: 'History' }).click();
  await owner.getByRole('button', { name: 'Put these words back' }).last().click();
  await expect(owner.getByText('The earlier words are back.')).toBeVisible();
  await expect(openClaim(owner)).toContainText('It names a number.');
  await expect(openClaim(owner)).not.toContainText('And a date.');
  await owner.reload();
  await expect(openClaim(owner)).not.toContainText('And a date.');
});

import { expect, test } from './story.ts';

test('a visitor of a public debate is shown one way to sign in on a phone, on every page of it', async ({
  owner,
  freshExample,
  stranger,
}) => {
  const opened = await owner.request.patch(`/api${freshExample}`, { data: { visibility: 'public' } });
  expect(opened.status(), await opened.text()).toBe(200);
  await stranger.setViewportSize({ width: 390, height: 844 });
  const ways = stranger.getByRole('link', { name: /^Sign in/ });
  for (const page of ['', '/stances', '/sources', '/provisions/leaked-6']) {
    await stranger.goto(`${freshExample}${page}`);
    await expect(ways).toHaveText('Sign in to join');
  }
  await stranger.goto('/debates');
  await expect(ways.first()).toBeVisible();
  await stranger.goto(freshExample);
  await ways.click();
  await expect(stranger).toHaveURL(/\/sign-in\?to=%2Fdebates%2F/);
});

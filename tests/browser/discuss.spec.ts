import { column, openClaim } from './argument-page.ts';
import { makeInvite } from './debate-access.ts';
import { expect, joinByLink, test } from './story.ts';

const provision = 'provisions/leaked-6';

test('two people discuss a claim: a mention arrives live, leads to its place, and is answered', async ({
  owner,
  join,
  example,
}) => {
  await owner.goto(`${example}/${provision}`);
  await expect(owner.getByText('Saved', { exact: true }).first()).toBeVisible();
  const maria = await join({ name: 'Maria Analyst', role: 'suggester' });
  await maria.goto(`${example}/${provision}`);
  await column(maria, 'Cons').getByRole('listitem').first().getByRole('link').first().click();
  await maria.getByRole('tab', { name: /Discussion/ }).click();

  const field = maria.getByRole('textbox', { name: 'Say something about it' });
  await field.pressSequentially('Is that so, @olh');
  await expect(maria.getByRole('tabpanel').getByRole('option', { name: 'Olha Owner' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await field.press('Enter');
  await expect(field).toHaveValue('Is that so, @Olha Owner ');
  await field.press('Control+Enter');
  await expect(maria.locator('.comment').getByText('@Olha Owner')).toBeVisible();

  // Others may have left her more than this one.
  const bell = owner.getByRole('button', { name: /^What concerns you/ });
  const unread = async () =>
    Number(/(\d+) new$/.exec((await bell.getAttribute('aria-label')) ?? '')?.[1] ?? 0);
  await expect.poll(unread).toBeGreaterThan(0);
  await bell.click();
  const mention = owner.getByRole('link', { name: /Maria Analyst mentioned you/ });
  await expect(mention).toBeVisible();
  const before = await unread();
  await mention.click();
  await expect(owner).toHaveURL(/claim=.*panel=discussion.*#comment-/);
  await expect(owner.locator('.comment:focus')).toContainText('Is that so, @Olha Owner');
  await expect.poll(unread).toBe(before - 1);

  await owner.getByRole('button', { name: 'Reply' }).click();
  await owner.keyboard.type('It is.');
  await owner.keyboard.press('Control+Enter');
  await expect(maria.locator('.thread-replies')).toContainText('It is.');
  await expect(maria.getByRole('button', { name: 'What concerns you, 1 new' })).toBeVisible();

  // Escape leaves the field, with the words in it, and then the claim.
  await field.fill('Not yet said');
  await field.press('Escape');
  await expect(field).toHaveValue('Not yet said');
  await maria.keyboard.press('Escape');
  await expect(openClaim(maria)).toBeHidden();
});

test('a tab whose part is slow to come opens while others write, and the page holds', async ({
  browser,
  url,
  owner,
  freshExample,
}) => {
  const link = await makeInvite(owner.request, freshExample.split('/')[2] ?? '', 'contributor');
  const slow = await joinByLink(browser, { url, link, name: 'Slow Line' }, { serviceWorkers: 'block' });
  let come = () => {};
  const hasCome = new Promise<void>((resolve) => {
    come = resolve;
  });
  await slow.route(/discussion-panel-.*\.js$/, async (route) => {
    await hasCome;
    await route.continue();
  });
  await slow.goto(`${freshExample}/${provision}`);
  await expect(slow.getByText('Saved', { exact: true }).first()).toBeVisible();
  await column(slow, 'Pros').getByRole('listitem').first().getByRole('link').first().click();
  await expect(openClaim(slow)).toBeVisible();
  const claim = new URL(slow.url()).searchParams.get('claim') ?? '';
  const tab = slow.getByRole('tab', { name: /Discussion/ });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  // Comments arrive while the part of the page that shows them is still on its way.
  const comments = `/api${freshExample}/comments`;
  for (const text of ['Who says so?', 'And since when?'])
    await owner.request.post(comments, { data: { on: { kind: 'claim', id: claim }, answers: null, text } });
  await expect(tab).toHaveText(/Discussion\s*2/);
  come();
  await expect(slow.locator('.comment').getByText('And since when?')).toBeVisible();
  await expect(openClaim(slow)).toBeVisible();
  await slow.context().close();
});

test('what one begins to say about a claim stays with that claim', async ({ owner, freshExample }) => {
  await owner.goto(`${freshExample}/${provision}?view=outline`);
  const lines = owner.getByRole('tree').getByRole('treeitem');
  await lines.nth(0).click();
  await owner.getByRole('tab', { name: /Discussion/ }).click();
  const field = owner.getByRole('textbox', { name: 'Say something about it' });
  await field.fill('About the first');
  await lines.nth(1).click();
  await expect(lines.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveValue('');
  await lines.nth(0).click();
  await expect(field).toHaveValue('About the first');
});

test('what others wrote since is marked as new, branch by branch, until it is seen', async ({
  owner,
  join,
  example,
}) => {
  // The first visit: nothing that is there already is new.
  const maria = await join({ name: 'Maria Reader', role: 'observer' });
  await maria.goto(example);
  await expect(maria.getByRole('link', { name: /^6\s/ })).toBeVisible();
  await expect(maria.locator('.new-mark')).toHaveCount(0);

  await owner.goto(`${example}/${provision}`);
  await expect(owner.getByText('Saved', { exact: true }).first()).toBeVisible();
  for (const words of ['New to Maria, and read.', 'New to Maria, and marked.']) {
    await owner.keyboard.press('p');
    await owner.getByLabel('A reason for it').fill(words);
    await owner.keyboard.press('Enter');
    await expect(column(owner, 'Pros')).toContainText(words);
    await owner.keyboard.press('Escape');
  }
  // The overview follows without being asked.
  await expect(maria.getByRole('link', { name: /^6\s/ })).toContainText('2 new');

  await maria.getByRole('link', { name: /^6\s/ }).click();
  await expect(maria.getByText('2 new claims since your last visit')).toBeVisible();
  await expect(column(maria, 'Pros').getByText('New since your last visit')).toHaveCount(2);
  await maria.keyboard.press('n');
  await expect(maria).toHaveURL(/claim=/);
  await expect(maria.getByText('1 new claim since your last visit')).toBeVisible();
  const stored = maria.waitForResponse(
    (answer) => answer.url().endsWith('/seen') && answer.request().method() === 'POST',
  );
  await maria.getByRole('button', { name: 'Mark as seen' }).click();
  await expect(maria.locator('.new-mark')).toHaveCount(0);
  await stored;
  await maria.reload();
  await expect(column(maria, 'Pros').or(maria.getByText('New to Maria')).first()).toBeVisible();
  await expect(maria.locator('.new-mark')).toHaveCount(0);
});

import type { Page } from '@playwright/test';
import {
  addAnswer,
  answer,
  beginAnswer,
  column,
  editor,
  open,
  openClaim,
  present,
  stateLine,
} from './argument-page.ts';
import { expect, joinByLink, test } from './story.ts';

// Two people, two browsers, one provision: what one does, the other sees.

/** Goes from the overview to point 6 of the leaked draft, as a reader does. */
async function openPointSix(page: Page, example: string): Promise<void> {
  await page.goto(example);
  await page.getByRole('link', { name: /^6\s/ }).click();
  await expect(page.getByRole('heading', { name: 'The argument' })).toBeVisible();
  await expect(stateLine(page)).toHaveText(/Saved|You can suggest|Reading only/);
}

test('an owner makes a link on the page of people, and somebody comes in by it with a name only', async ({
  browser,
  owner,
  example,
  url,
}) => {
  await owner.goto(example);
  await owner.getByRole('link', { name: /^People/ }).click();
  await owner.getByRole('button', { name: 'New invite link' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByLabel('Role').selectOption('contributor');
  await owner.getByRole('button', { name: 'Make the link' }).click();
  const made = owner.getByRole('dialog', { name: /Peace proposal/ });
  await expect(made.getByRole('img', { name: /^QR code/ })).toBeVisible();
  const link = await made.getByText(/\/join\/\w+/).textContent();
  await made.getByRole('button', { name: 'Close' }).click();
  const path = /\/join\/\w+/.exec(link ?? '')?.[0] ?? '';
  const maryna = await joinByLink(browser, { url, link: path, name: 'Maryna' });
  await expect(maryna).toHaveURL(new RegExp(`${example}$`));
  await expect(owner.getByText('Maryna')).toBeVisible();
  await maryna.context().close();
});

test('two people on one provision see each other, and each claim as it is written', async ({
  owner,
  join,
  example,
}) => {
  const maryna = await join({ name: 'Maryna', role: 'contributor' });
  await openPointSix(owner, example);
  await openPointSix(maryna, example);
  await expect(present(owner, 'Maryna')).toBeVisible();
  await expect(present(maryna, 'Olha Owner')).toBeVisible();

  const field = await beginAnswer(maryna, 'pro');
  await expect(owner.getByText('Maryna is writing a pro')).toBeVisible();
  await field.fill('A cap can be counted.');
  await field.press('Enter');
  await expect(answer(owner, 'A cap can be counted.')).toBeVisible();
  await expect(owner.getByText('Maryna is writing a pro')).toBeHidden();

  await open(maryna, 'A cap can be counted.');
  await open(owner, 'A cap can be counted.');
  await openClaim(maryna).getByRole('button', { name: 'Edit' }).click();
  await editor(maryna).press('Control+End');
  await expect(owner.getByText('Maryna is editing this')).toBeVisible();
  for (const [typed, seen] of [
    [' So', 'A cap can be counted. So'],
    [' it can', 'A cap can be counted. So it can'],
    [' be checked.', 'A cap can be counted. So it can be checked.'],
  ] as const) {
    await maryna.keyboard.type(typed);
    await expect(openClaim(owner)).toContainText(seen);
  }

  // The owner may edit it too, and then sees where the other's caret stands.
  await openClaim(owner).getByRole('button', { name: 'Edit' }).click();
  await expect(editor(owner)).toContainText('So it can be checked.');
  await expect(editor(owner).locator('.cm-caret-name')).toHaveText('Maryna');
  await owner.keyboard.type(' By whom?');
  await expect(editor(maryna)).toContainText('be checked. By whom?');
});

test('a claim is answered by a con, and its step by an undercut', async ({ owner, join, example }) => {
  const maryna = await join({ name: 'Maryna', role: 'contributor' });
  await openPointSix(owner, example);
  await openPointSix(maryna, example);
  await addAnswer(owner, 'pro', 'Fewer soldiers cost less.');
  await open(maryna, 'Fewer soldiers cost less.');
  await addAnswer(maryna, 'con', 'Drones cost more than soldiers.');
  await maryna.keyboard.press('u');
  const undercut = maryna.getByLabel('Why it does not matter here, even if true');
  await undercut.fill('The quarrel here is about safety, not cost.');
  await undercut.press('Enter');
  await expect(stateLine(maryna)).toHaveText('Saved');

  await open(owner, 'Fewer soldiers cost less.');
  await expect(column(owner, 'Cons')).toContainText('Drones cost more than soldiers.');
  await expect(owner.getByRole('region', { name: 'Undercuts of this step' })).toContainText(
    'The quarrel here is about safety, not cost.',
  );
});

test('one edits what is one’s own, and an observer reads', async ({ owner, join, example }) => {
  const maryna = await join({ name: 'Maryna', role: 'contributor' });
  const oleh = await join({ name: 'Oleh', role: 'observer' });
  await openPointSix(owner, example);
  await addAnswer(owner, 'pro', 'The owner said this.');
  await openPointSix(maryna, example);
  await addAnswer(maryna, 'pro', 'Maryna said this.');
  await open(maryna, 'Maryna said this.');
  await expect(openClaim(maryna).getByRole('button', { name: 'Edit' })).toBeVisible();
  await maryna.goBack();
  await open(maryna, 'The owner said this.');
  await expect(openClaim(maryna).getByRole('button', { name: 'Edit' })).toBeHidden();

  await openPointSix(oleh, example);
  await expect(stateLine(oleh)).toHaveText('Reading only');
  await open(oleh, 'Maryna said this.');
  await expect(oleh.getByRole('button', { name: /^(Add|Edit|Vote)\b/ })).toHaveCount(0);
  await oleh.keyboard.press('p');
  await expect(oleh.getByLabel('A reason for it')).toBeHidden();
});

test('votes stay hidden until one votes, and a changed vote counts once', async ({
  owner,
  join,
  example,
}) => {
  const maryna = await join({ name: 'Maryna', role: 'suggester' });
  await openPointSix(owner, example);
  await addAnswer(owner, 'pro', 'This is put to the vote.');
  await open(owner, 'This is put to the vote.');
  const vote = async (page: Page, choice: string, impact: string) => {
    await openClaim(page).getByRole('button', { name: 'Vote' }).click();
    const dialog = page.getByRole('dialog', { name: 'Your vote' });
    await dialog.getByRole('button', { name: choice, exact: true }).click();
    await dialog.getByRole('button', { name: impact, exact: true }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  };
  await openPointSix(maryna, example);
  await expect(stateLine(maryna)).toHaveText('You can suggest');
  await open(maryna, 'This is put to the vote.');
  await vote(maryna, 'Disagree', '3');
  await expect(openClaim(owner)).toContainText('1 vote');
  await expect(openClaim(owner)).not.toContainText('disagree');
  await vote(owner, 'Agree', '1');
  await expect(openClaim(owner)).toContainText('1 agree, 1 disagree, 0 pass');
  await expect(openClaim(owner)).toContainText(/impact 2/i);
  await vote(maryna, 'Agree', '3');
  await expect(openClaim(owner)).toContainText('2 agree, 0 disagree, 0 pass');
});

test('a new source with its quote shows beside the claim in the other browser', async ({
  owner,
  join,
  example,
}) => {
  const maryna = await join({ name: 'Maryna', role: 'contributor' });
  await openPointSix(owner, example);
  await addAnswer(owner, 'con', 'A cap has been tried before.');
  await open(owner, 'A cap has been tried before.');
  await openPointSix(maryna, example);
  await open(maryna, 'A cap has been tried before.');
  await maryna.getByRole('button', { name: 'Add a source' }).click();
  const dialog = maryna.getByRole('dialog', { name: 'Add a source' });
  await dialog.getByLabel('Title of the source').fill('A history of caps on armies');
  await dialog.getByLabel('Published').fill('2019-06');
  await dialog
    .getByLabel('The passage, word for word')
    .fill('Counting soldiers proved harder than agreeing.');
  await dialog.getByLabel('Where in it').fill('p. 14');
  await dialog.getByRole('button', { name: 'Add the source' }).click();
  await expect(dialog).toBeHidden();
  const evidence = owner.getByRole('tabpanel', { name: 'Evidence' });
  await expect(evidence).toContainText('Counting soldiers proved harder than agreeing.');
  await expect(evidence).toContainText('A history of caps on armies');
  await expect(evidence).toContainText('p. 14');
});

test('“Saved” is said when it is stored, and a reload keeps the place and the text', async ({
  ownerApart: owner,
  example,
}) => {
  // Holds back what the server says, so that the moment between typing and storing can be seen.
  let holding = false;
  const held: (() => void)[] = [];
  await owner.routeWebSocket(/\/live\//, (page) => {
    const server = page.connectToServer();
    server.onMessage((message) => {
      if (holding) held.push(() => page.send(message));
      else page.send(message);
    });
  });
  await openPointSix(owner, example);
  await addAnswer(owner, 'con', 'Here I was when I reloaded.');
  await open(owner, 'Here I was when I reloaded.');
  holding = true;
  await owner.keyboard.press('e');
  await editor(owner).press('Control+End');
  await owner.keyboard.type(' And here I went on.');
  await expect(stateLine(owner)).toHaveText('Saving');
  holding = false;
  for (const release of held) release();
  await expect(stateLine(owner)).toHaveText('Saved');
  await owner.getByRole('button', { name: 'Done' }).click();

  const address = owner.url();
  await owner.reload();
  await expect(openClaim(owner)).toContainText('Here I was when I reloaded. And here I went on.');
  expect(owner.url()).toBe(address);
  await owner.goBack();
  await expect(column(owner, 'Cons')).toContainText('And here I went on.');
});

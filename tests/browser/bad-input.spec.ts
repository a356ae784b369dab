import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import postgres from 'postgres';
import * as v from 'valibot';
import { answer, beginAnswer, column } from './argument-page.ts';
import { makeInvite } from './debate-access.ts';
import { expect, test } from './story.ts';

// What goes wrong is said on the page in one sentence, and changes nothing.

const person = { name: 'Petro', email: 'petro@example.org', password: 'correct horse battery' };

async function signUp(page: Page, { name, email, password }: typeof person): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Make an account' }).click();
}

test('a taken address and a wrong password are each told apart from everything else', async ({
  stranger,
}) => {
  await signUp(stranger, person);
  await expect(stranger.getByRole('heading', { name: 'Debates' })).toBeVisible();
  await stranger.getByRole('button', { name: 'Menu' }).click();
  await stranger.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(stranger.getByRole('link', { name: 'Sign in' })).toBeVisible();

  await signUp(stranger, { ...person, name: 'Another Petro' });
  await expect(stranger.getByText('There is an account with that e-mail address already.')).toBeVisible();

  await stranger.goto('/sign-in');
  await stranger.getByLabel('E-mail').fill(person.email);
  await stranger.getByLabel('Password').fill('wrong horse battery');
  await stranger.getByRole('button', { name: 'Sign in' }).click();
  await expect(
    stranger.getByText('The e-mail address or the password is wrong. Check both, or sign up.'),
  ).toBeVisible();
  await expect(stranger.getByLabel('E-mail')).toHaveValue(person.email);

  await stranger.getByLabel('Password').fill(person.password);
  await stranger.getByRole('button', { name: 'Sign in' }).click();
  await expect(stranger.getByRole('heading', { name: 'Debates' })).toBeVisible();
});

test('what is missing on a form is said beside its field', async ({ stranger }) => {
  await signUp(stranger, { name: '', email: 'no address', password: 'short' });
  await expect(stranger.getByText('Please give a name.')).toBeVisible();
  await expect(stranger.getByText('That does not look like an e-mail address.')).toBeVisible();
  await expect(stranger.getByText('A password needs at least 10 characters.')).toBeVisible();
});

test('a link that has run out, was withdrawn or never was says so', async ({
  owner,
  stranger,
  example,
  databaseUrl,
}) => {
  const debate = example.replace('/debates/', '');
  const link = await makeInvite(owner.request, debate, 'contributor');
  const code = link.replace('/join/', '');
  // A link works for a day at least: the database is told that the day is over.
  const sql = postgres(databaseUrl, { max: 1 });
  await sql`update invite set expires_at = now() - interval '1 minute' where code = ${code}`;
  await sql.end();
  await stranger.goto(link);
  await expect(stranger.getByRole('heading', { name: 'This invite link has expired.' })).toBeVisible();

  const withdrawn = await makeInvite(owner.request, debate, 'contributor');
  await owner.request.delete(`/api/debates/${debate}/invites/${withdrawn.replace('/join/', '')}`);
  await stranger.goto(withdrawn);
  await expect(stranger.getByRole('heading', { name: 'This invite link was withdrawn.' })).toBeVisible();

  await stranger.goto('/join/neverwas');
  await expect(stranger.getByRole('heading', { name: 'There is no such invite link.' })).toBeVisible();
});

test('a claim of 501 characters is not taken, and its words stay', async ({ owner, example }) => {
  await owner.goto(`${example}/provisions/leaked-6`);
  const field = await beginAnswer(owner, 'con');
  const words = `${'Long. '.repeat(83)}End`; // 501 characters
  expect(words).toHaveLength(501);
  await field.fill(words);
  await expect(owner.getByText('1 character too long')).toBeVisible();
  await expect(column(owner, 'Cons').getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await field.press('Enter');
  await expect(field).toHaveValue(words);
  await field.press('End');
  await field.press('Backspace');
  await expect(owner.getByText('0 characters left')).toBeVisible();
  await field.press('Enter');
  await expect(answer(owner, words.slice(0, 500))).toBeVisible();
});

test('a broken file, one from a newer version and one that is no debate say where and why', async ({
  owner,
}) => {
  await owner.goto('/debates');
  await owner.getByRole('link', { name: 'Import' }).click();
  const take = (name: string, text: string) =>
    owner.getByLabel('File').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const example = readFileSync(process.env.STORY_EXAMPLE ?? '', 'utf8');

  await take('broken.json', example.slice(0, example.length / 2));
  await expect(owner.getByRole('alert').filter({ hasText: 'This is not whole JSON: in line' })).toBeVisible();
  const { version } = v.parse(v.object({ version: v.number() }), JSON.parse(example));
  await take('newer.json', JSON.stringify({ ...JSON.parse(example), version: version + 1 }));
  await expect(
    owner.getByText(`This file was made by a newer Proviso (version ${version + 1})`),
  ).toBeVisible();
  await take('other.json', '{"hello": "world"}');
  await expect(owner.getByText('This is JSON, but not a Proviso file')).toBeVisible();
  await expect(owner.getByRole('button', { name: 'Make the debate' })).toBeHidden();

  // The same page takes the next try.
  await take('whole.json', example);
  await expect(
    owner.getByRole('heading', { name: 'Peace proposal for Ukraine, November 2025' }),
  ).toBeVisible();
  await expect(owner.getByRole('button', { name: 'Make the debate' })).toBeEnabled();
});

test('a file of 10 MB is refused, on the page and by the server', async ({ owner }) => {
  await owner.goto('/debates/import');
  const large = Buffer.alloc(10 * 1024 * 1024, 'a');
  await owner
    .getByLabel('File')
    .setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer: large });
  await expect(owner.getByText('A file may have at most 8 MB.')).toBeVisible();
  const refused = await owner.request.post('/api/imports', {
    data: { format: 'proviso', text: large.toString() },
  });
  expect(refused.status()).toBe(413);
  expect(await refused.json()).toMatchObject({
    code: 'input.too_large',
    detail: 'That is too large: at most 8 MB can be sent here at once. Split it, or leave something out.',
  });
});

test('a debate that does not exist and one that is not for you look the same', async ({
  owner,
  stranger,
}) => {
  await owner.goto('/debates/new');
  await owner.getByLabel('What is it about?').fill('A closed matter');
  await owner.getByLabel('Who may read it').selectOption('private');
  await owner.getByRole('button', { name: 'Start the debate' }).click();
  await expect(owner.getByRole('heading', { name: 'A closed matter' })).toBeVisible();
  for (const address of [new URL(owner.url()).pathname, '/debates/neverwas', '/nothing/here']) {
    await stranger.goto(address);
    await expect(stranger.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
    await expect(
      stranger.getByText('The link may be old, or you may not be in the debate it belongs to.'),
    ).toBeVisible();
  }
  await stranger.getByRole('link', { name: 'To the debates' }).click();
  await expect(stranger.getByText('Peace proposal for Ukraine, November 2025').first()).toBeVisible();
  await expect(stranger.getByText('A closed matter')).toBeHidden();
});

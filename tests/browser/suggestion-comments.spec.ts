import type { Locator, Page } from '@playwright/test';
import * as v from 'valibot';
import { beginAnswer, open } from './argument-page.ts';
import { makeInvite } from './debate-access.ts';
import { expect, test } from './story.ts';

// What is said about a suggestion stands below it, wherever the suggestion is met, also once it is decided.

const says = (page: Page, what: string): Locator =>
  page.getByRole('tabpanel', { name: 'Review' }).getByRole('article', { name: `Sam Suggester ${what}` });
const field = (suggestion: Locator): Locator =>
  suggestion.getByRole('textbox', { name: 'Say something about this suggestion' });

/** Follows what one was told of, from the bell. */
async function follow(page: Page, why: string): Promise<void> {
  await page.getByRole('button', { name: /^What concerns you, \d+ new/ }).click();
  await page.getByRole('link', { name: why }).first().click();
}

test('three people talk about other words, a new con and a move: each below what it is about, until and after it is decided', async ({
  come,
  owner,
  freshExample,
}) => {
  const debate = freshExample.split('/')[2] ?? '';
  await owner.request.patch(`/api/debates/${debate}`, { data: { phase: 'argue' } });
  const [sam, maryna] = await Promise.all(
    (
      [
        ['Sam Suggester', 'suggester'],
        ['Maryna Moderator', 'moderator'],
      ] as const
    ).map(async ([name, role]) => come(await makeInvite(owner.request, debate, role), name)),
  );
  if (!sam || !maryna) throw new Error('Both have joined.');
  const provision = `${freshExample}/provisions/leaked-6`;

  // Sam suggests all three, the move as the dialog would send it.
  await sam.goto(provision);
  const first = sam.getByRole('region', { name: 'Pros', exact: true }).getByRole('listitem').first();
  const words = (await first.locator('.claim-answer-text').textContent()) ?? '';
  const con = await beginAnswer(sam, 'con');
  await con.fill('Nobody can count them from outside.');
  await sam.getByRole('button', { name: 'Suggest', exact: true }).click();
  await expect(sam.getByRole('region', { name: 'Suggested, not decided yet' })).toContainText('from outside');
  await open(sam, words);
  await sam.keyboard.press('e');
  const dialog = sam.getByRole('dialog', { name: 'Suggest a change' });
  await dialog.getByLabel('The claim, as you would have it').fill(`${words} So it was in December.`);
  await dialog.getByRole('button', { name: 'Suggest it' }).click();
  await expect(says(sam, 'suggests other words')).toBeVisible();
  const claim = new URL(sam.url()).searchParams.get('claim');
  const move = await sam.request.post(`/api/debates/${debate}/suggestions`, {
    data: { kind: 'move', claim, answers: null, side: 'con', reason: '' },
  });
  expect(move.status(), await move.text()).toBe(201);

  // The owner asks below one of the two that stand at the claim; Sam is led to that one, and answers.
  await owner.goto(`${provision}?claim=${claim}&panel=review`);
  const wording = says(owner, 'suggests other words');
  await wording.getByRole('button', { name: 'Comment on it' }).click();
  await expect(field(wording)).toBeFocused();
  await owner.keyboard.type('Is December enough?');
  await owner.keyboard.press('Control+Enter');
  await expect(wording.getByRole('button', { name: '1 comment' })).toBeVisible();
  await sam.goto(freshExample);
  await follow(sam, 'Olha Owner commented on your suggestion');
  await expect(says(sam, 'suggests other words').locator('.comment:focus')).toHaveText(
    /Is December enough\?/,
  );
  await expect(says(sam, 'suggests a move').locator('.comment')).toHaveCount(0);
  await says(sam, 'suggests other words').getByRole('button', { name: 'Reply' }).click();
  await sam.keyboard.type('It is what the source says.');
  await sam.keyboard.press('Control+Enter');
  await expect(wording.locator('.thread-replies')).toContainText('It is what the source says.');

  // Who reads the claim's discussion learns there that a suggestion is talked about, and joins in; both others are told.
  await maryna.goto(`${provision}?claim=${claim}&panel=discussion`);
  const beside = maryna.getByRole('tabpanel', { name: 'Discussion' });
  await beside.getByRole('link', { name: /Sam Suggester suggests other words.*2 comments/ }).click();
  await expect(says(maryna, 'suggests other words')).toBeFocused();
  await field(says(maryna, 'suggests other words')).fill('Which source?');
  await maryna.keyboard.press('Control+Enter');
  await expect(wording.getByText('Which source?')).toBeVisible();
  for (const page of [owner, sam])
    await expect(page.getByRole('button', { name: /^What concerns you, \d+ new/ })).toBeVisible();
  await maryna.getByRole('tab', { name: 'Discussion' }).click();
  await expect(beside.getByText('3 comments')).toBeVisible();

  // The move has a conversation of its own.
  await field(await begun(says(maryna, 'suggests a move'), maryna)).fill('Why con?');
  await maryna.keyboard.press('Control+Enter');
  await expect(says(sam, 'suggests a move').locator('.comment')).toHaveCount(1);
  await expect(says(sam, 'suggests other words').locator('.comment')).toHaveCount(3);

  // Accepted while Sam still writes: neither what was said nor what he has begun is lost.
  await says(sam, 'suggests other words').getByRole('button', { name: 'Reply' }).first().click();
  await sam.keyboard.type('The report of');
  await wording.getByRole('button', { name: /^Accept/ }).click();
  await expect(says(sam, 'suggests other words')).toContainText('Accepted by Olha Owner');
  await expect(says(sam, 'suggests other words').locator('.comment')).toHaveCount(3);
  await expect(says(sam, 'suggests other words').getByRole('textbox').first()).toHaveValue('The report of');

  // A new con is talked about at what it would answer; where it is declined, its maker reads why, and what was said.
  await owner.goto(provision);
  await owner
    .getByRole('region', { name: 'Suggested, not decided yet' })
    .getByRole('link', { name: 'Comment on it' })
    .click();
  const suggested = says(owner, 'suggests a new con');
  await expect(suggested).toBeFocused();
  await suggested.getByRole('button', { name: 'Comment on it' }).click();
  await owner.keyboard.type('Satellites can.');
  await owner.keyboard.press('Control+Enter');
  await expect(
    owner
      .getByRole('region', { name: 'Suggested, not decided yet' })
      .getByRole('link', { name: '1 comment' }),
  ).toBeVisible();
  await sam.goto(freshExample);
  await follow(sam, 'Olha Owner commented on your suggestion');
  await expect(says(sam, 'suggests a new con').locator('.comment:focus')).toHaveText(/Satellites can\./);
  await suggested.getByRole('button', { name: /^Decline/ }).click();
  await owner.getByLabel('Why is it declined?').last().fill('It can be done.');
  await owner.keyboard.press('Enter');
  await expect(suggested).toContainText('Declined by Olha Owner');
  await sam.goto(freshExample);
  await follow(sam, 'Olha Owner decided on your suggestion');
  await expect(says(sam, 'suggests a new con')).toContainText('It can be done.');
  await expect(says(sam, 'suggests a new con').locator('.comment')).toHaveText(/Satellites can\./);
  await sam.context().close();
  await maryna.context().close();
});

/** Opens what is said about a suggestion, from wherever its panel stands. */
async function begun(suggestion: Locator, page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'Review' }).click();
  await suggestion.getByRole('button', { name: 'Comment on it' }).click();
  return suggestion;
}

test('a comment on a suggestion goes with the debate, and is found where the suggestion stands', async ({
  owner,
  freshExample,
}) => {
  const api = `/api${freshExample}`;
  const withId = v.object({ id: v.string() });
  const made = await owner.request.post(`${api}/suggestions`, {
    data: {
      kind: 'claim',
      argument: 'provision:leaked-6',
      answers: null,
      side: 'con',
      text: 'Nobody can count them.',
      reason: '',
    },
  });
  const { suggestion } = v.parse(v.object({ suggestion: withId }), await made.json());
  const on = { kind: 'suggestion', id: suggestion.id };
  await owner.request.post(`${api}/comments`, { data: { on, answers: null, text: 'Numbats can count.' } });
  const text = await (await owner.request.get(`${api}/export/proviso`)).text();
  const again = await owner.request.post('/api/imports', { data: { format: 'proviso', text } });
  expect(again.status(), await again.text()).toBe(201);
  const copy = v.parse(withId, await again.json());

  await owner.goto(`/debates/${copy.id}`);
  await expect(owner.getByRole('heading', { level: 1 })).toBeVisible();
  await owner.keyboard.press('Control+k');
  const finding = owner.getByRole('dialog', { name: 'Find or do anything' });
  await finding.getByRole('combobox').fill('numbats');
  await finding.getByRole('option', { name: /Numbats can count/ }).click();
  await expect(
    owner.getByRole('tabpanel', { name: 'Review' }).getByRole('article').locator('.comment:focus'),
  ).toHaveText(/Numbats can count\./);
});

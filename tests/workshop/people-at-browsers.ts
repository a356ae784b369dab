import type { Browser, Locator, Page } from '@playwright/test';
import { expect as expectOnPage } from '@playwright/test';
import { type Random, randomFrom } from '@proviso/document/testing/random';
import { answer, beginAnswer, column, editor, open, openClaim, stateLine } from '../browser/argument-page.ts';
import type { Workshop } from './member.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';
import { claimWords } from './words.ts';

// Thirty people and four browsers on one machine: a page may take its time.
const expect = expectOnPage.configure({ timeout: 45_000 });

/** Somebody at a real browser. */
export type AtBrowser = WatchedPage & { readonly random: Random; readonly provision: string };

const seats = {
  owner: { name: 'Olha Owner', provision: 'leaked-6', options: { viewport: { width: 1440, height: 900 } } },
  maryna: { name: 'Maryna', provision: 'leaked-6', options: { viewport: { width: 1440, height: 900 } } },
  phone: {
    name: 'Petra Phone',
    provision: 'leaked-7',
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  },
  sam: { name: 'Sam Suggester', provision: 'leaked-8', options: { viewport: { width: 1440, height: 900 } } },
} as const;
export type Seat = keyof typeof seats;

/** Opens a browser for somebody, who comes in by a link. */
export async function comeIn(
  browser: Browser,
  workshop: Workshop,
  seat: Seat,
  link: string,
): Promise<AtBrowser> {
  const { name, provision, options } = seats[seat];
  const watched = await openWatched(browser, { name, minutes: workshop.minutes, options });
  const { page } = watched;
  await page.goto(workshop.url + link);
  await page.getByLabel('Your name in this debate').fill(name);
  await page.getByRole('button', { name: 'Join the debate' }).click();
  await page.waitForURL(/\/debates\/\w+$/);
  workshop.minutes.did('joined by the link');
  const random = randomFrom(workshop.seed * 1000 + 900 + Object.keys(seats).indexOf(seat));
  const one = { ...watched, random, provision };
  await toProvision(one, workshop);
  return one;
}

export async function toProvision({ page, provision }: AtBrowser, { url, debate }: Workshop): Promise<void> {
  await page.goto(`${url}/debates/${debate}/provisions/${provision}`);
  await expect(page.getByRole('heading', { name: 'The argument' })).toBeVisible();
  await expect(stateLine(page)).toHaveText(/Saved|Saving|You can suggest|Reading only/);
}

/** Writes a pro or a con of what is open, letter by letter. */
export async function writeOnPage(one: AtBrowser, workshop: Workshop): Promise<string> {
  const { page, random, provision } = one;
  const words = claimWords(random, workshop.ledger.next());
  const side = random.chance(0.5) ? 'pro' : 'con';
  const field = await beginHere(page, side);
  await field.pressSequentially(words, { delay: 5 });
  await field.press('Enter');
  await expect(answer(page, words).first()).toBeVisible({ timeout: 45_000 });
  await page.keyboard.press('Escape');
  workshop.ledger.onPages.set(words, `provision:${provision}`);
  workshop.minutes.did(`wrote a ${side}`);
  return words;
}

export const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 600;

async function beginHere(page: Page, side: 'pro' | 'con'): Promise<Locator> {
  if (!isPhone(page)) return beginAnswer(page, side);
  // One side shows at a time, and what one does most is under the thumb.
  await page.getByRole('tab', { name: side === 'pro' ? /Pros \d+$/ : /Cons \d+$/ }).click();
  await page
    .getByRole('button', { name: side === 'pro' ? 'Add a pro' : 'Add a con' })
    .last()
    .click();
  return page.getByLabel(side === 'pro' ? 'A reason for it' : 'A reason against it');
}

/** Opens a claim of one's own and writes on in it while others go on. */
export async function editOnPage(one: AtBrowser, workshop: Workshop, words: string): Promise<void> {
  const { page } = one;
  await open(page, words);
  await openClaim(page).getByRole('button', { name: 'Edit' }).click();
  await editor(page).press('Control+End');
  await page.keyboard.type(' And so it stays.', { delay: 8 });
  await expect(openClaim(page)).toContainText(`${words} And so it stays.`);
  await page.getByRole('button', { name: 'Done' }).click();
  workshop.ledger.onPages.delete(words);
  workshop.ledger.onPages.set(`${words} And so it stays.`, `provision:${one.provision}`);
  workshop.minutes.did('edited their claim');
  await page.keyboard.press('Escape');
  await expect(openClaim(page)).toBeHidden();
}

/** Agrees with a claim by one press. */
export async function agreeOnPage({ page }: AtBrowser, { minutes }: Workshop): Promise<void> {
  const agree = page.getByRole('button', { name: 'Agree', exact: true }).filter({ visible: true });
  const free = agree.and(page.locator('[aria-pressed="false"]')).first();
  if ((await free.count()) === 0) return;
  await free.click();
  minutes.did('voted');
}

/** Says something about the first claim of a side, to somebody. */
export async function discussOnPage({ page }: AtBrowser, { minutes }: Workshop, to: string): Promise<void> {
  await column(page, 'Pros').getByRole('listitem').first().getByRole('link').first().click();
  await expect(openClaim(page)).toBeVisible();
  await page.getByRole('tab', { name: /Discussion/ }).click();
  const field = page.getByRole('textbox', { name: 'Say something about it' });
  await field.pressSequentially(`How do you see this, @${to.slice(0, 4)}`);
  await expect(page.getByRole('tabpanel').getByRole('option', { name: to })).toBeVisible();
  await field.press('Enter');
  await field.press('Control+Enter');
  await expect(page.locator('.comment').getByText(`@${to}`).first()).toBeVisible();
  minutes.did('said something in a discussion');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(openClaim(page)).toBeHidden();
}

/** Answers the round that is on. */
export async function answerOnPage({ page }: AtBrowser, { url, debate, minutes }: Workshop): Promise<void> {
  await page.goto(`${url}/debates/${debate}/rounds`);
  const answers = page.getByRole('region', { name: 'Your answer' });
  await answers.getByRole('radio', { name: 'Supports', exact: true }).click();
  await expect(answers).toContainText('Kept.');
  await answers.getByRole('button', { name: 'Next' }).click();
  await answers.getByRole('radio', { name: 'Neutral', exact: true }).click();
  await expect(answers).toContainText('You have answered everything.');
  minutes.did('answered in the blind round');
  minutes.did('answered in the blind round');
}

/** Suggests other words for the first con, and marks it. */
export async function suggestOnPage({ page }: AtBrowser, { minutes }: Workshop): Promise<void> {
  await column(page, 'Cons').getByRole('listitem').first().getByRole('link').first().click();
  await expect(openClaim(page)).toBeVisible();
  await page.keyboard.press('e');
  const suggesting = page.getByRole('dialog', { name: 'Suggest a change' });
  const words = suggesting.getByLabel('The claim, as you would have it');
  await words.press('Control+End');
  await words.pressSequentially(' Or so they say.');
  await suggesting.getByRole('button', { name: 'Suggest it' }).click();
  await expect(suggesting).toBeHidden();
  minutes.did('suggested something');
  await page.keyboard.press('f');
  const marking = page.getByRole('dialog', { name: 'Mark this claim' });
  await marking.getByLabel('Unclear').check();
  await marking.getByLabel('A note').fill('Who are "they"?');
  await marking.getByRole('button', { name: 'Mark it' }).click();
  await expect(marking).toBeHidden();
  minutes.did('marked a claim');
  await page.keyboard.press('Escape');
  await expect(openClaim(page)).toBeHidden();
}

/** Settles the mark that has waited longest, in the queue. */
export async function settleOnPage({ page }: AtBrowser, { url, debate, minutes }: Workshop): Promise<void> {
  await page.goto(`${url}/debates/${debate}/moderation`);
  const uphold = page.getByRole('main').getByRole('button', { name: 'Uphold' }).first();
  await expect(uphold).toBeVisible();
  await uphold.click();
  await page.getByLabel('What should be done about it?').fill('Say who.');
  await page.getByRole('button', { name: 'Uphold' }).first().click();
  await expect(page.getByLabel('What should be done about it?')).toBeHidden();
  minutes.did('settled a mark');
}

/** The answers at the top of a side that a page shows, all of them, sorted; without where a claim is used from. */
export async function shownAnswers(page: Page, side: 'Pros' | 'Cons'): Promise<readonly string[]> {
  const texts = await column(page, side).locator('.claim-answer-text').allTextContents();
  return texts.map((text) => text.replace(/ From (?:above|Point \d+)$/, '').trim()).sort();
}

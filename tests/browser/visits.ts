import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { expect } from './story.ts';

/** A page, or something that is opened on one. */
export type Visit = {
  readonly name: string;
  readonly path: (debate: string) => string;
  readonly shows: string | RegExp;
  /** What is opened there. */
  readonly open?: (page: Page) => Promise<void>;
};
const provision = 'provisions/leaked-6';
const visits: readonly Visit[] = [
  { name: 'the debates', path: () => '/debates', shows: 'Debates' },
  { name: 'a new debate', path: () => '/debates/new', shows: 'New debate' },
  { name: 'import', path: () => '/debates/import', shows: 'Import a debate' },
  { name: 'the overview', path: (debate) => debate, shows: /^Peace proposal/ },
  { name: 'the stances', path: (debate) => `${debate}/stances`, shows: 'Where they stand' },
  {
    name: 'a cell of the matrix',
    path: (debate) => `${debate}/stances?cell=provision:leaked-6/ukraine`,
    shows: 'Where they stand',
  },
  {
    name: 'the deal',
    path: (debate) => `${debate}/deal`,
    shows: 'What could be agreed',
    // On a phone its foot floats over the list, and covers a part of whatever one has not scrolled past it yet.
    open: (page) =>
      page.locator('.deal-foot').evaluate((foot) => {
        foot.style.position = 'static';
      }),
  },
  { name: 'the rounds', path: (debate) => `${debate}/rounds`, shows: 'Rounds' },
  { name: 'the role-play', path: (debate) => `${debate}/role-play`, shows: 'Signing' },
  { name: 'the timeline', path: (debate) => `${debate}/timeline`, shows: 'Timeline' },
  { name: 'the cruxes', path: (debate) => `${debate}/insights`, shows: /^If this fell/ },
  {
    name: 'the opinion groups',
    path: (debate) => `${debate}/insights?part=opinions`,
    shows: 'What bridges the groups',
  },
  {
    name: 'agreement among the parties',
    path: (debate) => `${debate}/insights?part=agreement`,
    shows: 'Nearest to agreement',
  },
  { name: 'movement', path: (debate) => `${debate}/insights?part=movement`, shows: 'What moved last' },
  { name: 'moderation', path: (debate) => `${debate}/moderation`, shows: 'Moderation' },
  { name: 'guided voting', path: (debate) => `${debate}/voting/provision:leaked-6`, shows: /^1 of \d+/ },
  {
    name: 'the sheet of keys',
    path: (debate) => debate,
    shows: /^Peace proposal/,
    async open(page) {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
    },
  },
  { name: 'the drafts', path: (debate) => `${debate}/drafts`, shows: 'Drafts' },
  { name: 'a provision', path: (debate) => `${debate}/${provision}`, shows: 'Saved' },
  {
    name: 'an outline',
    path: (debate) => `${debate}/${provision}?view=outline`,
    shows: 'Saved',
  },
  { name: 'a map', path: (debate) => `${debate}/${provision}?view=map`, shows: 'Saved' },
  {
    name: 'a replay',
    path: (debate) => `${debate}/${provision}?at=1`,
    shows: 'Back to now',
    // Its log stands in the panel's sections, without the panel.
    async open(page) {
      if ((page.viewportSize()?.width ?? 0) < 641) return;
      await expect(page.locator('.panel-section').first()).toHaveCSS('padding-left', '24px');
    },
  },
  { name: 'the sources', path: (debate) => `${debate}/sources`, shows: 'Sources' },
  { name: 'the people', path: (debate) => `${debate}/people`, shows: 'People' },
  { name: 'export', path: (debate) => `${debate}/export`, shows: 'Take it away' },
  {
    name: 'finding',
    path: (debate) => debate,
    shows: /^Peace proposal/,
    async open(page) {
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('dialog').getByRole('combobox').fill('is:unanswered ');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'what concerns one',
    path: (debate) => debate,
    shows: /^Peace proposal/,
    async open(page) {
      await page.getByRole('button', { name: /^What concerns you/ }).click();
      await expect(page.getByLabel('Tell me of')).toBeVisible();
    },
  },
  { name: 'nothing', path: () => '/nothing/here', shows: 'There is nothing at this address' },
];

/** Goes to a page and waits until it has its heading and all that it has asked for. */
export async function visit(page: Page, address: string, shows: string | RegExp): Promise<void> {
  await page.goto(address);
  await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText('Connecting', { exact: true })).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"], .skeleton')).toHaveCount(0);
}

/** Every page that somebody who is signed in can reach, those of one debate with what is open on them. */
export async function visitsTo(page: Page, debate: string): Promise<readonly Visit[]> {
  const claim = await firstClaim(page, debate);
  return [
    ...visits,
    {
      name: 'an open claim',
      path: (debate) => `${debate}/${provision}?claim=${claim.id}`,
      shows: claim.text,
    },
    {
      name: 'a discussion',
      path: (debate) => `${debate}/${provision}?claim=${claim.id}&panel=discussion#comments`,
      shows: /Nothing has been said about this yet|Say something about it|settle/i,
    },
  ];
}

async function firstClaim(page: Page, example: string): Promise<{ id: string; text: string }> {
  const answer = await page.request.get(`/api${example}/claims`);
  const claims = v.parse(
    v.object({
      claims: v.array(
        v.object({
          id: v.string(),
          argument: v.string(),
          answers: v.nullable(v.string()),
          text: v.string(),
        }),
      ),
    }),
    await answer.json(),
  ).claims;
  const found = claims.find(({ argument, answers }) => argument === 'provision:leaked-6' && answers === null);
  if (!found) throw new Error('Point 6 of the founding example is argued.');
  return found;
}

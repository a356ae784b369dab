import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { column, openClaim } from './argument-page.ts';
import { expect, test } from './story.ts';

// Every page, wide and narrow, light and dark: nothing on the console, nothing past the edge, nothing that axe finds.

// Pictures of every step would take longer than the steps.
test.use({ trace: 'off' });

type Visit = {
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
async function visit(page: Page, address: string, shows: string | RegExp): Promise<void> {
  await page.goto(address);
  await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText('Connecting', { exact: true })).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"], .skeleton')).toHaveCount(0);
}

/** What axe finds, one line each: by the rules of WCAG 2.2 AA and its own best practices, or by one rule. */
async function violations(page: Page, only?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations: found } = await (only === undefined
    ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    : axe.withRules(only)
  ).analyze();
  return found.map(
    ({ id, help, nodes }) =>
      `${id} (${nodes.length}): ${help}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.html}`,
  );
}

for (const width of [1440, 390])
  test(`every page is well at ${width} px${width === 1440 ? ', light and dark' : ''}`, async ({
    browser,
    url,
    example,
  }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({
      baseURL: url,
      storageState: process.env.STORY_OWNER ?? '',
      viewport: { width, height: width === 390 ? 844 : 900 },
      hasTouch: width === 390,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    let at = '';
    page.on('console', (message) => {
      // The stories but those of it run without the worker.
      if (message.text().startsWith('Service Worker registration blocked')) return;
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(`${at}: ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${at}: ${error.message}`));
    const claim = await firstClaim(page, example);
    const openClaimVisit: Visit = {
      name: 'an open claim',
      path: (debate) => `${debate}/${provision}?claim=${claim.id}`,
      shows: claim.text,
    };
    const discussionVisit: Visit = {
      name: 'a discussion',
      path: (debate) => `${debate}/${provision}?claim=${claim.id}&panel=discussion#comments`,
      shows: /Nothing has been said about this yet|Say something about it|settle/i,
    };
    for (const { name, path, shows, open } of [...visits, openClaimVisit, discussionVisit]) {
      at = name;
      await page.emulateMedia({ colorScheme: 'light' });
      await visit(page, path(example), shows);
      await open?.(page);
      const past = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (past > 0) complaints.push(`${name}: ${past} px past the edge`);
      for (const violation of await violations(page)) complaints.push(`${name}: ${violation}`);
      // Dark has the same elements in other colours, so only the colours are looked at again; they are those of any width.
      if (width !== 1440) continue;
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const violation of await violations(page, 'color-contrast'))
        complaints.push(`${name}, dark: ${violation}`);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

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

test('the pages before signing in are well too', async ({ stranger }) => {
  for (const [address, shows] of [
    ['/debates', 'Debates'],
    ['/sign-in', 'Sign in'],
    ['/sign-up', 'Make an account'],
  ] as const) {
    await visit(stranger, address, shows);
    expect(await violations(stranger)).toEqual([]);
  }
});

test('by keyboard alone: from the overview to a claim, a pro to it, back, and the sheet of keys', async ({
  owner,
  freshExample,
}) => {
  await owner.goto(freshExample);
  const six = owner.getByRole('link', { name: /^6\s/ });
  await expect(six).toBeVisible();
  for (let presses = 0; !(await six.evaluate((link) => link === document.activeElement)); presses++) {
    expect(presses, 'Tab reaches point 6').toBeLessThan(80);
    await owner.keyboard.press('Tab');
  }
  await owner.keyboard.press('Enter');
  await expect(column(owner, 'Pros').getByRole('listitem').first()).toBeVisible();

  await owner.keyboard.press('ArrowDown');
  await expect(openClaim(owner)).toBeVisible();
  const place = owner.url();
  await owner.keyboard.press('p');
  const field = owner.getByLabel('A reason for it');
  await expect(field).toBeFocused();
  await owner.keyboard.type('Written without a mouse.');
  await owner.keyboard.press('Enter');
  await expect(column(owner, 'Pros')).toContainText('Written without a mouse.');
  expect(owner.url()).toBe(place);

  await owner.keyboard.press('p');
  await owner.keyboard.type('Begun, and left for later');
  await owner.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await owner.keyboard.press('p');
  await expect(field).toHaveValue('Begun, and left for later');
  await owner.keyboard.press('Escape');
  await owner.keyboard.press('Escape');
  await expect(openClaim(owner)).toBeHidden();

  await owner.keyboard.press('?');
  const sheet = owner.getByRole('dialog', { name: 'Keyboard' });
  await expect(sheet).toContainText('add an undercut');
  await owner.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { column, openClaim } from './argument-page.ts';
import { expect, test } from './story.ts';
import { visit, visitsTo } from './visits.ts';

// Every page, wide and narrow, light and dark: nothing on the console, nothing past the edge, nothing that axe finds.

// Pictures of every step would take longer than the steps.
test.use({ trace: 'off' });

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = 'color-contrast';
type Violation = {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
};
declare global {
  interface Window {
    /** Where axe has been brought to the page. */
    readonly axe?: { run(options: object): Promise<{ readonly violations: readonly Violation[] }> };
  }
}
const inWords = (found: readonly Violation[]) =>
  found.map(
    ({ id, help, nodes }) =>
      `${id} (${nodes.length}): ${help}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.html}`,
  );

/** What axe finds, one line each: by the rules of WCAG 2.2 AA and its own best practices; `without` one of them. */
async function violations(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  return inWords(
    (
      await axe
        .withTags(tags)
        .disableRules([...without])
        .analyze()
    ).violations,
  );
}

/** What axe, which is on the page already, finds of its colours: to bring it there takes as long as a look at all of them. */
async function violationsOfColours(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async (rule) => {
    const found = await window.axe?.run({ runOnly: [rule], resultTypes: ['violations'] });
    return found?.violations ?? null;
  }, colours);
  if (!found) throw new Error('axe was brought to this page before.');
  return inWords(found);
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
    for (const { name, path, shows, open } of await visitsTo(page, example)) {
      at = name;
      await page.emulateMedia({ colorScheme: 'light' });
      await visit(page, path(example), shows);
      await open?.(page);
      const past = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (past > 0) complaints.push(`${name}: ${past} px past the edge`);
      // Colours are those of any width; dark has the same elements in other ones, so only they are looked at again.
      const isWide = width === 1440;
      for (const violation of await violations(page, isWide ? [] : [colours]))
        complaints.push(`${name}: ${violation}`);
      if (!isWide) continue;
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const violation of await violationsOfColours(page)) complaints.push(`${name}, dark: ${violation}`);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

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

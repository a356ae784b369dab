import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import type { Role } from '@proviso/domain/person';
import * as v from 'valibot';
import { makeInvite } from './debate-access.ts';
import './use-product.ts';
import { WarmPages } from './warm-pages.ts';

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by start-product.ts before the first story.`);
  return value;
}

export type Guest = {
  readonly name: string;
  readonly role: Role;
  /** The stakeholder that a delegate speaks for. */
  readonly speaksFor?: string;
};
type Story = {
  /** Where the product that the stories of this worker share serves. */
  readonly url: string;
  /** The database of that product, for what only time could do. */
  readonly databaseUrl: string;
  /** The path of the founding example: `/debates/<id>`. */
  readonly example: string;
  /** A page of whoever owns the founding example. */
  readonly owner: Page;
  /** The same in a browser of its own, for what changes the browser itself. */
  readonly ownerApart: Page;
  /**
   * Somebody who joins the founding example by a link, with a name only; with options of the browser, in a new browser that has
   * them.
   */
  readonly join: (guest: Guest, options?: BrowserContextOptions) => Promise<Page>;
  /** A page of somebody who has never been here. */
  readonly stranger: Page;
  /** A debate of the owner's that is equal to the founding example before any story; its path. */
  readonly freshExample: string;
};

/** Joins by a link as a person does, with a name only; a page in a browser of their own. */
export async function joinByLink(
  browser: Browser,
  { url, link, name }: { readonly url: string; readonly link: string; readonly name: string },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, ...options });
  const page = await context.newPage();
  await joinOn(page, link, name);
  return page;
}

async function joinOn(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name in this debate').fill(name);
  await page.getByRole('button', { name: 'Join the debate' }).click();
  await page.waitForURL(/\/debates\/\w+$/);
}

const ownerSchema = v.object({
  cookies: v.array(
    v.object({
      name: v.string(),
      value: v.string(),
      domain: v.string(),
      path: v.string(),
      expires: v.number(),
      httpOnly: v.boolean(),
      secure: v.boolean(),
      sameSite: v.picklist(['Strict', 'Lax', 'None']),
    }),
  ),
});

export const test = base.extend<Story, { readonly warmPages: WarmPages }>({
  warmPages: [
    async ({ browser }, use, { project }) => {
      const { viewport, timezoneId, serviceWorkers, contextOptions } = project.use;
      const warm = new WarmPages(browser, {
        ...contextOptions,
        baseURL: variable('STORY_URL'),
        ...(viewport !== undefined && { viewport }),
        ...(timezoneId !== undefined && { timezoneId }),
        ...(serviceWorkers !== undefined && { serviceWorkers }),
      });
      await use(warm);
      await warm.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  url: async ({}, use) => use(variable('STORY_URL')),
  // biome-ignore lint/correctness/noEmptyPattern: the same.
  databaseUrl: async ({}, use) => use(variable('STORY_DATABASE')),
  // biome-ignore lint/correctness/noEmptyPattern: the same.
  example: async ({}, use) => use(`/debates/${variable('STORY_DEBATE')}`),
  owner: async ({ warmPages }, use) => {
    const page = await warmPages.take();
    const owner = v.parse(ownerSchema, JSON.parse(readFileSync(variable('STORY_OWNER'), 'utf8')));
    await page.context().addCookies(owner.cookies);
    await use(page);
    await warmPages.giveBack(page);
  },
  ownerApart: async ({ browser, url }, use) => {
    const context = await browser.newContext({ baseURL: url, storageState: variable('STORY_OWNER') });
    await use(await context.newPage());
    await context.close();
  },
  join: async ({ browser, url, owner, warmPages }, use) => {
    const warm: Page[] = [];
    const own: Page[] = [];
    await use(async ({ name, role, speaksFor }, options) => {
      const link = await makeInvite(owner.request, variable('STORY_DEBATE'), role, speaksFor ?? null);
      if (options) {
        const page = await joinByLink(browser, { url, link, name }, options);
        own.push(page);
        return page;
      }
      const page = await warmPages.take();
      warm.push(page);
      await joinOn(page, link, name);
      return page;
    });
    for (const page of warm) await warmPages.giveBack(page);
    for (const page of own) await page.context().close();
  },
  stranger: async ({ warmPages }, use) => {
    const page = await warmPages.take();
    await use(page);
    await warmPages.giveBack(page);
  },
  freshExample: async ({ owner }, use) => {
    const text = readFileSync(variable('STORY_EXAMPLE'), 'utf8');
    const answer = await owner.request.post('/api/imports', { data: { format: 'proviso', text } });
    expect(answer.status(), await answer.text()).toBe(201);
    await use(`/debates/${v.parse(v.object({ id: v.string() }), await answer.json()).id}`);
  },
});
export { expect };

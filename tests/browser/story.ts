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
  /** Somebody who has come by a link into any debate, with a name only; on no page yet. */
  readonly come: (link: string, name: string) => Promise<Page>;
  /**
   * Somebody who has come into the founding example, on no page yet; with options of the browser, whoever has just joined it by
   * the page for that, in a new browser.
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
  await page.goto(link);
  await page.getByLabel('Your name in this debate').fill(name);
  await page.getByRole('button', { name: 'Join the debate' }).click();
  await page.waitForURL(/\/debates\/\w+$/);
  return page;
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
  come: async ({ warmPages }, use) => {
    const taken: Page[] = [];
    await use(async (link, name) => {
      const page = await warmPages.take();
      taken.push(page);
      const answer = await page
        .context()
        .request.post(`/api/invites/${link.split('/').at(-1)}/join`, { data: { name } });
      expect(answer.status(), await answer.text()).toBe(200);
      return page;
    });
    for (const page of taken) await warmPages.giveBack(page);
  },
  join: async ({ browser, url, owner, come }, use) => {
    const own: Page[] = [];
    await use(async ({ name, role, speaksFor }, options) => {
      const link = await makeInvite(owner.request, variable('STORY_DEBATE'), role, speaksFor ?? null);
      if (!options) return come(link, name);
      const page = await joinByLink(browser, { url, link, name }, options);
      own.push(page);
      return page;
    });
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

import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import type { Role } from '@proviso/domain/person';
import * as v from 'valibot';
import { makeInvite } from './debate-access.ts';
import './use-product.ts';

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
  /** Somebody who joins the founding example by a link, with a name only: a page in a browser of their own. */
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

export const test = base.extend<Story>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  url: async ({}, use) => use(variable('STORY_URL')),
  // biome-ignore lint/correctness/noEmptyPattern: the same.
  databaseUrl: async ({}, use) => use(variable('STORY_DATABASE')),
  // biome-ignore lint/correctness/noEmptyPattern: the same.
  example: async ({}, use) => use(`/debates/${variable('STORY_DEBATE')}`),
  owner: async ({ browser, url }, use) => {
    const context = await browser.newContext({ baseURL: url, storageState: variable('STORY_OWNER') });
    await use(await context.newPage());
    await context.close();
  },
  join: async ({ browser, url, owner }, use) => {
    const joined: Page[] = [];
    await use(async ({ name, role, speaksFor }, options) => {
      const link = await makeInvite(owner.request, variable('STORY_DEBATE'), role, speaksFor ?? null);
      const page = await joinByLink(browser, { url, link, name }, options);
      joined.push(page);
      return page;
    });
    for (const page of joined) await page.context().close();
  },
  stranger: async ({ browser, url }, use) => {
    const context = await browser.newContext({ baseURL: url });
    await use(await context.newPage());
    await context.close();
  },
  freshExample: async ({ owner }, use) => {
    const text = readFileSync(variable('STORY_EXAMPLE'), 'utf8');
    const answer = await owner.request.post('/api/imports', { data: { format: 'proviso', text } });
    expect(answer.status(), await answer.text()).toBe(201);
    await use(`/debates/${v.parse(v.object({ id: v.string() }), await answer.json()).id}`);
  },
});
export { expect };

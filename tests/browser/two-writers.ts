import { type Browser, expect, type Page } from '@playwright/test';
import { type Product, startProduct } from '../product/product.ts';
import { addAnswer, editor, open, openClaim } from './argument-page.ts';
import { makeInvite, takeOver } from './debate-access.ts';
import { joinByLink } from './story.ts';
import { watchSaving } from './watch-saving.ts';

export type TwoWriters = {
  readonly product: Product;
  /** The path of the provision on which both write. */
  readonly place: string;
  readonly debate: string;
  readonly owner: Page;
  readonly maryna: Page;
  close(): Promise<void>;
};

/** A product of its own with two people in it, each with a claim of their own open for writing. */
export async function startTwoWriters(browser: Browser): Promise<TwoWriters> {
  const product = await startProduct();
  const { debate, state } = await takeOver(product, 'Olha Owner');
  const context = await browser.newContext({ baseURL: product.url, storageState: state });
  const owner = await context.newPage();
  const link = await makeInvite(owner.request, debate, 'contributor');
  const maryna = await joinByLink(browser, { url: product.url, link, name: 'Maryna' });
  const place = `/debates/${debate}/provisions/leaked-6`;
  for (const [page, first] of [
    [owner, 'Olha begins:'],
    [maryna, 'Maryna begins:'],
  ] as const) {
    await page.goto(place);
    await addAnswer(page, 'pro', first);
    await open(page, first);
    await openClaim(page).getByRole('button', { name: 'Edit' }).click();
    await editor(page).press('Control+End');
    await expect(editor(page)).toBeFocused();
    await watchSaving(page);
  }
  return {
    product,
    place,
    debate,
    owner,
    maryna,
    async close() {
      await owner.context().close();
      await maryna.context().close();
      await product.remove();
    },
  };
}

/** So many words, numbered, so that a lost or doubled letter shows. */
export const words = (count: number): string => Array.from({ length: count }, (_, i) => ` word${i}`).join('');

/** Types as a fast typist does, letter by letter. */
export const typeOn = (page: Page, text: string): Promise<void> => page.keyboard.type(text, { delay: 10 });

import { expect } from '@playwright/test';
import type { BenchServer } from '../bench/server/bench-server.ts';
import { type Browser, signedIn } from './bench-page.ts';

export type FindingTimes = {
  /** From each key in the field of finding to the list that it leads to, laid out, ms. */
  readonly keys: readonly number[];
  /** From asking for claims like a text to the whole answer, ms. */
  readonly similar: readonly number[];
};

const words = ['withdraw forces', 'guarantee return', 'nothing like it', 'is:unanswered people'];

// What is asked while somebody writes: a few words, later the whole sentence.
const sentences = [
  ...words,
  'Forces that withdraw without guarantees return within a few years, and nothing keeps them from it.',
  'People who live near the border need a treaty that others must not break without a price.',
];

/** Finds claims from a page by typing, and asks the server what is like a text: among all claims of the debate. */
export async function measureFinding(browser: Browser, server: BenchServer): Promise<FindingTimes> {
  const { context, address } = await signedIn(browser, server, 0);
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForTimeout(2000);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.fill('borders');
  await expect(page.getByRole('option').nth(5)).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => {
    const keys: number[] = [];
    let pressed = Number.NaN;
    addEventListener('keydown', (event) => {
      pressed = event.timeStamp;
    });
    // The page's own listener stands at the document: here the list is there already.
    addEventListener('input', () => {
      void document.body.offsetHeight;
      keys.push(performance.now() - pressed);
    });
    Object.assign(window, { benchKeys: keys });
  });
  for (const query of words) {
    await field.selectText();
    await page.keyboard.type(query, { delay: 60 });
  }
  const keys = await page.evaluate(() => {
    const found: unknown = Reflect.get(window, 'benchKeys');
    return Array.isArray(found) ? found.map(Number) : [];
  });
  const similar = await page.evaluate(async (texts) => {
    const [, , debate] = location.pathname.split('/');
    const times: number[] = [];
    for (let i = 0; i < 40; i++) {
      const began = performance.now();
      const answer = await fetch(
        `/api/debates/${debate}/claims/similar?text=${encodeURIComponent(texts[i % texts.length] ?? '')}`,
      );
      if (!answer.ok) throw new Error(await answer.text());
      await answer.json();
      times.push(performance.now() - began);
    }
    return times.slice(4); // the first ones are planned and compiled
  }, sentences);
  await context.close();
  return { keys, similar };
}

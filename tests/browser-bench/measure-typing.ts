import { expect } from '@playwright/test';
import type { BenchServer } from '../bench/server/bench-server.ts';
import { type Browser, processorTime, signedIn } from './bench-page.ts';
import { quantile } from './figure.ts';
import { startTyping } from './typing-crowd.ts';

export type Typing = {
  /** From a key to its letter in a page that is laid out again, ms; the wait for the screen's next frame not counted. */
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  /** The longest task of the page's main thread while one types, and while one only looks on; 0: none above 50 ms. */
  readonly longestTask: number;
  readonly longestTaskWatching: number;
  /** What the main thread works for a letter, others' among it, ms of processor time. */
  readonly workOfLetter: number;
};

/** So many letters as people write them: in words. */
const wordsOf = (letters: number) =>
  'they promised to leave by June and nobody asked '.repeat(99).slice(0, letters);

/** Types in a claim of one's own while others type in theirs. */
export async function measureTyping(
  browser: Browser,
  server: BenchServer,
  { view, letters, others }: { readonly view: 'focus' | 'outline'; letters: number; others: number },
): Promise<Typing> {
  const { context, address } = await signedIn(browser, server, 0);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Add a pro' }).click();
  const words = `Written while others write, in the ${view}.`;
  await page.getByLabel('A reason for it').fill(words);
  await page.getByLabel('A reason for it').press('Enter');
  await page.locator('.claim-answer', { hasText: words }).getByText(words).click();
  const claim = new URL(page.url()).searchParams.get('claim');
  if (view === 'outline') await page.goto(`${address}?view=outline&claim=${claim}`);
  await expect(
    page.locator(view === 'outline' ? '[role=treeitem][aria-selected=true]' : '.claim-card'),
  ).toBeVisible({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  // Until the page knows who may edit what, the key means nothing.
  await expect(async () => {
    await page.keyboard.press('e');
    await expect(page.locator('.cm-content')).toBeFocused({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });

  const stop = await startTyping(server, { people: others, perSecond: 5 });
  await page.waitForTimeout(1500); // their new claims have come
  await page.evaluate(() => {
    const typed: number[] = [];
    const tasks: number[] = [];
    /** Keys whose letters are not there yet: a busy page shows several at once. */
    let keys: number[] = [];
    const editor = document.querySelector<HTMLElement>('.cm-content');
    addEventListener(
      'keydown',
      (event) => {
        keys.push(event.timeStamp);
      },
      { capture: true },
    );
    if (editor)
      new MutationObserver(() => {
        void editor.offsetHeight;
        for (const key of keys) typed.push(performance.now() - key);
        keys = [];
      }).observe(editor, { characterData: true, childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    Object.assign(window, { benchTyped: typed, benchTasks: tasks });
  });
  const longest = () =>
    page.evaluate(() => {
      const tasks: unknown = Reflect.get(window, 'benchTasks');
      return Array.isArray(tasks) ? Math.max(0, ...tasks.splice(0).map(Number)) : 0;
    });
  const work = await processorTime(page);
  const before = await work();
  await page.keyboard.type(wordsOf(letters), { delay: 45 });
  const workOfLetter = ((await work()) - before) / letters;
  const longestTask = await longest();
  await page.waitForTimeout(5000);
  const longestTaskWatching = await longest();
  const times = await page.evaluate(() => {
    const typed: unknown = Reflect.get(window, 'benchTyped');
    return Array.isArray(typed) ? typed.map(Number) : [];
  });
  stop();
  await context.close();
  if (times.length < letters * 0.9) throw new Error(`Of ${letters} letters the page showed ${times.length}.`);
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    worst: quantile(times, 1),
    longestTask,
    longestTaskWatching,
    workOfLetter,
  };
}

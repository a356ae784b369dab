import type { Page } from '@playwright/test';

/** What a page said about itself at some moment, and what was then in the open text of a claim. */
type Seen = { readonly said: string; readonly text: string };
declare global {
  interface Window {
    storySeen?: Seen[];
  }
}

/**
 * Notes in the page every change of the state line, with the words in the editor at that very moment: so that a word
 * that was once shown as saved can be held to it, however short the moment was.
 */
export async function watchSaving(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen[] = [];
    window.storySeen = seen;
    const look = () => {
      const said = document.querySelector('.live-state')?.textContent?.trim() ?? '';
      const text = [...document.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n');
      const last = seen.at(-1);
      if (last?.said !== said || last.text !== text) seen.push({ said, text });
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

const seenOn = (page: Page): Promise<readonly Seen[]> => page.evaluate(() => window.storySeen ?? []);

/** The longest text of the editor beside which the page has said "Saved". */
export async function savedText(page: Page): Promise<string> {
  const saved = (await seenOn(page)).filter(({ said }) => said === 'Saved').map(({ text }) => text);
  return saved.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** Everything that the state line has said, in order, each once in a row. */
export async function saidSoFar(page: Page): Promise<readonly string[]> {
  const said = (await seenOn(page)).map((one) => one.said);
  return said.filter((text, i) => text !== said[i - 1]);
}

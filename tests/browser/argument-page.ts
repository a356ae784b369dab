import { expect, type Locator, type Page } from '@playwright/test';

// The page of an argument as its reader finds things on it: by role and name.

/** "Saved", "Saving", "Offline, 2 changes kept here": whether what one writes is stored. */
export const stateLine = (page: Page): Locator =>
  page.getByRole('banner').locator('[role="status"][data-kind]');

/** The column of pros or cons. */
export const column = (page: Page, side: 'Pros' | 'Cons'): Locator =>
  page.getByRole('region', { name: side, exact: true });

/** An answer in a column, by its words. */
export const answer = (page: Page, words: string): Locator =>
  page.getByRole('listitem').filter({ hasText: words });

/** The claim that is open, with its words large. */
export const openClaim = (page: Page): Locator => page.getByRole('article', { name: 'The claim in focus' });

/** Where the text of a claim is edited, letter by letter, with the carets of others. */
export const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the claim' });

/** Somebody else who has the argument open. */
export const present = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: /other (person|people)/ }).getByRole('img', { name });

const composers = {
  pro: { button: 'Add a pro', label: 'A reason for it' },
  con: { button: 'Add a con', label: 'A reason against it' },
} as const;

/** Opens the field for a new pro or con of what is open; the field. */
export async function beginAnswer(page: Page, side: 'pro' | 'con'): Promise<Locator> {
  await column(page, side === 'pro' ? 'Pros' : 'Cons')
    .getByRole('button', { name: composers[side].button })
    .click();
  return page.getByLabel(composers[side].label);
}

/** Adds a pro or con to what is open, and waits until it is stored. */
export async function addAnswer(page: Page, side: 'pro' | 'con', words: string): Promise<void> {
  const field = await beginAnswer(page, side);
  await field.fill(words);
  await field.press('Enter');
  await expect(answer(page, words)).toBeVisible();
  await expect(stateLine(page)).toHaveText('Saved');
}

/** Opens a claim from the column it stands in. */
export async function open(page: Page, words: string): Promise<void> {
  await answer(page, words).getByText(words).click();
  await expect(openClaim(page)).toContainText(words);
}

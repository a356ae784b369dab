import type { Page } from '@playwright/test';
import { expect, test } from './story.ts';

// A blind round, answered on a phone and on a desk, revealed to all in one moment, asked again; then a role-play.

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

const answers = (page: Page) => page.getByRole('region', { name: 'Your answer' });
const desk = (page: Page) => page.getByRole('region', { name: 'Facilitator' });
const result = (page: Page) => page.getByRole('region', { name: 'Result' });
const take = (page: Page, position: string) =>
  answers(page).getByRole('radio', { name: position, exact: true }).click();

test('a round is answered unseen, revealed to all at once, and asked again: who moved is drawn', async ({
  owner,
  join,
  example,
}) => {
  const ann = await join({ name: 'Ann Asked', role: 'contributor' }, phone);
  const ben = await join({ name: 'Ben Asked', role: 'suggester' });
  for (const page of [owner, ann, ben]) await page.goto(`${example}/rounds`);
  await expect(ann.getByText('There has been no round yet.')).toBeVisible();

  await owner.getByRole('button', { name: 'Open a round' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Open a round' });
  await dialog.getByRole('radio', { name: 'Everybody' }).click();
  await dialog.getByRole('button', { name: 'Open a round' }).click();
  await expect(dialog.getByText('A round asks about at least one provision.').first()).toBeVisible();
  await dialog.getByRole('checkbox', { name: /^6 / }).check();
  await dialog.getByRole('checkbox', { name: /^7 / }).check();
  await dialog.getByRole('button', { name: 'Open a round' }).click();
  await expect(desk(owner)).toContainText('left');

  // On the phone it appears by itself, with the time that is left; every touch is kept.
  await expect(answers(ann).getByRole('timer')).toHaveText(/^\d+:\d\d left$/);
  await take(ann, 'Red line');
  await expect(answers(ann)).toContainText('Kept.');
  await answers(ann).getByRole('button', { name: 'Next' }).click();
  await take(ann, 'Supports');
  await expect(answers(ann)).toContainText('You have answered everything.');
  await take(ben, 'Supports');
  await answers(ben).getByLabel('Reason').fill('It can be verified.');
  await answers(ben).getByRole('button', { name: 'Next' }).click();
  await take(ben, 'Neutral');
  await expect(answers(ben)).toContainText('You have answered everything.');
  await expect(desk(owner)).toContainText(/^.*2 of \d+ are through/s);
  await expect(desk(owner)).not.toContainText('Ann Asked');

  await desk(owner).getByRole('button', { name: 'Close' }).click();
  await expect(answers(ann)).toContainText('The round is closed.');
  await desk(owner).getByRole('button', { name: 'Reveal' }).click();
  for (const page of [owner, ann, ben]) {
    const six = result(page).getByRole('article').first();
    await expect(six.getByRole('listitem').filter({ hasText: 'Red line' })).toContainText('Ann Asked');
    await expect(six.getByRole('listitem').filter({ hasText: 'Supports' })).toContainText('Ben Asked');
  }
  await result(ann).getByText('1 reason').click();
  await expect(result(ann)).toContainText('It can be verified.');

  await result(owner).getByRole('button', { name: 'Ask again' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'Ask again' }).click();
  await take(ann, 'With conditions');
  await expect(answers(ann)).toContainText('Kept.');
  await take(ben, 'Supports');
  await expect(answers(ben)).toContainText('Kept.');
  await desk(owner).getByRole('button', { name: 'Close' }).click();
  await desk(owner).getByRole('button', { name: 'Reveal' }).click();
  const moved = result(ann).getByRole('figure').first();
  await expect(moved).toContainText('1 moved towards support, 0 moved away from it, 1 stayed');
  await expect(moved).toContainText('Ann Asked: Red line → With conditions');
});

test('delegations write for themselves, offer, and sign; another delegation reads nothing of it', async ({
  owner,
  join,
  example,
}) => {
  const ukraine = await join({ name: 'Daria', role: 'observer', speaksFor: 'ukraine' }, phone);
  const nato = await join({ name: 'Nils', role: 'contributor', speaksFor: 'nato' });
  for (const page of [ukraine, nato]) await page.goto(`${example}/role-play`);
  await owner.goto(`${example}/role-play?for=ukraine`);

  const room = (page: Page) => page.getByRole('region', { name: /^(Your own room|The room of Ukraine)$/ });
  await room(ukraine).getByLabel('Write a note').fill('Six hundred is where we stop.');
  await room(ukraine).getByRole('button', { name: 'Add the note' }).click();
  await room(ukraine).getByLabel('Provision').selectOption('leaked-6');
  await room(ukraine).getByLabel('At the worst').fill('Eight hundred thousand.');
  await room(ukraine).getByRole('button', { name: 'Set the bottom line' }).click();
  await expect(room(owner)).toContainText('Six hundred is where we stop.');
  await expect(room(owner)).toContainText('Eight hundred thousand.');

  await nato.getByRole('button', { name: 'Make an offer' }).click();
  const dialog = nato.getByRole('dialog', { name: 'Make an offer' });
  await dialog.getByRole('checkbox', { name: 'Ukraine' }).check();
  await dialog.getByLabel('Provision').selectOption({ index: 6 });
  await dialog.getByLabel('Wording').selectOption({ label: 'left out' });
  await dialog.getByLabel('Message').fill('We leave the cap out.');
  await dialog.getByRole('button', { name: 'Send the offer' }).click();
  const offers = (page: Page) => page.getByRole('region', { name: 'Offers' });
  await expect(offers(ukraine)).toContainText('We leave the cap out.');
  await offers(ukraine).getByRole('button', { name: 'Counter it' }).click();
  const counter = ukraine.getByRole('dialog', { name: 'A counter-offer' });
  // Whoever made the offer is who is answered.
  await expect(counter.getByRole('checkbox', { name: 'NATO' })).toBeChecked();
  await expect(counter.getByRole('checkbox', { name: 'NATO' })).toBeDisabled();
  await counter.getByLabel('Message').fill('We leave it out, and say so in public.');
  await counter.getByRole('button', { name: 'Send the offer' }).click();
  await expect(offers(nato)).toContainText('We leave it out, and say so in public.');
  await offers(nato).getByRole('button', { name: 'Accept' }).click();
  await expect(offers(ukraine)).toContainText('Accepted');
  await expect(nato.locator('body')).not.toContainText('Six hundred');

  const saved = await owner.request.post(`/api${example}/packages`, {
    data: {
      name: 'Without a cap',
      note: '',
      choices: [{ provision: 'leaked-6', wordings: [] }],
      follows: null,
    },
  });
  const { package: one } = await saved.json();
  await owner.request.post(`/api${example}/signings`, {
    data: { package: one.id, parties: ['ukraine', 'nato'] },
  });
  const signing = (page: Page) => page.getByRole('region', { name: 'Signing' });
  await signing(nato).getByRole('button', { name: 'Refuse' }).click();
  const refusal = nato.getByRole('dialog', { name: 'Refuse to sign' });
  await refusal.getByRole('button', { name: 'Refuse' }).click();
  await expect(refusal.getByText('Whoever refuses says why.').first()).toBeVisible();
  await refusal.getByLabel('Why').fill('Not without our members.');
  await refusal.getByRole('button', { name: 'Refuse' }).click();
  await expect(signing(ukraine)).toContainText('NATO refuses: Not without our members.');
  for (const page of [ukraine, nato]) {
    await signing(page).getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
  }
  await expect(signing(owner)).toContainText('Signed by all');
});

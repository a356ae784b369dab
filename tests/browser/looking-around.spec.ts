import type { Locator, Page } from '@playwright/test';
import { addAnswer, answer, column, open, openClaim } from './argument-page.ts';
import { makeInvite } from './debate-access.ts';
import { expect, test } from './story.ts';

// Seeing where a debate is deep, fresh and contested, from whose eyes one likes, and finding what is asked for.

const at = (debate: string, provision = 'leaked-6') => `${debate}/provisions/${provision}`;
const minimap = (page: Page) => page.getByRole('img', { name: /^Minimap of \d+ claims/ });
const figures = async (list: Locator, figure: RegExp) =>
  (await list.allInnerTexts()).map((text) => Number(figure.exec(text)?.[1] ?? 0));
const falling = (numbers: readonly number[]) => numbers.toSorted((a, b) => b - a);

test('the minimap says how deep the argument is, what divides the voters and what is new, and leads there; columns are sorted', async ({
  come,
  owner,
  freshExample,
}) => {
  const link = await makeInvite(owner.request, freshExample.split('/')[2] ?? '', 'contributor');
  const maryna = await come(link, 'Maryna');
  await maryna.goto(at(freshExample));
  await expect(minimap(maryna)).toHaveAccessibleName(/6 levels deep, [1-9]\d* divide the voters$/);
  await owner.goto(at(freshExample));
  await addAnswer(owner, 'pro', 'The newest of the pros.');
  await expect(minimap(maryna)).toHaveAccessibleName(/, 1 new to you$/);

  // Under the pointer it says which claim; a press goes there.
  const box = await minimap(maryna).boundingBox();
  if (!box) throw new Error('The minimap is to be seen.');
  const place = { x: box.x + box.width * 0.04, y: box.y + box.height * 0.3 };
  await maryna.mouse.move(place.x, place.y);
  const under = maryna.locator('.minimap-under');
  await expect(under).toBeVisible();
  const words = ((await under.textContent()) ?? '').replace(/^\S+\s+/, '');
  await maryna.mouse.click(place.x, place.y);
  await expect(openClaim(maryna)).toContainText(words);
  await expect(
    maryna.getByRole('navigation', { name: 'What this answers' }).getByRole('listitem'),
  ).toHaveCount(2);
  // The uppermost row is what the argument is about.
  await minimap(maryna).click({ position: { x: box.width / 2, y: 4 } });
  await expect(openClaim(maryna)).toBeHidden();

  const pros = column(maryna, 'Pros').locator('.claim-answer');
  const sort = maryna.getByRole('combobox', { name: 'Sort the pros' });
  await expect(pros.first()).not.toContainText('The newest of the pros.');
  await sort.selectOption('Newest');
  await expect(pros.first()).toContainText('The newest of the pros.');
  await sort.selectOption('Strongest');
  await expect(pros.first()).not.toContainText('The newest of the pros.');
  const strengths = await figures(pros, /Strength ([\d.]+)/);
  expect(strengths.length).toBeGreaterThan(2);
  expect(strengths).toEqual(falling(strengths));
  await sort.selectOption('Most votes');
  await expect(pros.last()).toContainText('The newest of the pros.');
  // The choice is each column's own, and outlives a reload.
  await expect(maryna.getByRole('combobox', { name: 'Sort the cons' })).toHaveValue('order');
  await maryna.reload();
  await expect(sort).toHaveValue('votes');
  await maryna.context().close();
});

test('votes are looked at as a role, a party’s delegates or one person cast them; the address and every figure say so', async ({
  come,
  owner,
  freshExample,
}) => {
  const debate = freshExample.split('/')[2] ?? '';
  const comeAs = async (name: string, role: 'contributor' | 'suggester', party: string | null = null) =>
    come(await makeInvite(owner.request, debate, role, party), name);
  const dina = await comeAs('Dina Delegate', 'contributor', 'ukraine');
  const sam = await comeAs('Sam Suggester', 'suggester');
  await owner.goto(at(freshExample));
  await addAnswer(owner, 'pro', 'Seen with other eyes.');
  const vote = async (page: Page, letter: string) => {
    await page.goto(at(freshExample));
    await open(page, 'Seen with other eyes.');
    await page.keyboard.press('v');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press(letter);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await vote(dina, 'a');
  await vote(sam, 'd');
  await vote(owner, 'a');
  const card = openClaim(owner);
  await expect(card).toContainText('2 agree, 1 disagree, 0 pass');
  const strength = async () => Number(/Strength (\d\.\d\d)/.exec((await card.textContent()) ?? '')?.[1]);
  const everybody = await strength();

  const whose = owner.getByLabel('Votes of');
  const look = async (label: string | RegExp, tally: string) => {
    const option = whose.getByRole('option', { name: label });
    await expect(option.first()).toBeAttached();
    await whose.selectOption({ value: (await option.first().getAttribute('value')) ?? '' });
    await expect(card).toContainText(tally);
    await expect(owner.getByText(/^Votes and strengths show those of /)).toBeVisible();
    await expect(owner).toHaveURL(/[?&]as=/);
  };
  await look('Dina Delegate', '1 agree, 0 disagree, 0 pass');
  await look('Sam Suggester', '0 agree, 1 disagree, 0 pass');
  expect(await strength()).toBeLessThan(everybody);
  await look(/suggester/, '0 agree, 1 disagree, 0 pass');
  await look(/Ukraine/, '1 agree, 0 disagree, 0 pass');
  await owner.reload();
  await expect(card).toContainText('1 agree, 0 disagree, 0 pass');
  await owner.getByRole('button', { name: 'Show everybody’s' }).click();
  await expect(card).toContainText('2 agree, 1 disagree, 0 pass');
  await expect(owner).not.toHaveURL(/[?&]as=/);
  for (const page of [dina, sam]) await page.context().close();
});

test('a claim without a source says so, gets a document and a bibliography’s entry, and is found by what is wrong with it', async ({
  come,
  owner,
  freshExample,
}) => {
  const debate = freshExample.split('/')[2] ?? '';
  const comeAs = async (name: string, role: 'contributor' | 'suggester') =>
    come(await makeInvite(owner.request, debate, role), name);
  const maryna = await comeAs('Maryna', 'contributor');
  const sam = await comeAs('Sam', 'suggester');
  // What comes from now on is new to the owner.
  await owner.goto(at(freshExample, 'leaked-7'));
  await expect(column(owner, 'Pros')).toBeVisible();
  for (const page of [maryna, sam]) await page.goto(at(freshExample));
  await addAnswer(maryna, 'con', 'A number that nobody has counted.');
  await expect(answer(sam, 'A number that nobody has counted.')).toContainText('No source yet');

  // A mark is answered by the author, and whoever set it hears of that.
  await open(sam, 'A number that nobody has counted.');
  await sam.keyboard.press('f');
  const marking = sam.getByRole('dialog', { name: 'Mark this claim' });
  await marking.getByLabel('Unsupported').check();
  await marking.getByRole('button', { name: 'Mark it' }).click();
  await open(maryna, 'A number that nobody has counted.');
  await expect(maryna.getByRole('button', { name: 'What concerns you, 1 new' })).toBeVisible();
  await openClaim(maryna).getByRole('link', { name: '1 mark' }).click();
  await maryna.getByRole('button', { name: 'Answer' }).click();
  await maryna.getByLabel('Your answer').fill('A source is coming.');
  await maryna.keyboard.press('Enter');
  await expect(sam.getByRole('tabpanel', { name: 'Review' })).toContainText('A source is coming.');
  await expect(sam.getByRole('button', { name: 'What concerns you, 1 new' })).toBeVisible();

  // Found by its filters, from the page of another provision.
  const finding = owner.getByRole('dialog', { name: 'Find or do anything' });
  const hits = finding.getByRole('option', { name: /A number that nobody has counted/ });
  await owner.keyboard.press('Control+k');
  const asked = finding.getByRole('combobox');
  for (const [query, count] of [
    ['by:maryna', 1],
    ['by:sam', 0],
    ['mark:unsupported', 1],
    ['mark:abusive', 0],
    ['is:unanswered nobody counted', 1],
    ['is:unsupported nobody counted', 1],
    ['is:mine', 0],
    ['is:new', 1],
  ] as const) {
    await asked.fill(query);
    await expect(hits, query).toHaveCount(count);
  }

  // A source by its document, and one by what a bibliography says of it.
  const panel = (page: Page) => page.getByRole('tabpanel', { name: 'Evidence' });
  const dialog = maryna.getByRole('dialog', { name: 'Add a source' });
  await maryna.getByRole('tab', { name: /Evidence/ }).click();
  await maryna.getByRole('button', { name: 'Add a source' }).click();
  await dialog.getByLabel('Title of the source').fill('A letter that was kept');
  await dialog.locator('input[type="file"][accept*=".pdf"]').setInputFiles({
    name: 'letter.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Dear Sir, we counted.\n'),
  });
  await expect(dialog.getByText('letter.txt')).toBeVisible();
  await dialog.getByLabel('The passage, word for word').fill('we counted');
  await dialog.getByLabel('Where in it').fill('line 1');
  await dialog.getByRole('button', { name: 'Add the source' }).click();
  await expect(dialog).toBeHidden();
  await maryna.getByRole('button', { name: 'Add a source' }).click();
  await dialog
    .getByLabel('Look it up')
    .fill('@book{k, title={On Counting}, author={Kovalenko, Oksana}, year={2019}, publisher={A Press}}');
  await dialog.getByRole('button', { name: 'Look up' }).click();
  await expect(dialog.getByLabel('Title of the source')).toHaveValue('On Counting');
  await dialog.getByLabel('The passage, word for word').fill('One counts twice.');
  await dialog.getByRole('button', { name: 'Add the source' }).click();
  await expect(dialog).toBeHidden();
  await sam.getByRole('tab', { name: /Evidence/ }).click();
  await expect(panel(sam)).toContainText('A letter that was kept');
  await expect(panel(sam)).toContainText('line 1');
  await expect(panel(sam)).toContainText('On Counting');
  await expect(panel(sam)).toContainText('Kovalenko');
  const file = await panel(sam)
    .getByRole('link', { name: /document kept here/ })
    .getAttribute('href');
  expect(await (await sam.request.get(file ?? '')).text()).toBe('Dear Sir, we counted.\n');

  // It is not without a source any more.
  await asked.fill('is:unsupported nobody counted');
  await expect(hits).toHaveCount(0);
  for (const page of [maryna, sam]) await page.context().close();
});

test('what is said already is offered while one writes; premises are joined and parted; text from Kialo becomes claims', async ({
  owner,
  freshExample,
}) => {
  await owner.goto(at(freshExample));
  await addAnswer(owner, 'pro', 'Inspectors can count armoured brigades from the air.');
  await addAnswer(owner, 'pro', 'Satellites pass over twice a day.');
  await open(owner, 'Satellites pass over twice a day.');
  await owner.keyboard.press('c');
  await owner.keyboard.type('Armoured brigades are counted by inspectors from the air');
  const offered = owner.getByRole('listitem').filter({ hasText: 'Inspectors can count armoured brigades' });
  await offered.getByRole('button', { name: 'Use it here' }).click();
  await expect(column(owner, 'Cons')).toContainText('Inspectors can count armoured brigades from the air.');
  await expect(owner.getByLabel('A reason against it')).toBeHidden();
  await owner.keyboard.press('Escape');

  await open(owner, 'Satellites pass over twice a day.');
  await owner.keyboard.press('j');
  const joining = owner.getByRole('dialog', { name: 'Join this premise with another' });
  await joining.getByRole('combobox').fill('Inspectors');
  await owner.keyboard.press('Enter');
  await joining.getByRole('button', { name: 'Join them' }).click();
  await expect(joining).toBeHidden();
  await owner.keyboard.press('ArrowUp');
  const joint = owner.getByText('2 premises that only work together');
  await expect(joint).toBeVisible();
  await open(owner, 'Satellites pass over twice a day.');
  await openClaim(owner).getByRole('button', { name: 'More' }).click();
  await owner.getByRole('menuitem', { name: 'Part from its premises' }).click();
  await expect(owner.getByText('Parted: it stands alone now.')).toBeVisible();
  await owner.keyboard.press('Escape');
  await expect(column(owner, 'Pros')).toContainText('Satellites pass over twice a day.');
  await expect(joint).toBeHidden();

  await owner.goto(`${at(freshExample)}?view=outline`);
  await owner.getByRole('button', { name: 'Paste a list' }).click();
  const paste = owner.getByRole('dialog', { name: 'Add a list of claims' });
  await paste
    .getByLabel('The list')
    .fill(
      [
        'Discussion Title: Should forces be limited?',
        '',
        '1. Forces should be limited.',
        '1.1. Pro: Limits can be checked.',
        '1.1.1. Con: Only where inspectors may go.',
        '1.2. Con: Limits bind one side.',
      ].join('\n'),
    );
  await paste.getByRole('button', { name: 'Look it over' }).click();
  await expect(paste.getByText(/Should forces be limited|Forces should be limited/)).toBeVisible();
  await expect(paste.getByLabel('Side of “Only where inspectors may go.”')).toHaveValue('con');
  await paste.getByRole('button', { name: 'Add 3 claims' }).click();
  const line = owner.getByRole('treeitem').filter({ hasText: 'Only where inspectors may go.' });
  await expect(line).toHaveAttribute('aria-level', '2');
  await expect(line).toHaveAttribute('data-side', 'con');
});

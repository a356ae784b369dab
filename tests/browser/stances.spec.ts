import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './story.ts';

// Where everybody stands: recorded in one browser, seen in the other; as of any day, by either time.

/** The matrix of a debate, ready to be read. */
async function openMatrix(page: Page, debate: string, query = ''): Promise<Locator> {
  await page.goto(`${debate}/stances${query}`);
  const matrix = page.getByRole('grid', { name: /^Stances/ });
  await expect(matrix.getByRole('gridcell').first()).toBeVisible();
  return matrix;
}

/** The cell of a stakeholder on a provision, by its heading: its name says what stands there. */
const cell = (matrix: Locator, who: string, about: string): Locator =>
  matrix.getByRole('gridcell', { name: new RegExp(`^${who} on ${about}`) });

const form = (page: Page) => page.getByRole('form', { name: /^(Record|Correct) a stance$/ });
const drawer = (page: Page) => page.getByRole('complementary', { name: 'History of one cell' });

async function beginRecording(page: Page, at: Locator): Promise<Locator> {
  await at.click();
  await drawer(page).getByRole('button', { name: 'Record a stance' }).click();
  await expect(form(page)).toBeVisible();
  return form(page);
}
async function finishRecording(page: Page): Promise<void> {
  await form(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(form(page)).toBeHidden();
}

test('a stated, an assessed and a role-played stance move the matrix in the other browser', async ({
  owner,
  join,
  example,
}) => {
  const delegate = await join({ name: 'Dmytro', role: 'contributor', speaksFor: 'displaced' });
  const seen = await openMatrix(owner, example);
  const matrix = await openMatrix(delegate, example);

  const capOf = (who: string) => cell(matrix, who, 'Forces limited');
  const seenCapOf = (who: string) => cell(seen, who, 'Forces limited');

  // Assessed: a red line needs its reason, and is said to have it or not.
  await expect(seenCapOf('NATO')).toHaveAccessibleName(/: Neutral/);
  const assessed = await beginRecording(delegate, capOf('NATO'));
  await assessed.getByRole('radio', { name: 'Red line' }).click();
  await assessed.getByRole('radio', { name: 'Assessed' }).click();
  await assessed.getByLabel('Held since').fill('2026-01-15');
  await assessed.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(assessed.getByText('A red line needs a reason.').first()).toBeVisible();
  await assessed.getByLabel('Reason').fill('It would bind members who never signed.');
  await finishRecording(delegate);
  // An analyst's word beside another's is no movement of the party: both stand, and the cell says that they differ.
  await expect(seenCapOf('NATO')).toHaveAccessibleName(
    /: Red line, Assessed, 2 analysts differ: 1 × neutral, 1 × red line/,
  );

  // Stated: rests on a passage of a source.
  const stated = await beginRecording(delegate, capOf('Poland'));
  await stated.getByRole('radio', { name: 'Conditions' }).click();
  await stated.getByRole('textbox', { name: 'Condition' }).fill('The number is the same for both armies');
  await stated.getByRole('radio', { name: 'Stated' }).click();
  await stated.getByLabel('Held since').fill('2026-01-16');
  await stated.getByLabel('Source', { exact: true }).selectOption({ index: 1 });
  await stated.getByLabel('Passage').fill('A number, yes, if it is the same for both.');
  await finishRecording(delegate);
  await expect(seenCapOf('Poland')).toHaveAccessibleName(/: With conditions, Stated/);

  // Role-played: by the delegate of that stakeholder alone.
  const played = await beginRecording(delegate, capOf('Displaced people'));
  await played.getByRole('radio', { name: 'Opposes' }).click();
  await played.getByRole('radio', { name: 'Role-played' }).click();
  await played.getByLabel('Held since').fill('2026-01-17');
  await finishRecording(delegate);
  await expect(seenCapOf('Displaced people')).toHaveAccessibleName(/: Opposes, Role-played/);
  await capOf('NATO').click();
  await drawer(delegate).getByRole('button', { name: 'Record a stance' }).click();
  await expect(form(delegate).getByRole('radio', { name: 'Role-played' })).toBeHidden();
});

test('the history of a cell tells both times, and a correction keeps what it corrects', async ({
  owner,
  freshExample,
}) => {
  const matrix = await openMatrix(owner, freshExample);
  const nato = cell(matrix, 'NATO', 'Forces limited');
  const recording = await beginRecording(owner, nato);
  await recording.getByRole('radio', { name: 'Opposes' }).click();
  await recording.getByLabel('Held since').fill('2026-02-01');
  await recording.getByLabel('Reason').fill('Said in the corridor.');
  await finishRecording(owner);
  const record = drawer(owner).getByRole('listitem').filter({ hasText: 'Said in the corridor.' });
  await expect(record).toContainText('since 1 Feb 2026');
  await expect(record).toContainText(/Recorded\d+ \w+ \d{4}, \d\d:\d\d, Olha Owner/);
  await expect(drawer(owner).getByRole('img', { name: /^Held and recorded over time/ })).toBeVisible();

  await record.getByRole('button', { name: 'Correct it' }).click();
  await form(owner).getByLabel('Reason').fill('Said on the record.');
  await form(owner).getByLabel('Held since').fill('2026-02-03');
  await finishRecording(owner);
  await expect(drawer(owner).getByRole('listitem').filter({ hasText: 'Said on the record.' })).toContainText(
    'Assessed, current',
  );
  await expect(record).toContainText('corrected');

  // By when it was written down: nothing of this was known on the day since when it is held.
  await owner.getByRole('radio', { name: 'Recorded' }).click();
  await owner.goto(`${owner.url()}&asof=2026-02-10`);
  await expect(nato).toHaveAccessibleName(/: Neutral/);
});

test('Ukraine on point 6 was a red line on 20 November and conditional on 24 December', async ({
  stranger,
  example,
}) => {
  const on = async (day: string) => {
    const matrix = await openMatrix(stranger, example, `?asof=${day}`);
    return cell(matrix, 'Ukraine', 'Forces limited');
  };
  await expect(await on('2025-11-20')).toHaveAccessibleName(/: Red line, Stated/);
  await expect(stranger.getByRole('slider')).toHaveAttribute('aria-valuetext', '20 November 2025');
  // It writes a limit into its own text: the row of the leaked one says so.
  await expect(await on('2025-12-24')).toHaveAccessibleName(
    /: With conditions, Stated, on another wording, before: Red line/,
  );

  // The slider, by keyboard, to its first day and back to today.
  const slider = stranger.getByRole('slider');
  await slider.press('Home');
  await expect(stranger).toHaveURL(/asof=2025-11-/);
  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Today');
  await expect(stranger).not.toHaveURL(/asof=/);
});

test('the matrix shows what changed since a day, some kinds alone, the most contested first, and is taken away as it is', async ({
  stranger,
  freshExample,
}) => {
  const matrix = await openMatrix(stranger, freshExample, '?asof=2025-12-31');
  const ukraine = cell(matrix, 'Ukraine', 'Forces limited');
  const poland = cell(matrix, 'Poland', 'Forces limited');
  await expect(ukraine).toHaveAccessibleName(/: With conditions, Stated/);
  await stranger.getByLabel('Light up what changed since').fill('2025-12-20');
  await expect(ukraine).toHaveAccessibleName(/changed since/);
  await expect(poland).not.toHaveAccessibleName(/changed since/);

  // What analysts make of it is another kind, and never mixed with what was said.
  await stranger.getByRole('button', { name: 'Stated', exact: true }).click();
  await expect(ukraine).toHaveAccessibleName(/: Red line, Assessed/);
  await stranger.getByRole('button', { name: 'Stated', exact: true }).click();
  await expect(ukraine).toHaveAccessibleName(/: With conditions, Stated/);

  await stranger.getByLabel('Rows').selectOption('disagreement');
  await expect(matrix.getByRole('rowheader').first()).not.toContainText('The draft as a whole');
  await stranger.getByLabel('Rows').selectOption('theme');
  await matrix.getByRole('button', { name: /^Forces and arms/ }).click();
  await expect(ukraine).toBeHidden();
  await matrix.getByRole('button', { name: /^Forces and arms/ }).click();

  await stranger.getByRole('button', { name: 'Take it away' }).click();
  const dialog = stranger.getByRole('dialog');
  const taken = async (button: string) => {
    const download = stranger.waitForEvent('download');
    await dialog.getByRole('button', { name: button }).click();
    return readFileSync(await (await download).path());
  };
  expect((await taken('SVG')).toString()).toContain('31 Dec 2025');
  expect((await taken('PNG')).subarray(1, 4).toString()).toBe('PNG');
  const csv = await stranger.request.get(
    (await dialog.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '',
  );
  expect(await csv.text()).toContain('Ukraine: stated,Ukraine: assessed,Ukraine: role-played');
});

test('by keyboard alone: a letter, a digit and Ctrl-Enter record, what is wrong takes the focus, and the arrows go on', async ({
  owner,
  freshExample,
}) => {
  const matrix = await openMatrix(owner, freshExample);
  const keys = owner.keyboard;
  const poland = cell(matrix, 'Poland', 'Reliable security guarantees');
  const displaced = cell(matrix, 'Displaced people', 'Reliable security guarantees');
  await poland.focus();
  await keys.press('r');
  await expect(form(owner).getByRole('radio', { name: 'Supports' })).toBeFocused();
  await keys.press('1');
  await keys.press('Control+Enter');
  await expect(poland).toHaveAccessibleName(/: Supports, Assessed/);
  await expect(poland).toBeFocused();

  await keys.press('ArrowRight');
  await expect(displaced).toBeFocused();
  await keys.press('r');
  await expect(form(owner).getByRole('radio', { name: 'Supports' })).toBeFocused();
  await keys.press('5');
  await keys.press('Control+Enter');
  await expect(form(owner).getByText('A red line needs a reason.')).toBeVisible();
  await expect(form(owner).getByLabel('Reason')).toBeFocused();
  await keys.type('It must name those who fled.');
  await keys.press('Control+Enter');
  await expect(displaced).toHaveAccessibleName(/: Red line, Assessed/);
  await expect(displaced).toBeFocused();

  // On a condition, in the words of one draft: the words, the provision by its number, the wording.
  await keys.press('ArrowUp');
  await keys.press('r');
  await expect(form(owner).getByRole('radio', { name: 'Supports' })).toBeFocused();
  await keys.press('2');
  await keys.press('Control+Enter');
  await expect(form(owner).getByRole('textbox', { name: 'Condition' })).toBeFocused();
  await keys.type('if the guarantee holds');
  await keys.press('Tab');
  await keys.type('10');
  await keys.press('Tab');
  await keys.type('It is in, in the wording of Eu');
  await keys.press('Control+Enter');
  await expect(form(owner)).toBeHidden();
  await expect(drawer(owner)).toContainText('if the guarantee holds');
  await expect(drawer(owner)).toContainText('in the wording of European text');
  await keys.press('Escape');
  await expect(drawer(owner)).toBeHidden();
});

test('what was argued about a record stays with it when it is corrected, and is found from the one in its place', async ({
  owner,
  freshExample,
}) => {
  const matrix = await openMatrix(owner, freshExample);
  const nato = cell(matrix, 'NATO', 'Who holds which land');
  const recording = await beginRecording(owner, nato);
  await recording.getByRole('radio', { name: 'Opposes' }).click();
  await recording.getByLabel('Reason').fill('As one reads its silence.');
  await finishRecording(owner);
  const record = drawer(owner).getByRole('listitem').filter({ hasText: 'As one reads its silence.' });
  await record.getByRole('link', { name: 'Argue about it' }).click();
  await expect(owner.getByRole('heading', { name: /^Is this really where North Atlantic/ })).toBeVisible();
  await owner.keyboard.press('c');
  await owner.getByLabel('A reason against it').fill('Silence is not a position.');
  await owner.keyboard.press('Enter');
  await expect(owner.getByText('Silence is not a position.').first()).toBeVisible();
  const dispute = owner.url();

  await owner.goBack();
  await expect(nato).toHaveAccessibleName(/disputed/);
  await record.getByRole('button', { name: 'Correct it' }).click();
  await form(owner).getByRole('radio', { name: 'Neutral' }).click();
  await form(owner).getByLabel('Reason').fill('It has said nothing.');
  await finishRecording(owner);
  await expect(nato).toHaveAccessibleName(/: Neutral, Assessed.*disputed/);
  await drawer(owner)
    .getByRole('link', { name: '1 claim argues about the record that this corrects' })
    .click();
  await expect(owner).toHaveURL(dispute);
  await expect(owner.getByText(/^Corrected .* by Olha Owner\./)).toBeVisible();
  await owner.getByRole('link', { name: 'As it stands now: Neutral' }).click();
  await expect(
    owner.getByRole('link', { name: 'It corrects what is argued about here: Opposes' }),
  ).toBeVisible();
});

test('what is wrong with a stance is said in one sentence beside its field, and nothing is recorded', async ({
  owner,
  freshExample,
}) => {
  const matrix = await openMatrix(owner, freshExample);
  const poland = cell(matrix, 'Poland', 'Nuclear arms control goes on');
  await expect(poland).toHaveAccessibleName(/nothing recorded/);
  const recording = await beginRecording(owner, poland);
  const send = () => recording.getByRole('button', { name: 'Record', exact: true }).click();
  await recording.getByRole('radio', { name: 'Opposes' }).click();

  await recording.getByRole('radio', { name: 'Stated' }).click();
  await send();
  await expect(recording.getByText(/^A stated stance needs the quote it rests on\./)).toBeVisible();
  await expect(recording.getByLabel('Source', { exact: true })).toBeFocused();

  await recording.getByRole('radio', { name: 'Assessed' }).click();
  await recording.getByLabel('Held since').fill('2026-01-15');
  await recording.getByLabel('Held until').fill('2026-01-14');
  await send();
  await expect(recording.getByText('It cannot end before it begins.')).toBeVisible();
  await expect(recording.getByLabel('Held until')).toBeFocused();

  // What the page would take, the server refuses by its own clock; the field gets the day that it is there.
  const today = new Date().toISOString().slice(0, 10);
  await recording.getByLabel('Held until').fill('');
  await recording.getByLabel('Held since').fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  await send();
  await expect(recording.getByText(new RegExp(`By the server’s clock it is ${today}`)).first()).toBeVisible();
  await expect(recording.getByLabel('Held since')).toHaveValue(today);

  // A condition that names a provision and has no words is not dropped.
  await recording.getByRole('radio', { name: 'Conditions' }).click();
  await recording.getByLabel('Depends on').selectOption('leaked-10');
  await send();
  await expect(recording.getByText('Please say what the condition is.')).toBeVisible();
  await expect(recording.getByRole('textbox', { name: 'Condition' })).toBeFocused();
  await owner.keyboard.press('Escape');
  await expect(poland).toHaveAccessibleName(/nothing recorded/);
});

test('a circle of conditions is told before it is recorded, and may be recorded', async ({
  owner,
  freshExample,
}) => {
  const matrix = await openMatrix(owner, freshExample);
  const seven = cell(matrix, 'Poland', 'NATO membership ruled out');
  const ten = cell(matrix, 'Poland', 'What the guarantee covers');
  const onCondition = async (at: Locator, text: string, provision: string) => {
    const recording = await beginRecording(owner, at);
    await recording.getByRole('radio', { name: 'Conditions' }).click();
    await recording.getByRole('textbox', { name: 'Condition' }).fill(text);
    await recording.getByLabel('Depends on').selectOption(provision);
    return recording;
  };
  await onCondition(seven, 'If the guarantee holds', 'leaked-10');
  await expect(form(owner).getByRole('status')).toBeHidden();
  await finishRecording(owner);
  const recording = await onCondition(ten, 'If the door stays shut', 'leaked-7');
  await expect(recording.getByRole('status')).toContainText('10 → 7');
  await recording.getByLabel('What the deal does with it').selectOption({ label: 'It is left out' });
  await expect(recording.getByRole('status')).toContainText(/never|no deal/i);
  await finishRecording(owner);
  await expect(ten).toHaveAccessibleName(/: With conditions, Assessed/);
});

test('of two who correct the same record at once the second is told to look again, and keeps what they wrote', async ({
  owner,
  join,
  example,
}) => {
  const analyst = await join({ name: 'Second', role: 'contributor' });
  const at = `${example}/stances?cell=provision:leaked-18/poland`;
  const begun = await openMatrix(owner, example);
  const recording = await beginRecording(
    owner,
    cell(begun, 'Poland', 'Ukraine stays without nuclear weapons'),
  );
  await recording.getByRole('radio', { name: 'Neutral' }).click();
  await recording.getByLabel('Reason').fill('A first reading.');
  await finishRecording(owner);

  const correct = async (page: Page) => {
    const record = drawer(page).getByRole('listitem').filter({ hasText: 'A first reading.' });
    await record.getByRole('button', { name: 'Correct it' }).click();
  };
  await analyst.goto(at);
  await correct(analyst);
  await correct(owner);
  await form(owner).getByLabel('Reason').fill('The owner read it again.');
  await form(analyst).getByLabel('Reason').fill('The analyst read it again.');
  await finishRecording(owner);
  await form(analyst).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(form(analyst).getByText(/^That stance was corrected already\./)).toBeVisible();
  await expect(form(analyst).getByLabel('Reason')).toHaveValue('The analyst read it again.');
});

test('a laptop that is a day ahead records by the server’s day, and is told so', async ({
  ownerApart: owner,
  freshExample,
}) => {
  const today = new Date().toISOString().slice(0, 10);
  await owner.clock.setFixedTime(Date.now() + 86_400_000);
  const matrix = await openMatrix(owner, freshExample);
  const poland = cell(matrix, 'Poland', 'Nuclear arms control goes on');
  const recording = await beginRecording(owner, poland);
  await expect(recording.getByText(/^Your computer says it is/)).toBeVisible();
  await expect(recording.getByLabel('Held since')).toHaveValue(today);
  await recording.getByRole('radio', { name: 'Opposes' }).click();
  await finishRecording(owner);
  await expect(poland).toHaveAccessibleName(/: Opposes, Assessed/);
  await expect(drawer(owner).getByRole('listitem').first()).toContainText('current');
});

test('a stance gets a further quote, and both stand below it', async ({ owner, freshExample }) => {
  await openMatrix(owner, freshExample, '?cell=provision:leaked-6/ukraine');
  const record = drawer(owner).getByRole('listitem').filter({ hasText: 'Stated, current' });
  await expect(record.locator('blockquote')).toHaveCount(1);
  await record.getByRole('button', { name: 'Add a quote' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Add a source' });
  await dialog.getByLabel('Source', { exact: true }).selectOption({ index: 1 });
  await dialog.getByLabel('These are the source’s own words').uncheck();
  await dialog.getByLabel('What the passage says, in your words').fill('The number is told a second time.');
  await dialog.getByRole('button', { name: 'Add the source' }).click();
  await expect(dialog).toBeHidden();
  await expect(record.locator('blockquote')).toHaveCount(2);
  await expect(record).toContainText('The number is told a second time.');
});

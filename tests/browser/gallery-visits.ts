import type { Page } from '@playwright/test';
import type { Stage } from './stage-debate.ts';
import { expect } from './story.ts';

/** Somebody's page in a state that is worth looking at. */
export type View = {
  readonly name: string;
  readonly path: (stage: Stage) => string;
  readonly shows: string | RegExp;
  /** Whose page it is; the owner's where it is not said. */
  readonly who?: 'contributor' | 'delegate' | 'stranger';
  readonly open?: (page: Page, stage: Stage) => Promise<void>;
};

const six = ({ full }: Stage) => `${full}/provisions/leaked-6`;
const claim = (stage: Stage) => `${six(stage)}?claim=${stage.claim.id}`;
const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).filter({ visible: true }).first().click();
};
const dialogBy = (name: string | RegExp) => async (page: Page) => {
  await press(name)(page);
  await expect(page.getByRole('dialog')).toBeVisible();
};
const scrolledTo = (selector: string) => (page: Page) =>
  page
    .locator(selector)
    .first()
    .evaluate((part) => part.scrollIntoView({ block: 'start' }));
/** The panel stands beside the argument, and below it where there is no room. */
const panel = (name: string, tab: string): View => ({
  name: `the panel, ${name}`,
  path: (stage) => `${claim(stage)}&panel=${tab}`,
  shows: 'Saved',
  open: async (page) => {
    const width = page.viewportSize()?.width ?? 0;
    if (width < 640) await press('Evidence')(page);
    await expect(page.getByRole('tabpanel')).toBeVisible();
    if (width >= 640 && width < 1000) await scrolledTo('.panel-tabs')(page);
  },
});
const nothingYet = (name: string, under: string, shows: string | RegExp): View => ({
  name: `nothing yet, ${name}`,
  path: ({ empty }) => `${empty}${under}`,
  shows,
});

/** What the walk through every page does not open, or not with something in it. */
export const views: readonly View[] = [
  { name: 'the debates, signed out', path: () => '/debates', shows: 'Debates', who: 'stranger' },
  { name: 'sign in', path: () => '/sign-in', shows: 'Sign in', who: 'stranger' },
  { name: 'sign up', path: () => '/sign-up', shows: 'Make an account', who: 'stranger' },
  { name: 'joining', path: ({ invite }) => invite, shows: 'Your name in this debate', who: 'stranger' },
  { name: 'a debate that is not there', path: () => '/debates/nothing', shows: /./ },

  {
    name: 'a provision with others on it',
    path: six,
    shows: 'Saved',
    async open(page, stage) {
      const browser = page.context().browser();
      for (const storageState of [stage.contributor, stage.delegate, stage.contributor, stage.delegate]) {
        const context = await browser?.newContext({ storageState });
        page.context().on('close', () => void context?.close());
        await (await context?.newPage())?.goto(new URL(six(stage), page.url()).href);
      }
      await expect(
        page.getByRole('group', { name: /other people are here/ }).filter({ visible: true }),
      ).toBeVisible();
    },
  },
  panel('evidence', 'evidence'),
  panel('discussion', 'discussion'),
  panel('votes', 'votes'),
  panel('history', 'history'),
  panel('marks and suggestions', 'review'),
  { name: 'an outline with a claim open', path: (stage) => `${claim(stage)}&view=outline`, shows: 'Saved' },
  { name: 'a map with a claim open', path: (stage) => `${claim(stage)}&view=map`, shows: 'Saved' },
  {
    name: 'voting on a claim',
    path: claim,
    shows: 'Saved',
    async open(page) {
      await page.keyboard.press('v');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'writing a con',
    path: claim,
    shows: 'Saved',
    async open(page) {
      await page.keyboard.press('c');
      await page.keyboard.type('A limit that nobody can check from outside');
    },
  },
  {
    name: 'editing a claim',
    path: claim,
    shows: 'Saved',
    async open(page) {
      await page.keyboard.press('e');
      await expect(page.getByRole('textbox', { name: 'Text of the claim' })).toBeVisible();
    },
  },
  {
    name: 'adding a source',
    path: claim,
    shows: 'Saved',
    async open(page) {
      if ((page.viewportSize()?.width ?? 0) < 640) await press('Evidence')(page);
      await press('Add a source')(page);
      await expect(page.getByRole('dialog', { name: 'Add a source' })).toBeVisible();
    },
  },
  {
    name: 'another perspective',
    path: (stage) => `${claim(stage)}&as=role.moderator`,
    shows: 'Saved',
  },
  {
    name: 'the end of guided voting',
    path: ({ full }) => `${full}/voting/provision:leaked-6?claim=END`,
    shows: /./,
  },
  {
    name: 'finding, before a word',
    path: ({ full }) => full,
    shows: /^Peace proposal/,
    async open(page) {
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },

  {
    name: 'stances read in, the file',
    path: ({ full }) => `${full}/stances`,
    shows: 'Where they stand',
    open: dialogBy('Read in'),
  },
  {
    name: 'stances read in, looked at',
    path: ({ full }) => `${full}/stances`,
    shows: 'Where they stand',
    async open(page) {
      await dialogBy('Read in')(page);
      const rows = ['support', 'conditional', 'oppose', 'furious', 'neutral', 'red-line'].map((position, i) =>
        [
          i === 2 ? 'Polnad' : 'Poland',
          'Leaked draft',
          i + 5,
          position,
          '2026-01-15',
          'Said so.',
          'If so.',
          'x',
        ].join(),
      );
      const head = 'stakeholder,draft,provision_number,position,held_since,reason,conditions,colour';
      const table = [head, ...rows].map((row, i) => `${row},${i === 0 ? 'kind' : 'assessed'}`);
      await page.getByLabel('or paste the rows').fill(table.join('\n'));
      await press('See what is in it')(page);
      await expect(page.getByRole('list', { name: /^Left out/ })).toBeVisible();
    },
  },
  {
    name: 'recording a stance',
    path: ({ full }) => `${full}/stances?cell=provision:leaked-6/ukraine`,
    shows: 'Where they stand',
    open: press(/^Record/),
  },
  {
    name: 'a timeline of a party',
    path: ({ full }) => `${full}/timeline?of=party:ukraine`,
    shows: 'Timeline',
  },
  {
    name: 'a timeline as a table',
    path: ({ full }) => `${full}/timeline?of=provision:leaked-6`,
    shows: 'Timeline',
    async open(page) {
      await page.getByText('As a table').click();
      await page.getByText('As a table').evaluate((part) => part.scrollIntoView({ block: 'start' }));
    },
  },
  { name: "the rounds, the moderator's", path: ({ full }) => `${full}/rounds`, shows: 'Rounds' },
  {
    name: 'a round revealed',
    path: ({ full, revealed }) => `${full}/rounds?round=${revealed}`,
    shows: 'Rounds',
  },
  {
    name: "the rounds, a participant's",
    path: ({ full }) => `${full}/rounds`,
    shows: 'Rounds',
    who: 'contributor',
  },
  {
    name: 'opening a round',
    path: ({ empty }) => `${empty}/rounds`,
    shows: 'Rounds',
    open: dialogBy('Open a round'),
  },
  {
    name: "the role-play, a delegate's",
    path: ({ full }) => `${full}/role-play`,
    shows: 'Signing',
    who: 'delegate',
  },
  {
    name: "the role-play, the moderator's",
    path: ({ full }) => `${full}/role-play?for=ukraine`,
    shows: 'Signing',
  },
  {
    name: 'making an offer',
    path: ({ full }) => `${full}/role-play`,
    shows: 'Signing',
    who: 'delegate',
    open: dialogBy('Make an offer'),
  },
  {
    name: 'packages compared',
    path: ({ full }) => `${full}/deal`,
    shows: 'What could be agreed',
    async open(page) {
      await press('Compare')(page);
      await page
        .getByRole('table', { name: 'Packages side by side' })
        .evaluate((part) => part.scrollIntoView());
    },
  },
  {
    name: 'a point of the deal ranked',
    path: ({ full }) => `${full}/deal`,
    shows: 'What could be agreed',
    async open(page) {
      const ranking = page.locator('#matter-leaked-6 .deal-ranks');
      await ranking.locator('summary').click();
      await page.locator('#matter-leaked-6').evaluate((part) => part.scrollIntoView());
    },
  },
  {
    name: 'the argument of a package',
    path: (stage) => `${stage.full}/arguments/package:${stage.package}`,
    shows: 'Saved',
  },
  { name: 'the moderation queue', path: ({ full }) => `${full}/moderation`, shows: 'Moderation' },
  {
    name: 'notices',
    path: ({ full }) => full,
    shows: /^Peace proposal/,
    async open(page) {
      await page.getByRole('button', { name: /^What concerns you/ }).click();
      await expect(page.getByLabel('Tell me of')).toBeVisible();
    },
  },
  { name: 'an overview with news', path: ({ full }) => full, shows: /^Peace proposal/, who: 'contributor' },
  {
    name: 'the settings',
    path: ({ full }) => full,
    shows: /^Peace proposal/,
    open: dialogBy(/^Settings/),
  },
  {
    name: 'an import read',
    path: () => '/debates/import',
    shows: 'Import a debate',
    async open(page) {
      await page
        .getByLabel(/file/i)
        .first()
        .setInputFiles(process.env.STORY_EXAMPLE ?? '');
      await expect(page.getByText('How it begins')).toBeVisible();
    },
  },
  {
    name: 'no connection',
    path: six,
    shows: 'Saved',
    async open(page) {
      // What comes while a page lies idle is there before the connection goes: nothing keeps it without the worker.
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      await expect(
        page
          .getByText(/^Offline/)
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
    },
  },
  {
    name: 'the server in trouble',
    path: ({ full }) => `${full}/people`,
    shows: 'People',
    async open(page) {
      await page.route('**/api/**', (route) => route.fulfill({ status: 500, json: {} }));
      await page.reload();
      await expect(page.getByRole('alert').first()).toBeVisible();
    },
  },

  nothingYet('the overview', '', 'A bridge for the old harbour'),
  nothingYet('the stances', '/stances', 'Where they stand'),
  nothingYet('the timeline', '/timeline', 'Timeline'),
  nothingYet('the cruxes', '/insights', 'What it comes down to'),
  nothingYet('the opinion groups', '/insights?part=opinions', 'What it comes down to'),
  nothingYet('agreement', '/insights?part=agreement', 'What it comes down to'),
  nothingYet('movement', '/insights?part=movement', 'What it comes down to'),
  nothingYet('the deal', '/deal', 'What could be agreed'),
  nothingYet('the rounds', '/rounds', 'Rounds'),
  nothingYet('the role-play', '/role-play', 'Role-play'),
  nothingYet('the drafts', '/drafts', 'Drafts'),
  nothingYet('the sources', '/sources', 'Sources'),
  nothingYet('the people', '/people', 'People'),
  nothingYet('moderation', '/moderation', 'Moderation'),
  nothingYet('the export', '/export', 'Take it away'),
];

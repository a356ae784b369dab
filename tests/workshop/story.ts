import path from 'node:path';
import { until } from '@proviso/server/testing/live-debate';
import * as v from 'valibot';
import * as deeds from './deeds.ts';
import type { Member, Workshop } from './member.ts';
import {
  type AtBrowser,
  agreeOnPage,
  answerOnPage,
  discussOnPage,
  editOnPage,
  type Seat,
  settleOnPage,
  suggestOnPage,
  toProvision,
  writeOnPage,
} from './people-at-browsers.ts';
import { takePart } from './programme.ts';

export type People = {
  readonly members: readonly Member[];
  readonly moderator: Member;
  readonly browsers: Readonly<Record<Seat, AtBrowser>>;
};

const pictures = path.resolve(import.meta.dirname, '../../test-results');

// The minutes at which things happen.
const argueFrom = 3;
const round = { opens: 20, closes: 26 };
const demotion = { from: 28, to: 31 };
const offline = { from: 30, to: 36 };
const lock = { from: 44, to: 46 };
const argueTo = 52;

const opened = v.object({ round: v.object({ id: v.string() }) });

/** The whole hour: everybody does what they do, and the moderator leads. */
export async function liveTheHour(workshop: Workshop, people: People, claims: number): Promise<void> {
  const { members, browsers } = people;
  const writers = members.filter(({ role }) => role === 'contributor' || role === 'editor');
  const arguing = members.map((member) =>
    takePart(member, {
      from: argueFrom,
      to: argueTo,
      claims: writers.includes(member) ? Math.ceil(claims / writers.length) : 0,
      people: members,
    }),
  );
  const parts = [
    atTheBrowser(workshop, browsers.owner, ownerAt),
    atTheBrowser(workshop, browsers.maryna, marynaAt),
    atTheBrowser(workshop, browsers.phone, phoneAt),
    atTheBrowser(workshop, browsers.sam, samAt),
  ];
  await Promise.all([
    lead(workshop, people, {
      argued: Promise.all(arguing),
      answered: Promise.all(parts.map(({ answered }) => answered)),
    }),
    loseTheLine(workshop, members),
    ...parts.map(({ over }) => over),
  ]);
}

/** What somebody does at a browser in the hour; they say when they have answered the round. */
type Part = (one: AtBrowser, workshop: Workshop, hasAnswered: () => void) => Promise<void>;

/**
 * What cannot be done on a page is a complaint, with a picture of the page; the others go on, and nobody waits for an answer
 * that will not come.
 */
function atTheBrowser(
  workshop: Workshop,
  one: AtBrowser,
  act: Part,
): { readonly answered: Promise<void>; readonly over: Promise<void> } {
  let hasAnswered = () => {};
  const answered = new Promise<void>((resolve) => {
    hasAnswered = resolve;
  });
  const over = act(one, workshop, hasAnswered)
    .catch(async (error: unknown) => {
      const picture = path.join(pictures, `workshop-${one.name.toLowerCase().replace(' ', '-')}.png`);
      await one.page.screenshot({ path: picture });
      workshop.minutes.complain(
        `${one.name} at ${one.page.url()}, see ${picture}, waiting for ${one.pending().join(', ') || 'nothing'}: ${String(error)}`,
      );
    })
    .finally(hasAnswered);
  return { answered, over };
}

/** What the moderator does: phases, a blind round and its reveal, a role taken and given back, a lock while all write. */
async function lead(
  workshop: Workshop,
  { members, moderator }: People,
  others: { readonly argued: Promise<unknown>; readonly answered: Promise<unknown> },
): Promise<void> {
  const { hour, minutes } = workshop;
  const phase = (to: string) => moderator.command(`phase: ${to}`, '', { phase: to }, { method: 'PATCH' });
  await hour.until(argueFrom);
  await phase('argue');

  await hour.until(round.opens);
  const answer = await moderator.command('opened a blind round', '/rounds', {
    title: 'Where are we?',
    provisions: ['leaked-6', 'leaked-7'],
    of: 'everybody',
    anonymous: false,
    recordsStances: false,
    follows: null,
    seconds: null,
  });
  if (!answer.ok) return;
  const { id } = v.parse(opened, answer.body).round;
  await Promise.all(
    members
      .filter(({ role }) => role !== 'observer')
      .flatMap((member) =>
        ['leaked-6', 'leaked-7'].map(async (provision) => {
          await hour.pause(member.random.next() * 3);
          await member.command(
            'answered in the blind round',
            `/rounds/${id}/answers`,
            {
              provision,
              position: member.random.pick(['support', 'conditional', 'neutral', 'oppose', 'red-line']),
              salience: null,
              reason: 'For now.',
              stakeholder: null,
            },
            { mayBe: ['round.closed'] },
          );
        }),
      ),
  );
  await hour.until(round.closes);
  // On a slow machine the hour is longer: nobody is cut short.
  await others.answered;
  await moderator.command('closed the round', `/rounds/${id}/close`);
  await moderator.command('revealed the round', `/rounds/${id}/reveal`);

  // Whoever is in the middle of a claim may do so no longer, and then again.
  await hour.until(demotion.from);
  const demoted = members.find(({ role }) => role === 'contributor');
  const setRole = (role: string) =>
    moderator.command(`made somebody ${role}`, `/people/${demoted?.person}`, { role }, { method: 'PATCH' });
  await setRole('observer');
  await hour.until(demotion.to);
  await setRole('contributor');

  await hour.until(lock.from);
  await phase('weigh');
  await hour.until(lock.to);
  await phase('argue');
  await others.argued;
  await phase('weigh');
  await weigh(workshop, members, moderator);
  await hour.until(60);
  await phase('close');
  minutes.did('hours');
}

/** Three people lose the connection, write on, and come back. */
async function loseTheLine({ hour, minutes }: Workshop, members: readonly Member[]): Promise<void> {
  await hour.until(offline.from);
  const away = members.filter(({ role }) => role === 'contributor').slice(1, 4);
  for (const { line } of away) line.cut();
  await hour.until(offline.to);
  for (const { line } of away) line.mend();
  for (const { name, copies } of away)
    await until(() => copies.every((copy) => copy.isReady()), `${name} is back`, 60_000);
  minutes.did('times people came back from offline');
}

/** Towards the end votes and stances count. */
async function weigh({ hour }: Workshop, members: readonly Member[], moderator: Member): Promise<void> {
  const overview = v.parse(
    v.object({ stakeholders: v.array(v.object({ id: v.string() })) }),
    await moderator.get(''),
  );
  const stakeholders = overview.stakeholders.map(({ id }) => id);
  const provisions = ['leaked-6', 'leaked-7', 'leaked-8'];
  await Promise.all(
    members.map(async (member) => {
      if (member.role === 'observer') return;
      for (let at = 0; at < 6; at++) {
        await hour.pause(0.3 + member.random.next() * 0.6);
        await deeds.vote(member);
        if (member.role !== 'suggester' && at % 2 === 0)
          await deeds.recordStance(member, { provisions, stakeholders, day: '2025-12-24' });
      }
    }),
  );
}

/** So many claims, evenly until a minute, with a press on "Agree" now and then. */
async function writeEvenly(
  one: AtBrowser,
  workshop: Workshop,
  { to, count }: { to: number; count: number },
): Promise<string[]> {
  const { hour } = workshop;
  const from = hour.minute();
  const written: string[] = [];
  for (let at = 0; at < count && hour.minute() < to; at++) {
    written.push(await writeOnPage(one, workshop));
    if (at % 2 === 1) await agreeOnPage(one, workshop);
    await hour.until(from + ((to - from) * (at + 1)) / count);
  }
  return written;
}

const ownerAt: Part = async (one, workshop, hasAnswered) => {
  const { hour } = workshop;
  await hour.until(argueFrom + 1);
  await writeEvenly(one, workshop, { to: round.opens, count: 6 });
  await hour.until(round.opens + 0.5);
  await answerOnPage(one, workshop);
  hasAnswered();
  await settleOnPage(one, workshop);
  await hour.until(lock.to + 1);
  await toProvision(one, workshop);
  await writeEvenly(one, workshop, { to: argueTo - 3, count: 3 });
};

const marynaAt: Part = async (one, workshop, hasAnswered) => {
  const { hour, minutes } = workshop;
  await hour.until(argueFrom + 1);
  const [first] = await writeEvenly(one, workshop, { to: round.opens - 4, count: 6 });
  if (first !== undefined) await editOnPage(one, workshop, first);
  await hour.until(round.opens + 0.5);
  await answerOnPage(one, workshop);
  hasAnswered();
  await toProvision(one, workshop);
  await hour.until(offline.from);
  one.expectOffline(true);
  await one.page.context().setOffline(true);
  await writeOnPage(one, workshop);
  await hour.until(offline.to);
  await one.page.context().setOffline(false);
  await one.page.locator('.live-state[data-kind=saved]').first().waitFor();
  one.expectOffline(false);
  minutes.did('times people came back from offline');
  await hour.until(lock.to + 1);
  await writeEvenly(one, workshop, { to: argueTo - 3, count: 3 });
};

const phoneAt: Part = async (one, workshop, hasAnswered) => {
  const { hour } = workshop;
  await hour.until(argueFrom + 1);
  await writeEvenly(one, workshop, { to: round.opens, count: 5 });
  await hour.until(round.opens + 0.5);
  await answerOnPage(one, workshop);
  hasAnswered();
  await toProvision(one, workshop);
  await hour.until(lock.to + 1);
  await writeEvenly(one, workshop, { to: argueTo - 3, count: 2 });
};

const samAt: Part = async (one, workshop, hasAnswered) => {
  const { hour } = workshop;
  await hour.until(argueFrom + 2);
  await suggestOnPage(one, workshop);
  await hour.until(argueFrom + 8);
  await discussOnPage(one, workshop, 'Maryna');
  for (let press = 0; press < 4; press++) {
    await agreeOnPage(one, workshop);
    await hour.pause(1.5);
  }
  await hour.until(round.opens + 0.5);
  await answerOnPage(one, workshop);
  hasAnswered();
  await toProvision(one, workshop);
};

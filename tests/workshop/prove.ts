import { execFile } from 'node:child_process';
import path from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import type { ArgumentState } from '@proviso/document/argument-document';
import { claimSchema } from '@proviso/domain/claim';
import { until } from '@proviso/server/testing/live-debate';
import * as v from 'valibot';
import { Copy } from './copy.ts';
import type { Member, Workshop } from './member.ts';
import { type AtBrowser, isPhone, shownAnswers, toProvision } from './people-at-browsers.ts';
import type { People } from './story.ts';

const root = path.resolve(import.meta.dirname, '../..');
type Claims = readonly v.InferOutput<typeof claimSchema>[];

/** What must hold when the hour is over; each that does not is a complaint. */
export async function prove(
  workshop: Workshop,
  { members, moderator, browsers }: People,
  databaseUrl: string,
): Promise<void> {
  const { minutes } = workshop;
  await everybodyIsThrough(workshop, members);
  const { claims } = v.parse(v.object({ claims: v.array(claimSchema) }), await moderator.get('/claims'));
  await copiesAgree(workshop, members, claims);
  everyClaimIsThere(workshop, claims);
  for (const one of Object.values(browsers)) await pageShows(one, workshop, claims);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'apps/server/src/verify.ts'],
    {
      cwd: root,
      env: { ...process.env, DATABASE_URL: databaseUrl },
    },
  ).catch((error: { readonly stdout?: string }) => {
    minutes.complain(`verify: ${error.stdout ?? String(error)}`);
    return { stdout: '' };
  });
  console.log(`verify: ${stdout.trim()}`);
}

/** Every program has the document and has had everything it wrote stored, and has heard every event. */
async function everybodyIsThrough({ minutes }: Workshop, members: readonly Member[]): Promise<void> {
  for (const { name, copies } of members)
    for (const copy of copies)
      await until(() => copy.isSettled(), `${name} has all of ${copy.argument} stored`, 30_000).catch(
        (error: unknown) => minutes.complain(String(error)),
      );
  const last = () => Math.max(...members.map(({ feed }) => feed.seen()));
  await until(() => members.every(({ feed }) => feed.seen() === last()), 'all have heard all', 10_000).catch(
    (error: unknown) => minutes.complain(String(error)),
  );
  console.log(`everybody heard ${last()} events, without a gap`);
}

const sorted = ({ wording, claims }: ArgumentState) => ({
  wording,
  claims: claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

/** Every copy of an argument is equal to that of somebody who joins now, and to the rows. */
async function copiesAgree(workshop: Workshop, members: readonly Member[], rows: Claims): Promise<void> {
  const { minutes, url, debate, ledger } = workshop;
  const [first] = members;
  if (!first) return;
  let compared = 0;
  for (const argument of workshop.arguments) {
    const fresh = new Copy(
      first,
      { address: `${url.replace('http', 'ws')}/live/${debate}`, argument },
      { minutes, ledger },
    );
    await until(() => fresh.isReady(), `${argument} can be joined`);
    const state = sorted(fresh.state());
    fresh.leave();
    const copies = members.flatMap(({ name, copies: own }) =>
      own.filter((copy) => copy.argument === argument).map((copy) => ({ name, copy })),
    );
    for (const { name, copy } of copies) {
      compared++;
      await until(() => isDeepStrictEqual(sorted(copy.state()), state), `${name} sees it`, 5_000).catch(() =>
        minutes.complain(`${name}'s copy of ${argument} differs from what a newcomer gets`),
      );
    }
    const ofRows = rows
      .filter((row) => row.argument === argument)
      .map(({ argument: _, editedAt: __, ...claim }) => claim)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (!isDeepStrictEqual(state.claims, ofRows))
      minutes.complain(`the rows of ${argument} differ from its document`);
  }
  console.log(`${compared} copies of ${workshop.arguments.length} arguments are equal, to the rows too`);
}

/** Every claim that was written is there once, as it was left. */
function everyClaimIsThere({ ledger, minutes }: Workshop, rows: Claims): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  let shared = 0;
  for (const { id, argument, by, text, isShared } of ledger.claims.values()) {
    const row = byId.get(id);
    if (!row || row.argument !== argument) minutes.complain(`${by}'s claim ${id} “${text}” is not there`);
    else if (isShared) shared++;
    else if (row.text !== text)
      minutes.complain(`${by}'s claim ${id} says “${row.text}”; they left it as “${text}”`);
  }
  for (const [words, argument] of ledger.onPages) {
    const found = rows.filter((row) => row.argument === argument && row.text.includes(words));
    if (found.length !== 1) minutes.complain(`“${words}” is there ${found.length} times`);
  }
  const all = ledger.claims.size + ledger.onPages.size;
  console.log(`${all} claims are there, each once; ${shared} of them with words of several people`);
}

/** A page shows what stands in the rows, without being loaded again. */
async function pageShows(one: AtBrowser, workshop: Workshop, rows: Claims): Promise<void> {
  const { page, name, provision } = one;
  const { minutes } = workshop;
  if (!page.url().endsWith(`/provisions/${provision}`)) await toProvision(one, workshop);
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  for (const [side, sign] of [
    ['Pros', 'pro'],
    ['Cons', 'con'],
  ] as const) {
    const tab = page.getByRole('tab', { name: new RegExp(`${side} \\d+$`) });
    if (isPhone(page)) await tab.click();
    const wanted = rows
      .filter(
        (row) =>
          row.argument === `provision:${provision}` &&
          row.answers === null &&
          row.side === sign &&
          row.archived === null,
      )
      .map(({ text, link }) => (link === null ? text : (texts.get(link) ?? '')).trim())
      .sort();
    let shown: readonly string[] = [];
    await until(
      async () => {
        shown = await shownAnswers(page, side);
        return isDeepStrictEqual(shown, wanted);
      },
      'the page shows it',
      10_000,
    ).catch(() =>
      minutes.complain(
        `${name}'s page shows ${shown.length} ${side}, the rows have ${wanted.length}; only there: ${JSON.stringify(
          shown.filter((text) => !wanted.includes(text)),
        )}, only in the rows: ${JSON.stringify(wanted.filter((text) => !shown.includes(text)))}`,
      ),
    );
  }
}

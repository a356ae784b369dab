import { parseArgs } from 'node:util';
import { chromium, request } from '@playwright/test';
import type { Role } from '@proviso/domain/person';
import * as v from 'valibot';
import { makeInvite, takeOver } from '../browser/debate-access.ts';
import { startProduct } from '../product/product.ts';
import { findBrowser } from '../run/find-browser.ts';
import { startHour } from './hour.ts';
import { Member, type Workshop } from './member.ts';
import { takeMinutes } from './minutes.ts';
import { type AtBrowser, comeIn, type Seat } from './people-at-browsers.ts';
import { prove } from './prove.ts';
import { liveTheHour, type People } from './story.ts';
import { openLedger } from './written.ts';

// `pnpm workshop`: an hour's workshop, compressed in time, against the product as it is started. 30 people, four of them at
// real browsers whose consoles are watched, write 600 claims in six provisions and do what people do in a workshop. At the
// end everything that must hold is held against it. Exit code 1 where something did not.
//   --seconds=150    how long the hour lasts
//   --people=30      how many take part, the four at browsers among them
//   --claims=600     how many claims they write, about
//   --seed=1         who does what; the order of what happens at once is the machine's

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '150' },
    people: { type: 'string', default: '30' },
    claims: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
  },
});
const seconds = Number(values.seconds);
const people = Number(values.people);
const claims = Number(values.claims);
const seed = Number(values.seed);

/** Of those without a browser: one moderates, three edit, three may only suggest, two read, the others contribute. */
const roleOf = (number: number): Role => {
  if (number === 0) return 'moderator';
  if (number <= 3) return 'editor';
  if (number <= 6) return 'suggester';
  return number <= 8 ? 'observer' : 'contributor';
};

const began = performance.now();
const elapsed = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
const product = await startProduct();
const browser = await chromium.launch({
  executablePath: findBrowser() ?? '',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const minutes = takeMinutes();
const present: Member[] = [];
try {
  const taken = await takeOver(product, 'Workshop Owner');
  const api = await request.newContext({ baseURL: product.url, storageState: taken.state });
  const example = await api.get(`/api/debates/${taken.debate}/export/proviso`);
  const made = await api.post('/api/imports', { data: { format: 'proviso', text: await example.text() } });
  const { id: debate } = v.parse(v.object({ id: v.string() }), await made.json());
  await api.patch(`/api/debates/${debate}`, { data: { phase: 'prepare' } });
  const links = new Map<Role, string>();
  for (const role of ['owner', 'moderator', 'editor', 'contributor', 'suggester', 'observer'] as const)
    links.set(role, await makeInvite(api, debate, role));
  const link = (role: Role) => links.get(role) ?? '';

  const workshop: Workshop = {
    url: product.url,
    debate,
    hour: startHour(seconds),
    minutes,
    ledger: openLedger(),
    seed,
    arguments: [6, 7, 8, 9, 10, 14].map((point) => `provision:leaked-${point}`),
  };
  console.log(
    `seed ${seed}: ${people} people, ${claims} claims, an hour in ${seconds} s; ready after ${elapsed()}`,
  );
  const seat = (name: Seat, role: Role): Promise<AtBrowser> => comeIn(browser, workshop, name, link(role));
  const [owner, maryna, phone, sam, ...members] = await Promise.all([
    seat('owner', 'moderator'),
    seat('maryna', 'contributor'),
    seat('phone', 'contributor'),
    seat('sam', 'suggester'),
    ...Array.from({ length: people - 4 }, async (_, number) => {
      const role = roleOf(number);
      await workshop.hour.until((2 * number) / people);
      const member = await Member.join(workshop, {
        link: link(role),
        name: `Person ${number}`,
        role,
        number,
      });
      present.push(member);
      return member;
    }),
  ]);
  const [moderator] = members;
  if (!moderator) throw new Error('Somebody must moderate.');
  const there: People = { members, moderator, browsers: { owner, maryna, phone, sam } };
  await liveTheHour(workshop, there, claims - 28);
  console.log(`the hour is over after ${elapsed()}`);
  await prove(workshop, there, product.databaseUrl());

  const exported = await (await api.get(`/api/debates/${debate}/export/proviso`)).text();
  const again = await api.post('/api/imports', { data: { format: 'proviso', text: exported } });
  const copy = v.parse(v.object({ id: v.string() }), await again.json()).id;
  const back = await (await api.get(`/api/debates/${copy}/export/proviso`)).text();
  if (back !== exported) minutes.complain('the export did not come back identical');
  console.log(
    `an export of ${(exported.length / 1e6).toFixed(1)} MB came back ${back === exported ? 'identical' : 'CHANGED'}`,
  );
  await api.dispose();
} catch (error) {
  minutes.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
} finally {
  for (const member of present) member.leave();
  await browser.close();
  await product.remove();
}
const said = product
  .output()
  .split('\n')
  .filter((line) => /"level":(40|50|60)/.test(line));
for (const line of said) minutes.complain(`the server's log: ${line}`);
console.log(`\n${minutes.table()}\n`);
for (const complaint of minutes.complaints) console.log(`COMPLAINT: ${complaint}`);
console.log(
  minutes.complaints.length === 0
    ? `Nothing went wrong, in ${elapsed()}.`
    : `${minutes.complaints.length} things went wrong, in ${elapsed()}.`,
);
process.exitCode = minutes.complaints.length === 0 ? 0 : 1;

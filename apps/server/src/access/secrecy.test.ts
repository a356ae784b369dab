import type { FeedEvent } from '@proviso/domain/event';
import type { NewOffer, Offer } from '@proviso/domain/offer';
import type { Provision } from '@proviso/domain/provision';
import type { OwnRoundAnswer, Round } from '@proviso/domain/round';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import { type Position, positions } from '@proviso/domain/stance';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { apiRoutes } from '../api.ts';
import type { Client } from '../testing/client.ts';
import { newProvision, newStakeholder, openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

// What is not for somebody reaches them by no way out of the server: every GET route there is, every export and the feed
// from its beginning are read by people of every kind, while others answer in a round, write in their caucus and make offers.
// Each secret bears a mark of its own, so that a single word of it is found wherever it turns up.

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const readers = ['visitor', 'owner', 'editor', 'observer', 'first', 'second', 'third'] as const;
type Reader = (typeof readers)[number];
const delegates = ['first', 'second', 'third'] as const;
const members = readers.filter((name) => name !== 'visitor');

type World = {
  readonly debate: TestDebate;
  readonly people: Readonly<Record<Reader, Client>>;
  readonly parties: readonly Stakeholder[];
  readonly provisions: readonly Provision[];
};

async function found(): Promise<World> {
  const debate = await openTestDebate(server);
  const { owner } = debate;
  await owner.patch(debate.at, { visibility: 'public' });
  const parties = [debate.stakeholder];
  for (const name of ['Second', 'Third']) {
    const input = { ...newStakeholder, name, shortName: name };
    parties.push(
      (await owner.post<{ stakeholder: Stakeholder }>(`${debate.at}/stakeholders`, input)).body.stakeholder,
    );
  }
  const more = { ...newProvision(debate.draft.id), number: '7', heading: 'Aid' };
  const other = await owner.post<{ provision: Provision }>(`${debate.at}/provisions`, more);
  // Delegates of every role: a party's secrets are not an editor's.
  const [first, second, third] = await Promise.all([
    debate.as('observer', parties[0]?.id ?? null),
    debate.as('editor', parties[1]?.id ?? null),
    debate.as('suggester', parties[2]?.id ?? null),
  ]);
  return {
    debate,
    parties,
    provisions: [debate.provision, other.body.provision],
    people: {
      visitor: server.visitor(),
      owner,
      editor: await debate.as('editor'),
      observer: await debate.as('observer'),
      first,
      second,
      third,
    },
  };
}

/** Every GET address of the API about this debate. A parameter that nobody has thought of here fails the test. */
async function addresses({ debate, provisions }: World): Promise<readonly string[]> {
  const { formats } = (await debate.owner.get<{ formats: { id: string }[] }>(`${debate.at}/export`)).body;
  const { rounds } = (await debate.owner.get<{ rounds: Round[] }>(`${debate.at}/rounds`)).body;
  const values: Readonly<Record<string, readonly string[]>> = {
    debate: [debate.id],
    format: formats.map(({ id }) => id),
    round: rounds.map(({ id }) => id),
    argument: provisions.map(({ id }) => `provision:${id}`),
    source: [debate.source.id],
    seq: ['1'],
    code: ['nothing'],
  };
  const queries: Readonly<Record<string, string>> = {
    similar: '?text=Could+we+live+with+it',
    search: '?text=zq',
    events: '?after=0&limit=1000',
  };
  const routes = apiRoutes(server.services).routes.filter(({ method }) => method === 'GET');
  return [...new Set(routes.map(({ path }) => path))].flatMap((path) => {
    const query = queries[path.split('/').at(-1) ?? ''] ?? '';
    return spread(path, values).map((address) => address + query);
  });
}

/** A path with each of its parameters in every value. */
function spread(path: string, values: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .reduce<readonly string[]>(
      (begun, step) => {
        const name = /^:(\w+)/.exec(step)?.[1];
        const known = name === undefined ? [step] : values[name];
        if (!known) throw new Error(`Say here what :${name} of ${path} may be, so that it is read too.`);
        return begun.flatMap((start) => known.map((value) => `${start}/${value}`));
      },
      [''],
    );
}

/** Reads the debate's feed from its beginning to an event, as a page does. */
function feedFrom0(debate: string, cookie: string, until: number): Promise<string> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/feed/${debate}?after=0`, {
    headers: { cookie },
  });
  return new Promise((resolve, reject) => {
    const frames: string[] = [];
    socket.on('error', reject);
    socket.on('message', (data) => {
      const frame = data.toString();
      frames.push(frame);
      const { seq } = JSON.parse(frame) as FeedEvent;
      if (seq < until) return;
      socket.close();
      resolve(frames.join('\n'));
    });
  });
}

/** All that one reader can get, by where it came from. */
async function allOf(
  { debate, people }: World,
  from: readonly string[],
  reader: Reader,
): Promise<ReadonlyMap<string, string>> {
  const { eventSeq } = (await debate.owner.get<{ eventSeq: number }>(debate.at)).body;
  const got = new Map<string, string>();
  for (const address of from) {
    const { body } = await people[reader].get<unknown>(address);
    got.set(address, typeof body === 'string' ? body : JSON.stringify(body));
  }
  got.set('feed', await feedFrom0(debate.id, people[reader].cookie(), eventSeq));
  return got;
}

/** What the server says where it refuses: to reveal too early, and to take what it should not. */
async function refusalsTo(
  { debate, people, parties, provisions }: World,
  round: Round,
  reader: Reader,
): Promise<ReadonlyMap<string, string>> {
  const at = `${debate.at}/rounds`;
  const answer = { provision: provisions[0]?.id, position: 'oppose', salience: null, reason: '' };
  const asked: readonly (readonly [string, object])[] = [
    [`${at}/${round.id}/reveal`, {}],
    [`${at}/${round.id}/answers`, { ...answer, provision: 'nothing', stakeholder: null }],
    [`${at}/${round.id}/answers`, { ...answer, position: 'maybe', stakeholder: null }],
    [`${at}/${round.id}/answers`, { ...answer, stakeholder: 'nobody' }],
    [at, { ...round, follows: round.id }],
    [
      `${debate.at}/caucus`,
      { stakeholder: 'nobody', kind: 'note', provision: null, text: 'x', follows: null },
    ],
    [
      `${debate.at}/offers`,
      { from: 'nobody', to: parties.map(({ id }) => id), choices: [], message: '', counters: null },
    ],
  ];
  const got = new Map<string, string>();
  for (const [i, [path, input]] of asked.entries()) {
    const { status, body } = await people[reader].post<unknown>(path, input);
    expect(status, `${reader}: ${path}`).toBeGreaterThanOrEqual(400);
    got.set(`refused ${i} ${path}`, JSON.stringify(body));
  }
  return got;
}

type Secret = { readonly mark: string; readonly knownTo: ReadonlySet<Reader> };

/** What of the secrets reached readers who must not know it: who, where, which. */
async function leaks(
  world: World,
  secrets: readonly Secret[],
  among: readonly Reader[] = readers,
): Promise<readonly string[]> {
  const found: string[] = [];
  const from = await addresses(world);
  for (const reader of among)
    for (const [where, text] of await allOf(world, from, reader))
      for (const { mark, knownTo } of secrets)
        if (!knownTo.has(reader) && text.includes(mark)) found.push(`${reader}: ${where}: ${mark}`);
  return found;
}

const step = fc.record({
  deed: fc.constantFrom('answer', 'note', 'bottom-line', 'offer', 'reply'),
  who: fc.nat(9),
  provision: fc.nat(1),
  position: fc.constantFrom<Position>(...positions),
  other: fc.nat(9),
});
const course = fc.record({
  of: fc.constantFrom('delegates' as const, 'everybody' as const),
  anonymous: fc.boolean(),
  steps: fc.array(step, { minLength: 10, maxLength: 16 }),
  ends: fc.constantFrom('reveal' as const, 'cancel' as const),
});

test('answers before the reveal, caucus notes and offers reach nobody whom they are not for, by any way', async () => {
  let marks = 0;
  await fc.assert(
    fc.asyncProperty(course, async ({ of, anonymous: drawn, steps, ends }) => {
      const world = await found();
      const { debate, people, parties, provisions } = world;
      const anonymous = drawn && of === 'everybody';
      const { round } = (
        await people.owner.post<{ round: Round }>(`${debate.at}/rounds`, {
          title: 'Could you live with it?',
          provisions: provisions.map(({ id }) => id),
          of,
          anonymous,
          recordsStances: of === 'delegates',
          follows: null,
          seconds: null,
        })
      ).body;
      const partyOf = (who: Reader) => parties[readers.indexOf(who) - readers.indexOf('first')]?.id ?? null;
      const secrets: Secret[] = [];
      const secret = (...knownTo: Reader[]) => {
        marks += 1;
        const mark = `zq${marks}x${Math.random().toString(36).slice(2)}`;
        secrets.push({ mark, knownTo: new Set(knownTo) });
        return mark;
      };
      /** The mark of the answer that counts, by voice and provision; the earlier ones stay secret for ever. */
      const counting = new Map<string, string>();
      const offers: Offer[] = [];
      const replied: string[] = [];

      for (const { deed, who, provision: p, position, other } of steps) {
        const delegate = delegates[who % delegates.length] ?? 'first';
        const about = provisions[p]?.id ?? '';
        const party = partyOf(delegate) ?? '';
        if (deed === 'answer') {
          const able = members.filter((name) => name !== 'observer');
          const one = of === 'delegates' ? delegate : (able[who % able.length] ?? 'owner');
          const mark = secret(one);
          const { status } = await people[one].post<{ answer: OwnRoundAnswer }>(
            `${debate.at}/rounds/${round.id}/answers`,
            {
              provision: about,
              position,
              salience: null,
              reason: mark,
              stakeholder: of === 'delegates' ? party : null,
            },
          );
          expect(status).toBe(201);
          counting.set(`${one} ${about}`, mark);
        } else if (deed === 'note' || deed === 'bottom-line') {
          const note = {
            stakeholder: party,
            kind: deed,
            provision: about,
            text: secret(delegate, 'owner'),
            follows: null,
          };
          expect((await people[delegate].post(`${debate.at}/caucus`, note)).status).toBe(201);
          const intruder = people[members[other % members.length] ?? 'editor'];
          if (intruder !== people[delegate] && intruder !== people.owner)
            expect((await intruder.post(`${debate.at}/caucus`, { ...note, text: 'x' })).status).toBe(403);
        } else if (deed === 'offer') {
          const to = parties.filter(({ id }) => id !== party)[other % 2]?.id ?? '';
          const receiver = delegates.find((name) => partyOf(name) === to) ?? 'first';
          const offer: NewOffer = {
            from: party,
            to: [to],
            choices: [{ provision: about, wordings: [] }],
            message: secret(delegate, receiver, 'owner'),
            counters: null,
          };
          const made = await people[delegate].post<{ offer: Offer }>(`${debate.at}/offers`, offer);
          expect(made.status).toBe(201);
          offers.push(made.body.offer);
        } else {
          const offer = offers[other % Math.max(1, offers.length)];
          if (!offer || replied.includes(offer.id)) continue;
          replied.push(offer.id);
          const receiver = delegates.find((name) => partyOf(name) === offer.to[0]) ?? 'first';
          const sender = delegates.find((name) => partyOf(name) === offer.from) ?? 'first';
          const outsider = delegates.find((name) => name !== receiver && name !== sender) ?? 'third';
          const at = `${debate.at}/offers/${offer.id}/replies`;
          const reply = {
            stakeholder: offer.to[0],
            kind: 'declined',
            reason: secret(receiver, sender, 'owner'),
          };
          expect((await people[outsider].post(at, { ...reply, stakeholder: partyOf(outsider) })).status).toBe(
            404,
          );
          expect((await people[receiver].post(at, reply)).status).toBe(201);
        }
      }

      expect(await leaks(world, secrets)).toEqual([]);
      for (const reader of readers)
        for (const [where, text] of await refusalsTo(world, round, reader))
          expect(
            secrets.filter(({ mark, knownTo }) => !knownTo.has(reader) && text.includes(mark)),
            `${reader}: ${where}`,
          ).toEqual([]);

      await people.owner.post(`${debate.at}/rounds/${round.id}/close`);
      await people.owner.post(`${debate.at}/rounds/${round.id}/${ends}`);
      const told = ends === 'reveal' ? new Set(counting.values()) : new Set<string>();
      const stillSecret = secrets.filter(({ mark }) => !told.has(mark));
      expect(await leaks(world, stillSecret, ['visitor', 'owner', 'third'])).toEqual([]);

      // What was revealed is the same for everybody who may read the debate.
      const seen = await Promise.all(
        readers.map(async (name) => {
          const { body } = await people[name].get<{ answers: object[]; mine: object[] }>(
            `${debate.at}/rounds`,
          );
          expect(body.mine).toEqual([]);
          return JSON.stringify(body.answers);
        }),
      );
      expect(new Set(seen).size).toBe(1);
      for (const mark of told) expect(seen[0]).toContain(mark);
      if (anonymous) expect(seen[0]).not.toMatch(/"by":"/);
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 180_000);

test('to change an answer changes nothing for anybody else: not a byte of any page, export or feed', async () => {
  const world = await found();
  const { debate, people, provisions } = world;
  const { round } = (
    await people.owner.post<{ round: Round }>(`${debate.at}/rounds`, {
      title: 'Could you live with it?',
      provisions: provisions.map(({ id }) => id),
      of: 'everybody',
      anonymous: false,
      recordsStances: false,
      follows: null,
      seconds: null,
    })
  ).body;
  const answer = (position: Position, salience: number) =>
    people.editor.post(`${debate.at}/rounds/${round.id}/answers`, {
      provision: provisions[0]?.id,
      position,
      salience,
      reason: '',
      stakeholder: null,
    });
  const others = ['owner', 'first', 'visitor'] as const;
  const clockless = (text: string) => text.replace(/"(now|since)":"[^"]*"/g, '');
  const seen = async () => {
    const all = new Map<string, string>();
    const from = await addresses(world);
    for (const reader of others)
      for (const [where, text] of await allOf(world, from, reader))
        all.set(`${reader} ${where}`, clockless(text));
    return all;
  };
  await answer('support', 0);
  const before = await seen();
  expect((await answer('red-line', 4)).status).toBe(201);
  const after = await seen();
  expect([...after].filter(([where, text]) => before.get(where) !== text)).toEqual([]);
});

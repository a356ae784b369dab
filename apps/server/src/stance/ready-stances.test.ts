import type { Stance } from '@proviso/domain/stance';
import { type PackedStandings, unpackStandings } from '@proviso/domain/standing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProblemBody } from '../http/problem.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { Recorded } from './record-stance.ts';

// The two lists of stances are kept ready as they are sent. Nobody may notice, except by the clock.

let server: TestServer;
let debate: TestDebate;
beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
});
afterAll(() => server.close());

const record = async (reason: string) =>
  (
    await debate.owner.post<Recorded & ProblemBody>(`${debate.at}/stances`, {
      stakeholder: debate.stakeholder.id,
      on: { kind: 'provision', id: debate.provision.id },
      wording: null,
      position: 'oppose',
      conditions: [],
      salience: null,
      confidence: 'low',
      reason,
      kind: 'assessed',
      heldSince: '2025-11-20',
      heldUntil: null,
      supersedes: null,
      restsOn: [],
      evidence: null,
    })
  ).body.stance;
const records = (reader = debate.owner) => reader.get<{ stances: Stance[] }>(`${debate.at}/stances`);
const standings = (reader = debate.owner) => reader.get<PackedStandings>(`${debate.at}/stances/standings`);

/** A stance without its words. */
const bare = ({ conditions, salience, confidence, reason, restsOn, ...rest }: Stance) => rest;

test('a list that was asked for before has what was recorded since, and asked again is the same', async () => {
  for (const reason of ['The first.', 'The second.', 'The third.']) {
    const added = await record(reason);
    for (const time of ['anew', 'again']) {
      const { status, headers, body } = await records();
      expect([status, headers.get('cache-control')], time).toEqual([200, 'no-store']);
      expect(body.stances.at(-1), time).toEqual(added);
      const packed = await standings();
      expect([packed.status, packed.headers.get('cache-control')], time).toEqual([200, 'no-store']);
      expect(unpackStandings(packed.body), time).toEqual(body.stances.map(bare));
    }
  }
});

test('who has a list already is told so, until there is more of it or they may read it no longer', async () => {
  const ask = (etag: string, reader = debate.owner) =>
    reader.get<PackedStandings>(`${debate.at}/stances/standings`, { 'if-none-match': etag });
  const { headers } = await standings();
  const etag = headers.get('etag') ?? '';
  expect(etag).toMatch(/^".+"$/);
  const again = await ask(etag);
  expect([again.status, again.headers.get('etag')]).toEqual([304, etag]);
  expect((await ask(etag, server.visitor())).status).toBe(404);
  await record('One more.');
  const more = await ask(etag);
  expect(more.status).toBe(200);
  expect(more.headers.get('etag')).not.toBe(etag);
});

test('those who ask at the same time as somebody records have a whole list each', async () => {
  const before = (await records()).body.stances.length;
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => standings()),
    record('While others ask.').then(() => standings()),
  ]);
  for (const { body } of answers.slice(0, 5))
    expect([before, before + 1]).toContain(unpackStandings(body).length);
  expect(answers.slice(5).map(({ body }) => unpackStandings(body).length)).toEqual([before + 1]);
});

test('what is ready is for those who may read, and nobody else', async () => {
  await standings();
  const stranger = server.visitor();
  expect((await standings(stranger)).status).toBe(404);
  expect((await records(stranger)).status).toBe(404);
});

test('whoever takes no gzip has it plain', async () => {
  const response = await fetch(`${server.url}${debate.at}/stances/standings`, {
    headers: { cookie: debate.owner.cookie(), 'accept-encoding': 'identity' },
  });
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(await response.json()).toEqual((await standings()).body);
});

test('whether kept or made anew, a list says as of which event it is, and has all that was told up to it', async () => {
  const seqOf = ({ headers }: { readonly headers: Headers }) => Number(headers.get('event-seq'));
  const { eventSeq } = (await debate.owner.get<{ eventSeq: number }>(debate.at)).body;
  for (let n = 1; n <= 3; n++) {
    const added = await record(`Told as event ${eventSeq + n}.`);
    for (const answer of [await records(), await records()]) {
      expect(seqOf(answer)).toBe(eventSeq + n);
      expect(answer.body.stances.at(-1)).toEqual(added);
    }
    expect(seqOf(await standings())).toBe(eventSeq + n);
  }
});

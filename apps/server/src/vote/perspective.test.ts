import type { Vote } from '@proviso/domain/vote';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importArchive } from '../archive/import-archive.ts';
import { foundingExample } from '../founding-example/founding-example.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { VotesAsRead } from './read-votes.ts';

let server: TestServer;
let olga: Awaited<ReturnType<TestServer['signUp']>>;
let at: string;
const { votes, people } = foundingExample;

beforeAll(async () => {
  server = await startTestServer();
  olga = await server.signUp('Olga');
  at = `/api/debates/${await importArchive(server.database, foundingExample, { by: olga.account })}`;
});
afterAll(() => server.close());

const read = async (as: string, by: Pick<typeof olga, 'get'> = olga) =>
  (await by.get<VotesAsRead>(`${at}/votes?as=${encodeURIComponent(as)}`)).body;
const counted = ({ tallies }: VotesAsRead) =>
  tallies.reduce((sum, { agree, disagree, pass }) => sum + agree + disagree + pass, 0);
const votersOn = (list: readonly Vote[]) => new Set(list.map(({ claim, by }) => `${claim} ${by}`)).size;

test('one sees the votes of a role, of a party’s delegates, of one person, or of everybody', async () => {
  const by = (isIn: (person: (typeof people)[number]) => boolean) => {
    const voters = new Set(people.filter(isIn).map(({ id }) => id));
    return votersOn(votes.filter((vote) => voters.has(vote.by)));
  };
  const delegate = people.find(
    ({ id, speaksFor }) => speaksFor !== null && votes.some((vote) => vote.by === id),
  );
  const somebody = votes[0]?.by ?? '';
  expect(counted(await read(''))).toBe(votersOn(votes));
  expect(counted(await read('role.contributor'))).toBe(by(({ role }) => role === 'contributor'));
  expect(counted(await read(`person.${somebody}`))).toBe(by(({ id }) => id === somebody));
  const party = delegate?.speaksFor ?? 'nobody';
  expect(counted(await read(`party.${party}`))).toBe(by(({ speaksFor }) => speaksFor === party));
  expect((await olga.get(`${at}/votes?as=king.me`)).status).toBe(422);
});

test('where votes are hidden, a perspective shows no more of them than everybody’s does', async () => {
  const somebody = votes[0]?.by ?? '';
  await olga.patch(at, { votes: 'hidden-until-voted' });
  const seen = await read(`person.${somebody}`);
  expect(seen.tallies).toEqual([]);
  expect(seen.hidden.every(({ count }) => count === 1)).toBe(true);
  await olga.patch(at, { votes: 'open' });
});

test('what one imagines is one’s own: it counts from that perspective only, a new guess replaces it, nobody is told', async () => {
  const claim = foundingExample.claims.find(({ link }) => link === null)?.id ?? '';
  const before = await read('');
  const events = async () =>
    (await olga.get<{ events: unknown[] }>(`${at}/events?limit=1000`)).body.events.length;
  const told = await events();
  const imagine = (choice: string) =>
    olga.post(`${at}/votes/imagined`, { voter: 'A farmer', claim, choice, impact: 2 });
  expect((await imagine('disagree')).status).toBe(201);
  expect((await imagine('agree')).status).toBe(201);
  const farmer = await read('imagined.A farmer');
  expect(farmer.tallies).toEqual([{ claim, agree: 1, disagree: 0, pass: 0, impact: 2 }]);
  expect(farmer.mine).toMatchObject([{ claim, choice: 'agree', impact: 2 }]);
  expect((await olga.get<{ voters: string[] }>(`${at}/votes/imagined`)).body.voters).toEqual(['A farmer']);
  expect(await read('')).toEqual(before);
  expect(await events()).toBe(told);
  expect(JSON.stringify((await olga.get(`${at}/export/proviso`)).body)).not.toContain('A farmer');
  const other = await server.signUp('Other');
  await other.post(`${at}/join`);
  expect((await read('imagined.A farmer', other)).tallies).toEqual([]);
  expect(
    (
      await other.post(`${at}/votes/imagined`, {
        voter: 'A farmer',
        claim: 'zzz',
        choice: 'pass',
        impact: null,
      })
    ).status,
  ).toBeGreaterThanOrEqual(400);
  expect(
    (await server.visitor().post(`${at}/votes/imagined`, { voter: 'X', claim, choice: 'pass', impact: null }))
      .status,
  ).toBe(401);
});

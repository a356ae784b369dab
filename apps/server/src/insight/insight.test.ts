import { claimStrengths } from '@proviso/argumentation/claim-strengths';
import { argumentId } from '@proviso/domain/argument';
import type { Claim } from '@proviso/domain/claim';
import type { Vote } from '@proviso/domain/vote';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importArchive } from '../archive/import-archive.ts';
import { seedArgument } from '../argument/seed-argument.ts';
import { foundingExample } from '../founding-example/founding-example.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { ReadOutcome } from './debate-cruxes.ts';
import type { ReadOpinions } from './opinions.ts';

type Reader = Pick<Awaited<ReturnType<TestServer['signUp']>>, 'get' | 'post'>;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const cruxesOf = async (reader: Reader, at: string) =>
  (await reader.get<{ outcomes: ReadOutcome[] }>(`${at}/insights/cruxes`)).body.outcomes;
const opinionsOf = async (reader: Reader, at: string) =>
  (await reader.get<ReadOpinions>(`${at}/insights/opinions`)).body;

describe('of the founding example', () => {
  let at: string;
  let olga: Awaited<ReturnType<TestServer['signUp']>>;
  beforeAll(async () => {
    olga = await server.signUp('Olga');
    at = `/api/debates/${await importArchive(server.database, foundingExample, { by: olga.account })}`;
  });

  test('the cruxes are told with who differs on them, the weightiest outcome first', async () => {
    const outcomes = await cruxesOf(olga, at);
    expect(outcomes.length).toBeGreaterThan(20);
    const { strengths } = (
      await olga.get<{ strengths: { argument: string; strength: number }[] }>(`${at}/strengths`)
    ).body;
    const strengthOf = new Map(strengths.map(({ argument, strength }) => [argument, strength]));
    const heaviest = outcomes.map(({ cruxes }) => cruxes?.[0]?.weight ?? 0);
    expect(heaviest).toEqual(heaviest.toSorted((a, b) => b - a));
    for (const { argument, strength, cruxes } of outcomes) {
      expect(strength).toBeCloseTo(strengthOf.get(argument) ?? -1, 12);
      for (const { claim, without, weight, divergence } of cruxes ?? []) {
        expect(claim.text).not.toBe('');
        expect(weight).toBeCloseTo((Math.abs(strength - without) * (1 + divergence)) / 2, 12);
      }
    }
    const all = outcomes.flatMap(({ cruxes }) => cruxes ?? []);
    expect(all.some(({ delegations }) => delegations.length > 1)).toBe(true);
    expect(all.some(({ stances }) => stances.length > 0)).toBe(true);
  });

  test('a claim that is archived takes the outcome to where its crux said', async () => {
    const [outcome] = await cruxesOf(olga, at);
    const crux = outcome?.cruxes?.find(({ claim }) => claim.argument === outcome.argument);
    if (!outcome || !crux) throw new Error('The founding example has a crux.');
    await olga.post(`${at}/claims/${crux.claim.id}/archive`, { reason: 'To see what hangs on it.' });
    const { strengths } = (
      await olga.get<{ strengths: { argument: string; strength: number }[] }>(`${at}/strengths`)
    ).body;
    const now = strengths.find(({ argument }) => argument === outcome.argument)?.strength;
    expect(now).toBeCloseTo(crux.without, 12);
    await olga.post(`${at}/claims/${crux.claim.id}/restore`, {});
  });

  test('people who vote alike are in groups, and nobody is named', async () => {
    const opinions = await opinionsOf(olga, at);
    expect(opinions.points.length).toBeGreaterThan(10);
    expect(opinions.groups.length).toBeGreaterThan(1);
    expect(opinions.groups.reduce((sum, { members }) => sum + members, 0)).toBe(opinions.points.length);
    expect(opinions.groups.some(({ stands }) => stands.length > 0)).toBe(true);
    expect(opinions.mine).toBeNull();
    // Nor do the points stand in the order of the people.
    const places = opinions.points.map(({ group, x }) => group * 1e6 + x);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const { id } of foundingExample.people)
      expect(JSON.stringify(opinions)).not.toMatch(new RegExp(`"${id}"`));
    // Whoever has voted on enough claims finds themselves in the picture, and is not asked for these votes again.
    for (const { id } of opinions.next)
      await olga.post(`${at}/votes`, { claim: id, choice: 'agree', impact: null });
    const voted = new Set(opinions.next.map(({ id }) => id));
    const more = await opinionsOf(olga, at);
    expect(more.voted).toBe(voted.size);
    expect(more.next.filter(({ id }) => voted.has(id))).toEqual([]);
    for (const { id } of more.next)
      await olga.post(`${at}/votes`, { claim: id, choice: 'disagree', impact: null });
    // What is the same for all readers may be some seconds old.
    await expect
      .poll(async () => (await opinionsOf(olga, at)).mine, { timeout: 20_000, interval: 200 })
      .not.toBeNull();
    expect((await opinionsOf(olga, at)).points).toHaveLength(opinions.points.length + 1);
  });
});

describe('where votes are hidden until one has voted', () => {
  let debate: TestDebate;
  let ann: Awaited<ReturnType<TestDebate['as']>>;
  let ben: Awaited<ReturnType<TestDebate['as']>>;
  const ids = Array.from({ length: 8 }, (_, i) => `c${i}`);
  beforeAll(async () => {
    debate = await openTestDebate(server);
    [ann, ben] = [await debate.as('contributor'), await debate.as('contributor')];
    const argument = argumentId({ kind: 'source', id: debate.source.id });
    const claims = ids.map(
      (id, i): Claim => ({
        id,
        argument,
        answers: null,
        side: i % 2 ? 'con' : 'pro',
        order: `a${i}`,
        joint: null,
        link: null,
        text: `Claim ${i}`,
        author: ann.person.id,
        createdAt: '2026-01-01T00:00:00.000Z',
        editedAt: null,
        archived: null,
      }),
    );
    await server.database.transaction((tx) =>
      seedArgument(tx, debate.id, argument, { wording: '', by: ann.person.id, claims }),
    );
    await debate.owner.patch(debate.at, { phase: 'argue', votes: 'hidden-until-voted' });
    for (const claim of ids)
      await ann.post(`${debate.at}/votes`, { claim, choice: 'disagree', impact: null });
  });

  test('neither cruxes nor groups tell others’ votes to whoever has not', async () => {
    for (const reader of [ben, debate.owner]) {
      const opinions = await opinionsOf(reader, debate.at);
      expect(opinions).toMatchObject({
        points: [],
        groups: [],
        unplaced: 0,
        hidden: 8,
        consensus: [],
        bridges: [],
      });
      const [outcome] = await cruxesOf(reader, debate.at);
      const alone = claimStrengths(
        ids.map((id, i) => ({
          id,
          argument: 'provision:x',
          answers: null,
          side: i % 2 ? ('con' as const) : ('pro' as const),
          order: id,
          joint: null,
          link: null,
          archived: null,
        })),
      );
      expect(outcome?.strength).toBe(alone.subjects.get('provision:x'));
      for (const crux of outcome?.cruxes ?? [])
        expect(crux).toMatchObject({ votes: null, delegations: [], base: 0.5 });
    }
  });

  test('a vote opens that one claim', async () => {
    const { vote } = (
      await ben.post<{ vote: Vote }>(`${debate.at}/votes`, { claim: 'c0', choice: 'agree', impact: null })
    ).body;
    expect(vote.choice).toBe('agree');
    const [outcome] = await cruxesOf(ben, debate.at);
    for (const { claim, votes } of outcome?.cruxes ?? [])
      expect(votes).toEqual(claim.id === 'c0' ? { agree: 1, disagree: 1 } : null);
    expect(await opinionsOf(ben, debate.at)).toMatchObject({ hidden: 7, voted: 1, points: [], unplaced: 2 });
  });
});

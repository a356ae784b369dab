import type { Mark } from '@proviso/domain/mark';
import type { Round } from '@proviso/domain/round';
import type { Settlement } from '@proviso/domain/settlement';
import { positions, type Stance, stanceKinds } from '@proviso/domain/stance';
import { choices } from '@proviso/domain/vote';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { credibility, roundAnswer, settlement, stance, vote } from '../database/schema.ts';
import type { Client } from '../testing/client.ts';
import { seedClaims } from '../testing/seed-claims.ts';
import { openTestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const whole = fc.nat({ max: 99 });
/** What somebody does next; which record it is about is a number into those that there are. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('record' as const),
      who: whole,
      position: fc.constantFrom(...positions),
      kind: fc.constantFrom(...stanceKinds),
      corrects: fc.option(whole),
      heldSince: fc.constantFrom('2025-11-20', '2025-12-24', '2026-01-10'),
    }),
  },
  fc.record({ act: fc.constant('settle' as const), who: whole, about: whole }),
  fc.record({ act: fc.constant('stakeholder' as const), who: whole, consentNeeded: fc.boolean() }),
  // Nothing may answer to these; what does not exist today may be added tomorrow, and then this looks at it.
  fc.record({
    act: fc.constantFrom('PUT' as const, 'PATCH' as const, 'DELETE' as const),
    who: whole,
    about: whole,
  }),
);

test('whatever anybody does, in any order and at once, every stance ever answered is still there byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), async (steps) => {
      const debate = await openTestDebate(server);
      const people: Client[] = [
        debate.owner,
        await debate.as('contributor'),
        await debate.as('observer', debate.stakeholder.id),
      ];
      const kept = new Map<string, string>();
      const settled = new Map<string, string>();
      const evidence = { source: debate.source.id, quote: 'So they said.', verbatim: false, locator: '' };
      const perform = async (one: (typeof steps)[number]) => {
        const by = people[one.who % people.length] ?? debate.owner;
        const known = [...kept.keys()];
        if (one.act === 'record') {
          const { status, body } = await by.post<{ stance: Stance }>(`${debate.at}/stances`, {
            stakeholder: debate.stakeholder.id,
            on: { kind: 'provision', id: debate.provision.id },
            wording: null,
            position: one.position,
            conditions: [{ text: 'If so', provision: null }],
            salience: null,
            confidence: null,
            reason: 'A reason.',
            kind: one.kind,
            heldSince: one.heldSince,
            heldUntil: null,
            supersedes: one.corrects === null ? null : (known[one.corrects % known.length] ?? null),
            evidence: one.kind === 'stated' ? evidence : null,
          });
          if (status === 201) kept.set(body.stance.id, JSON.stringify(body.stance));
        } else if (one.act === 'settle') {
          const { status, body } = await by.post<{ settlement: Settlement }>(
            `${debate.at}/stances/settlements`,
            { stance: known[one.about % known.length] ?? 'none', reason: 'It is the better founded one.' },
          );
          if (status === 201) settled.set(body.settlement.id, JSON.stringify(body.settlement));
        } else if (one.act === 'stakeholder') {
          const { consentNeeded } = one;
          await by.patch(`${debate.at}/stakeholders/${debate.stakeholder.id}`, { consentNeeded });
        } else {
          const id = known[one.about % known.length] ?? 'none';
          const path = `${debate.at}/stances/${id}`;
          if (one.act === 'DELETE') await by.delete(path);
          else if (one.act === 'PUT') await by.put(path, { position: 'support' });
          else await by.patch(path, { position: 'support' });
        }
      };
      // The first half one after the other, the second all at once.
      const half = Math.ceil(steps.length / 2);
      for (const one of steps.slice(0, half)) await perform(one);
      await Promise.all(steps.slice(half).map(perform));

      const { stances } = (await debate.owner.get<{ stances: Stance[] }>(`${debate.at}/stances`)).body;
      const now = new Map(stances.map((stance) => [stance.id, JSON.stringify(stance)]));
      expect(now).toEqual(kept);
      const answer = await debate.owner.get<{ settlements: Settlement[] }>(
        `${debate.at}/stances/settlements`,
      );
      expect(new Map(answer.body.settlements.map((one) => [one.id, JSON.stringify(one)]))).toEqual(settled);
    }),
    { seed: 5, numRuns: 8 },
  );
});

/** What somebody said and when, or how they voted, answered or judged: rows that nothing may change once they are there. */
const said = { stance, settlement, vote, roundAnswer, credibility };

const saying = fc.record({
  who: whole,
  deed: fc.constantFrom(
    'stance',
    'vote',
    'answer',
    'credibility',
    'settle',
    'mark',
    'answer-mark',
    'close-mark',
  ),
  position: fc.constantFrom(...positions),
  choice: fc.constantFrom(...choices),
  number: fc.nat({ max: 4 }),
});

test('no row of a stance, a settlement, a vote, an answer or an assessment ever changes or goes, revealed or not; a mark is answered and settled once', async () => {
  const { db } = server.database;
  const tables = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(saying, { minLength: 10, maxLength: 24 }),
      fc.constantFrom('reveal', 'cancel'),
      async (sayings, ends) => {
        const debate = await openTestDebate(server);
        const people = [debate.owner, await debate.as('editor'), await debate.as('contributor')];
        const author = people[2] ?? debate.owner;
        const { person } = (await author.get<{ me: { person: string } }>(debate.at)).body.me;
        await seedClaims(server, debate, [{ id: 'a', author: person }]);
        const asked = { title: 'Would it do?', provisions: [debate.provision.id], of: 'everybody' };
        const { round } = (
          await debate.owner.post<{ round: Round }>(`${debate.at}/rounds`, {
            ...asked,
            anonymous: false,
            recordsStances: false,
            follows: null,
            seconds: null,
          })
        ).body;
        const marks = async () =>
          (await debate.owner.get<{ marks: Mark[] }>(`${debate.at}/marks`)).body.marks;
        const perform = async ({ who, deed, position, choice, number }: (typeof sayings)[number]) => {
          const by = people[who % people.length] ?? debate.owner;
          const post = (path: string, input: object) =>
            by.post<{ code?: string }>(`${debate.at}/${path}`, input);
          const [mark] = await marks();
          if (deed === 'stance')
            await post('stances', {
              stakeholder: debate.stakeholder.id,
              on: { kind: 'provision', id: debate.provision.id },
              wording: null,
              position,
              conditions: [{ text: 'If so', provision: null }],
              salience: number,
              confidence: null,
              reason: 'A reason.',
              kind: 'assessed',
              heldSince: '2026-01-10',
              heldUntil: null,
              supersedes: null,
              evidence: null,
            });
          else if (deed === 'vote') await post('votes', { claim: 'a', choice, impact: number });
          else if (deed === 'answer')
            await post(`rounds/${round.id}/answers`, {
              provision: debate.provision.id,
              position,
              salience: number,
              reason: 'So I think.',
              stakeholder: null,
            });
          else if (deed === 'credibility')
            await post('credibility', {
              source: debate.source.id,
              kind: 'secondary',
              proximity: 'at a distance',
              score: number,
              reason: 'It was right before.',
            });
          else if (deed === 'settle') {
            const [one] = await db.select().from(stance).where(eq(stance.debateId, debate.id));
            await post('stances/settlements', { stance: one?.id ?? 'none', reason: 'The minutes say so.' });
          } else if (deed === 'mark')
            await post('marks', { claim: 'a', kind: 'unclear', other: null, note: '' });
          else if (deed === 'answer-mark') await post(`marks/${mark?.id}/answer`, { text: 'It is clear.' });
          else await post(`marks/${mark?.id}/settle`, { outcome: 'dismissed', reason: 'It is clear.' });
        };
        const rows = async () => {
          const all = await Promise.all(
            Object.entries(said).map(async ([name, table]) =>
              (await db.select().from(table).where(eq(table.debateId, debate.id))).map(
                (row) => `${name} ${JSON.stringify(row)}`,
              ),
            ),
          );
          // Of a mark each part is there once it is there: what it is, its answer, how it ended.
          const parts = (await marks()).flatMap(({ answer, settled, ...mark }) => [
            JSON.stringify(mark),
            ...(answer ? [`${mark.id} ${JSON.stringify(answer)}`] : []),
            ...(settled ? [`${mark.id} ${JSON.stringify(settled)}`] : []),
          ]);
          return new Set([...all.flat(), ...parts]);
        };
        let kept = new Set<string>();
        const look = async () => {
          const now = await rows();
          expect([...kept].filter((row) => !now.has(row))).toEqual([]);
          kept = now;
        };
        for (let i = 0; i < sayings.length; i += 4) {
          await Promise.all(sayings.slice(i, i + 4).map(perform));
          await look();
        }
        // Chance may bring a settlement before there is any stance: one of each, so that each table is looked at.
        for (const deed of ['stance', 'settle', 'vote', 'answer', 'credibility'] as const) {
          await perform({ who: 0, deed, position: 'support', choice: 'agree', number: 2 });
          await look();
        }
        await debate.owner.post(`${debate.at}/rounds/${round.id}/close`);
        await debate.owner.post(`${debate.at}/rounds/${round.id}/${ends}`);
        await look();
        for (const row of kept) tables.add(row.split(' ')[0] ?? '');
      },
    ),
    { seed: 6, numRuns: 4 },
  );
  expect([...Object.keys(said)].filter((name) => !tables.has(name))).toEqual([]);
});

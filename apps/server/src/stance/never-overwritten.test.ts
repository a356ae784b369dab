import type { Settlement } from '@proviso/domain/settlement';
import { positions, type Stance, stanceKinds } from '@proviso/domain/stance';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../testing/client.ts';
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
}, 30_000);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { importArchive } from '../archive/import-archive.ts';
import { foundingExample } from '../founding-example/founding-example.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('every argued provision has a strength, and a vote moves it', async () => {
  const olga = await server.signUp('Olga');
  const id = await importArchive(server.database, foundingExample, { by: olga.account });
  const read = async () =>
    new Map(
      (
        await olga.get<{ strengths: { argument: string; strength: number }[] }>(
          `/api/debates/${id}/strengths`,
        )
      ).body.strengths.map(({ argument, strength }) => [argument, strength]),
    );
  const before = await read();
  const { claims } = foundingExample;
  const argued = new Set(claims.map(({ argument }) => argument));
  expect(new Set(before.keys())).toEqual(argued);
  for (const strength of before.values()) expect(strength).toBeGreaterThanOrEqual(0);
  for (const strength of before.values()) expect(strength).toBeLessThanOrEqual(1);

  const top = claims.find(({ answers, side, link }) => answers === null && side === 'con' && link === null);
  if (!top) throw new Error('The founding example has a con at the top of an argument.');
  await olga.post(`/api/debates/${id}/votes`, { claim: top.id, choice: 'disagree', impact: null });
  const after = await read();
  expect(after.get(top.argument)).toBeGreaterThan(before.get(top.argument) ?? 1);
});

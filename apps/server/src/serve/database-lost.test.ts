import { expect, it } from 'vitest';
import { type RawData, WebSocket } from 'ws';
import type { ProblemBody } from '../http/problem.ts';
import { type BreakableWire, layWire } from '../testing/breakable-wire.ts';
import { startTestServer } from '../testing/test-server.ts';

it('answers with a sentence while the database is away, and is well again when it returns', async () => {
  let wire: BreakableWire | undefined;
  const server = await startTestServer({}, async (databaseUrl) => {
    wire = await layWire(databaseUrl);
    return wire.url;
  });
  const person = await server.signUp('Stays');
  const { body } = await person.post<{ id: string }>('/api/debates', { title: 'Before' });
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/feed/${body.id}?after=0`, {
    headers: { cookie: person.cookie() },
  });
  const heard: string[] = [];
  socket.on('message', (data: RawData) => heard.push(data.toString()));
  await expect.poll(() => heard.length).toBeGreaterThan(0);

  await wire?.cut();
  for (let n = 0; n < 3; n++)
    expect(await person.get<ProblemBody>('/api/account')).toMatchObject({
      status: 503,
      body: {
        code: 'database.unavailable',
        detail:
          'The database does not answer right now. What you typed is kept; please try again in a moment.',
      },
    });
  expect((await person.get('/readyz')).status).toBe(503);
  expect((await person.get('/healthz')).status).toBe(200);
  await wire?.mend();
  await expect.poll(async () => (await person.get('/readyz')).status, { timeout: 5000 }).toBe(200);
  expect((await person.get('/api/account')).body).toEqual({ account: person.account });
  await person.patch(`/api/debates/${body.id}`, { title: 'After' });
  await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toContain('"title":"After"');
  await server.close();
  await wire?.cut();
});

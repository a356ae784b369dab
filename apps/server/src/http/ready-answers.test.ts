import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { ReadyAnswers } from './ready-answers.ts';

/** A route whose answer counts how often it was asked, under a version that the test sets. */
function serve(most?: number) {
  const state = { version: '1', asked: 0, isBroken: false };
  const app = new Hono()
    .onError((error, c) => c.text(error.message, 500))
    .get(
      '/:name',
      new ReadyAnswers(most).before(async () => state.version),
      async (c) => {
        state.asked += 1;
        if (state.isBroken) throw new Error('broken');
        return c.json(
          { asked: state.asked, filling: Array.from({ length: 20 }, () => crypto.randomUUID()) },
          200,
          { 'x-own': 'yes' },
        );
      },
    );
  const get = async (path = '/a') => {
    const response = await app.request(path, { headers: { 'accept-encoding': 'gzip' } });
    const isPressed = response.headers.get('content-encoding') === 'gzip';
    const text = isPressed
      ? await new Response(response.body?.pipeThrough(new DecompressionStream('gzip'))).text()
      : await response.text();
    return { status: response.status, isPressed, text };
  };
  return { state, get };
}

test('the route is asked once for one version, by however many at once', async () => {
  const { state, get } = serve();
  const answers = await Promise.all([get(), get(), get()]);
  expect(state.asked).toBe(1);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers.every(({ isPressed, status }) => isPressed && status === 200)).toBe(true);
  state.version = '2';
  expect((await get()).text).toContain('"asked":2');
});

test('a failure is told to all who wait, and not kept', async () => {
  const { state, get } = serve();
  state.isBroken = true;
  const answers = await Promise.all([get(), get()]);
  expect(answers.map(({ status, text }) => [status, text])).toEqual([
    [500, 'broken'],
    [500, 'broken'],
  ]);
  state.isBroken = false;
  expect((await get()).status).toBe(200);
});

test('beyond its bound what was asked for longest ago goes', async () => {
  const { state, get } = serve(2000);
  const [{ text }] = [await get('/a')];
  await get('/b');
  expect((await get('/a')).text).toBe(text);
  for (const name of ['/c', '/d', '/e', '/f', '/g', '/h', '/i', '/j', '/k', '/l', '/m', '/n'])
    await get(name);
  const { asked } = state;
  await get('/a');
  expect(state.asked).toBe(asked + 1);
});

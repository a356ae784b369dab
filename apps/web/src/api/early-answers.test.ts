// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { withEarlyAnswers } from './early-answers.ts';

let asked: string[];
let head: HTMLElement;

const ask: typeof fetch = async (input) => {
  asked.push(String(input));
  return Response.json({ answer: asked.length });
};
beforeEach(() => {
  asked = [];
  head = document.createElement('head');
  head.innerHTML = `
    <link rel="preload" as="font" href="/assets/inter.woff2">
    <link rel="preload" as="fetch" crossorigin href="/api/debates/a/stances/standings">`;
});
const path = '/api/debates/a/stances/standings';

it('asks at once for the records that the head names, and for nothing else', () => {
  withEarlyAnswers(head, ask, () => 0);
  expect(asked.map((address) => new URL(address).pathname)).toEqual([path]);
});

it('hands such an answer out once; whoever asks again has it anew', async () => {
  const fetchEarly = withEarlyAnswers(head, ask, () => 0);
  expect(await (await fetchEarly(path)).json()).toEqual({ answer: 1 });
  expect(await (await fetchEarly(path)).json()).toEqual({ answer: 2 });
});

it('gives what is sent, and what the head does not name, to the server', async () => {
  const fetchEarly = withEarlyAnswers(head, ask, () => 0);
  await fetchEarly(path, { method: 'POST', body: '{}' });
  await fetchEarly('/api/account');
  expect(asked.slice(1)).toEqual([path, '/api/account']);
  expect(await (await fetchEarly(path)).json()).toEqual({ answer: 1 });
});

it('does not hand out an answer that has grown old', async () => {
  let now = 0;
  const fetchEarly = withEarlyAnswers(head, ask, () => now);
  now = 11_000;
  expect(await (await fetchEarly(path)).json()).toEqual({ answer: 2 });
});

it('says of a request that failed what a request says', async () => {
  const failing = withEarlyAnswers(
    head,
    () => Promise.reject(new TypeError('unreachable')),
    () => 0,
  );
  await expect(failing(path)).rejects.toThrow('unreachable');
});

it('reads a refusal when it is asked for, as any other', async () => {
  const refused = withEarlyAnswers(
    head,
    async () => Response.json({ code: 'debate.unknown' }, { status: 404 }),
    () => 0,
  );
  const response = await refused(path);
  expect([response.status, await response.json()]).toEqual([404, { code: 'debate.unknown' }]);
});

describe('of a debate', () => {
  /** The debate's own record as of one event, and its stances as of another. */
  const early = (own: number, stances: number) => {
    head.innerHTML = `
      <link rel="preload" as="fetch" crossorigin href="/api/debates/a">
      <link rel="preload" as="fetch" crossorigin href="${path}">`;
    return withEarlyAnswers(
      head,
      async (input) => {
        asked.push(new URL(String(input), 'http://localhost').pathname);
        const isAgain = asked.filter((one) => one === path).length > 1;
        return String(input).endsWith(path)
          ? Response.json({ again: isAgain }, { headers: { 'event-seq': String(isAgain ? own : stances) } })
          : Response.json({ eventSeq: own }, { headers: { 'event-seq': String(own) } });
      },
      () => 0,
    );
  };

  it('an answer as of an earlier event than the debate’s own is asked for anew: nobody would tell of that event', async () => {
    const fetchEarly = early(8, 7);
    expect(await (await fetchEarly('/api/debates/a')).json()).toEqual({ eventSeq: 8 });
    expect(await (await fetchEarly(path)).json()).toEqual({ again: true });
  });

  it('one as of the same event, or of a later one, will do', async () => {
    for (const seq of [8, 9]) {
      asked = [];
      const fetchEarly = early(8, seq);
      expect(await (await fetchEarly(path)).json()).toEqual({ again: false });
      expect(await (await fetchEarly('/api/debates/a')).json()).toEqual({ eventSeq: 8 });
      expect(asked).toEqual(['/api/debates/a', path]);
    }
  });
});

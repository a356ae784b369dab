import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { newArgumentDocument, readArgument } from '../argument/argument-document.ts';
import { seedUpdate } from '../argument/seed-argument.ts';
import { randomFrom } from '../testing/random.ts';
import { recordSession, sorted } from '../testing/random-session.ts';
import { seqOf, stepOf } from './argument-history.ts';
import { type LogEntry, LogReplay } from './log-replay.ts';
import { openPast } from './past-argument.ts';

function replay(log: readonly LogEntry[]) {
  const replaying = new LogReplay();
  replaying.take(log);
  return openPast(replaying.history());
}

const sessions = Array.from({ length: 40 }, (_, seed) => ({ seed, actions: 10 + 2 * seed }));

test.each(sessions)(
  'as of every step of session $seed, the past is what the document was then',
  ({ seed, actions }) => {
    const { log, states } = recordSession(randomFrom(seed), actions);
    const past = replay(log);
    expect(past.steps).toBe(log.length);
    states.forEach((state, step) => expect(sorted(past.stateAt(step))).toEqual(state));
  },
);

test.each([1, 2, 7, 30])(
  'a history taken %i at a time is the history taken at once, and survives the wire',
  (piece) => {
    const { log } = recordSession(randomFrom(piece), 150);
    const whole = new LogReplay();
    whole.take(log);
    const pieces = new LogReplay();
    for (let at = 0; at < log.length; at += piece) pieces.take(log.slice(at, at + piece));
    expect(pieces.history()).toEqual(whole.history());
    expect(JSON.parse(JSON.stringify(whole.history()))).toEqual(whole.history());
    expect(whole.seq).toBe(log.length);
  },
);

test('a spent budget stops after at least one update and says where to go on', () => {
  const { log } = recordSession(randomFrom(5), 40);
  const replaying = new LogReplay();
  let from = 0;
  let rounds = 0;
  while (from < log.length) {
    const next = replaying.take(log, from, 0);
    expect(next).toBe(from + 1);
    from = next;
    rounds++;
  }
  expect(rounds).toBe(log.length);
});

test('what may differ between two steps is named', () => {
  const { log, states } = recordSession(randomFrom(11), 150);
  const past = replay(log);
  const random = randomFrom(12);
  for (let i = 0; i < 200; i++) {
    const [one, other] = [random.below(states.length), random.below(states.length)];
    const named = past.changedBetween(one, other);
    const before = new Map(states[one]?.claims.map((claim) => [claim.id, claim]));
    const after = new Map(states[other]?.claims.map((claim) => [claim.id, claim]));
    for (const id of new Set([...before.keys(), ...after.keys()]))
      if (JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id))) expect(named).toContain(id);
  }
});

test('a log with a gap is refused', () => {
  const { log } = recordSession(randomFrom(3), 30);
  expect(() => new LogReplay().take(log.filter(({ seq }) => seq !== 2))).toThrow('The log goes from 1 to 3.');
});

const told = (id: string, author: string, createdAt: string, answers: string | null = null) => ({
  ...{ id, author, createdAt, answers, side: 'pro' as const, order: 'a0', joint: null, link: null },
  ...{ text: `The words of ${id}.`, archived: null },
});

test('what an import tells of earlier days are steps of their own, before the log begins', () => {
  const claims = [
    told('answer', 'ben', '2025-11-21T10:00:00.000Z', 'first'),
    told('first', 'ann', '2025-11-20T10:00:00.000Z'),
    {
      ...told('gone', 'ann', '2025-11-21T11:00:00.000Z'),
      archived: { by: 'mod', at: '2025-11-22T10:00:00.000Z', reason: 'Said already.' },
    },
  ];
  const bytes = seedUpdate({ wording: 'The parties agree.', claims });
  const past = replay([{ seq: 1, by: 'olga', at: '2026-01-01T00:00:00.000Z', bytes }]);
  expect(past.history.told).toBe(4);
  expect(Array.from({ length: past.steps }, (_, i) => past.step(i))).toEqual([
    { at: '2025-11-20T10:00:00.000Z', by: 'ann', seq: 1, told: true },
    { at: '2025-11-21T10:00:00.000Z', by: 'ben', seq: 1, told: true },
    { at: '2025-11-21T11:00:00.000Z', by: 'ann', seq: 1, told: true },
    { at: '2025-11-22T10:00:00.000Z', by: 'mod', seq: 1, told: true },
    { at: '2026-01-01T00:00:00.000Z', by: 'olga', seq: 1, told: false },
  ]);
  expect(past.stateAt(0)).toMatchObject({ wording: 'The parties agree.', claims: [{ id: 'first' }] });
  expect(past.claimAt('gone', 2)?.archived).toBeNull();
  expect(past.claimAt('gone', 3)?.archived?.reason).toBe('Said already.');
  const doc = newArgumentDocument();
  Y.applyUpdate(doc, bytes);
  expect(sorted(past.stateAt(stepOf(past.history, 1)))).toEqual(sorted(readArgument(doc)));
  expect(seqOf(past.history, 4)).toBe(1);
});

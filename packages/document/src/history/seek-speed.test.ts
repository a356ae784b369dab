import { expect, test } from 'vitest';
import { randomFrom } from '../testing/random.ts';
import { recordSession } from '../testing/random-session.ts';
import type { ArgumentHistory } from './argument-history.ts';
import { LogReplay } from './log-replay.ts';
import { openPast } from './past-argument.ts';

const timed = <T>(work: () => T): readonly [T, number] => {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
};

test('ten thousand updates are played, and any moment of them is found, in time for a slider', () => {
  const { log } = recordSession(randomFrom(10_000), 12_000, { claims: 250, states: false });
  const replay = new LogReplay();
  const [, played] = timed(() => replay.take(log));
  const wire = JSON.stringify(replay.history());
  const [past, opened] = timed(() => openPast(JSON.parse(wire) as ArgumentHistory));
  const random = randomFrom(1);
  const seeks = Array.from(
    { length: 200 },
    () => timed(() => past.stateAt(random.below(past.steps)))[1],
  ).sort((a, b) => a - b);
  const slowest = seeks.at(-1) ?? 0;
  console.log(
    `${log.length} updates, ${past.history.claims.length} claims: played once in ${played.toFixed(0)} ms, ` +
      `${(wire.length / 1024).toFixed(0)} KB of JSON, opened in ${opened.toFixed(0)} ms, a seek takes ` +
      `${(seeks[100] ?? 0).toFixed(2)} ms (median), ${slowest.toFixed(2)} ms (slowest of 200)`,
  );
  expect(log.length).toBeGreaterThanOrEqual(10_000);
  // The slowest is printed only: on a busy machine it measures the machine.
  expect(opened + (seeks[100] ?? 0)).toBeLessThan(300);
}, 120_000);

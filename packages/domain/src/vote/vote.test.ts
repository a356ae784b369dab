import { expect, test } from 'vitest';
import { isDivided, tallies, type Vote } from './vote.ts';

const vote = (by: string, choice: Vote['choice'], second: number, impact: number | null = null): Vote => ({
  claim: 'c',
  by,
  choice,
  impact,
  at: `2026-01-01T00:00:0${second}.000Z`,
});

test('counts the latest vote of each person, in whatever order they come', () => {
  const votes = [vote('ann', 'agree', 1), vote('ann', 'disagree', 3), vote('ben', 'pass', 2)];
  const tally = { agree: 0, disagree: 1, pass: 1, impact: null };
  expect(tallies(votes).get('c')).toEqual(tally);
  expect(tallies([...votes].reverse()).get('c')).toEqual(tally);
});

test('the mean impact is of those who gave one', () => {
  expect(
    tallies([vote('ann', 'agree', 1, 4), vote('ben', 'agree', 1, 1), vote('cat', 'agree', 1)]).get('c'),
  ).toEqual({ agree: 3, disagree: 0, pass: 0, impact: 2.5 });
});

test('keeps claims apart, and has nothing for a claim without votes', () => {
  const counted = tallies([vote('ann', 'agree', 1), { ...vote('ann', 'pass', 1), claim: 'd' }]);
  expect(counted.get('c')?.agree).toBe(1);
  expect(counted.get('d')?.pass).toBe(1);
  expect(counted.get('e')).toBeUndefined();
});

test.each([
  [2, 2, true],
  [2, 3, true],
  [3, 2, true],
  [3, 1, false],
  [2, 1, false],
  [1, 1, false],
  [9, 0, false],
  [0, 0, false],
])('of %i who agree and %i who do not it is said to be divided: %s', (agree, disagree, divided) => {
  expect(isDivided({ agree, disagree })).toBe(divided);
});

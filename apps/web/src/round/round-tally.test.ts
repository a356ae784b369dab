import type { DebateEvent } from '@proviso/domain/event';
import type { Round, RoundAnswer } from '@proviso/domain/round';
import type { Position } from '@proviso/domain/stance';
import { expect, test } from 'vitest';
import { bandsOf, movement, movesBetween, takesUpTo, tally } from './round-tally.ts';
import { type Rounds, roundsAfter } from './rounds-after.ts';

const round = (id: string, part: Partial<Round> = {}): Round => ({
  id,
  title: 'A question',
  provisions: ['p'],
  of: 'everybody',
  anonymous: false,
  recordsStances: false,
  follows: null,
  openedBy: 'olga',
  openedAt: '2026-01-01T00:00:00.000Z',
  closesAt: null,
  closedAt: null,
  revealedAt: null,
  cancelledAt: null,
  ...part,
});
const answer = (inRound: string, voice: string, position: Position): RoundAnswer => ({
  id: `${inRound}-${voice}`,
  round: inRound,
  provision: 'p',
  position,
  salience: null,
  reason: '',
  voice,
  by: voice,
});
const answers = [
  answer('one', 'ann', 'red-line'),
  answer('one', 'ben', 'support'),
  answer('one', 'cid', 'oppose'),
  answer('one', 'dov', 'oppose'),
  answer('two', 'ann', 'conditional'),
  answer('two', 'ben', 'support'),
  answer('two', 'cid', 'red-line'),
  answer('two', 'eve', 'neutral'),
];

test('answers are counted by position, in the order of the scale', () => {
  expect(tally(answers, 'one', 'p').map((one) => one.answers.length)).toEqual([1, 0, 0, 2, 1]);
  expect(tally(answers, 'one', 'other').every((one) => one.answers.length === 0)).toBe(true);
});

test('who answered both times is followed from one position to the other; who came or left is not', () => {
  const moves = movesBetween(answers, { before: 'one', after: 'two', provision: 'p' });
  expect(moves.map(({ from, to }) => [from.voice, from.position, to.position])).toEqual([
    ['ann', 'red-line', 'conditional'],
    ['ben', 'support', 'support'],
    ['cid', 'oppose', 'red-line'],
  ]);
  expect(movement(moves)).toEqual({ closer: 1, away: 1, stayed: 1 });
});

test('bands lie side by side within a position and overlap nowhere', () => {
  const moves = [
    ...movesBetween(answers, { before: 'one', after: 'two', provision: 'p' }),
    { from: answer('one', 'x', 'oppose'), to: answer('two', 'x', 'support') },
    { from: answer('one', 'y', 'oppose'), to: answer('two', 'y', 'support') },
  ];
  const bands = bandsOf(moves);
  expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(moves.length);
  for (const [side, at] of [
    ['from', 'fromAt'],
    ['to', 'toAt'],
  ] as const) {
    const places = bands.flatMap((band) =>
      Array.from({ length: band.count }, (_, i) => `${band[side]} ${band[at] + i}`),
    );
    expect(new Set(places).size).toBe(moves.length);
  }
});

test('takes are listed from the first, and a circle of them ends', () => {
  const one = round('one', { follows: 'two' });
  const two = round('two', { follows: 'one' });
  const three = round('three', { follows: 'two' });
  expect(takesUpTo([one, two, three], three).map(({ id }) => id)).toEqual(['one', 'two', 'three']);
});

test('a page counts, changes and reveals as it is told, the same event twice without harm', () => {
  const stamp = { seq: 1, at: '2026-01-01T00:00:00.000Z', by: 'olga' };
  const start: Rounds = {
    now: stamp.at,
    ahead: 0,
    rounds: [],
    answers: [],
    mine: [],
    counts: [],
  };
  const mine = { round: 'one', provision: 'p', position: 'oppose', salience: null, reason: '' } as const;
  const count = { round: 'one', asked: 2, begun: 1, done: 1 };
  const opened: DebateEvent = { ...stamp, kind: 'round.opened', round: round('one') };
  const counted: DebateEvent = { ...stamp, kind: 'round.counted', count };
  const revealed: DebateEvent = {
    ...stamp,
    kind: 'round.revealed',
    round: round('one', { revealedAt: stamp.at }),
    answers: answers.filter((one) => one.round === 'one'),
    stances: [],
  };
  const open = { ...roundsAfter(roundsAfter(start, opened), opened), mine: [mine] };
  const going = roundsAfter(open, counted);
  expect([going.rounds.length, going.counts]).toEqual([1, [count]]);
  const cancelled = roundsAfter(going, {
    ...stamp,
    kind: 'round.changed',
    round: round('one', { cancelledAt: stamp.at }),
  });
  expect([cancelled.mine, cancelled.counts]).toEqual([[], []]);
  const done = roundsAfter(roundsAfter(going, revealed), revealed);
  expect([done.answers.length, done.mine, done.counts]).toEqual([4, [], []]);
  expect(done.rounds).toEqual([revealed.kind === 'round.revealed' ? revealed.round : null]);
});

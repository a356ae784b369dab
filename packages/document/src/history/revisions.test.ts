import { expect, test } from 'vitest';
import { seedUpdate } from '../argument/seed-argument.ts';
import { randomFrom } from '../testing/random.ts';
import { recordSession } from '../testing/random-session.ts';
import type { ClaimFacts, ClaimHistory } from './argument-history.ts';
import { LogReplay } from './log-replay.ts';
import { openPast } from './past-argument.ts';
import { claimRevisions, wordingRevisions } from './revisions.ts';
import { editBetween, type TextEdit } from './text-edit.ts';

const facts: ClaimFacts = {
  ...{ answers: null, side: 'pro', order: 'a0', joint: null, link: null },
  ...{ author: 'ann', createdAt: '2026-01-01T00:00:00.000Z', archived: null },
};

/** A claim's history out of who wrote what when: seconds, person, and the words or the facts as they then were. */
function told(
  list: readonly (readonly [seconds: number, by: string, what: string | ClaimFacts, words?: string])[],
) {
  const text: TextEdit[] = [];
  const all: [number, ClaimFacts][] = [];
  let words = '';
  list.forEach(([, , what, withIt], step) => {
    if (typeof what !== 'string') all.push([step, what]);
    const next = typeof what === 'string' ? what : (withIt ?? words);
    if (next !== words) text.push(editBetween(step, words, next));
    words = next;
  });
  const claim: ClaimHistory = { id: 'one', facts: all, text };
  const steps = (nr: number) => {
    const [seconds, by] = list[nr] ?? [0, ''];
    return {
      at: new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString(),
      by,
      seq: nr + 1,
      told: false,
    };
  };
  return claimRevisions(claim, steps).map(({ kind, by, before, text }) => [kind, by, before, text]);
}

test('letters typed in one go are one revision, and a pause begins another', () => {
  expect(
    told([
      [0, 'ann', facts],
      [0, 'ann', 'It is'],
      [200, 'ann', 'It is c'],
      [201, 'ann', 'It is cl'],
      [202, 'ann', 'It is clear'],
      [900, 'ann', 'It is clear.'],
    ]),
  ).toEqual([
    ['made', 'ann', '', 'It is clear'],
    ['edited', 'ann', 'It is clear', 'It is clear.'],
  ]);
});

test("somebody else's letters are a revision of theirs", () => {
  expect(
    told([
      [0, 'ann', facts, 'A'],
      [1, 'eve', 'AB'],
      [2, 'ann', 'ABC'],
      [3, 'eve', 'ABCD'],
    ]).map(([kind, by]) => `${kind} by ${by}`),
  ).toEqual(['made by ann', 'edited by eve', 'edited by ann', 'edited by eve']);
});

test('moved, archived and restored are told as such, and the stamp belongs to the making', () => {
  const archived = { by: 'mod', at: '2026-01-01T00:10:00.000Z', reason: 'Said already.' };
  expect(
    told([
      [0, 'ann', { ...facts, author: null, createdAt: null }],
      [0, 'ann', facts],
      [60, 'eve', { ...facts, side: 'con' }],
      [600, 'mod', { ...facts, side: 'con', archived }],
      [700, 'mod', { ...facts, side: 'con' }],
    ]).map(([kind, by]) => `${kind} by ${by}`),
  ).toEqual(['made by ann', 'moved by eve', 'archived by mod', 'restored by mod']);
});

test('earlier words that come back at once are a return, and what stood between stays a revision', () => {
  expect(
    told([
      [0, 'ann', facts, 'It is clear.'],
      [10, 'ann', 'It is very unclear.'],
      [12, 'ann', 'It is clear.'],
      [13, 'ann', 'It is clear to me.'],
    ]).slice(1),
  ).toEqual([
    ['edited', 'ann', 'It is clear.', 'It is very unclear.'],
    ['reverted', 'ann', 'It is very unclear.', 'It is clear.'],
    ['edited', 'ann', 'It is clear.', 'It is clear to me.'],
  ]);
});

test('a letter typed and taken back is no revision', () => {
  expect(
    told([
      [0, 'ann', facts, 'It is clear.'],
      [600, 'eve', 'It is clear.x'],
      [601, 'eve', 'It is clear.'],
    ]).map(([kind]) => kind),
  ).toEqual(['made']);
});

test.each(Array.from({ length: 30 }, (_, seed) => seed))(
  'revisions of session %i join on to each other and end in the words that stand',
  (seed) => {
    const replay = new LogReplay();
    replay.take(recordSession(randomFrom(seed), 150).log);
    const history = replay.history();
    const past = openPast(history);
    const last = past.steps - 1;
    const chains = [
      ...history.claims.map((claim) => ({
        list: claimRevisions(claim, past.step),
        end: past.claimAt(claim.id, last)?.text,
      })),
      { list: wordingRevisions(history, past.step), end: past.wordingAt(last) },
    ];
    for (const { list, end } of chains) {
      let words = '';
      for (const { before, text, first, last } of list) {
        expect(before).toBe(words);
        expect(first).toBeLessThanOrEqual(last);
        words = text;
      }
      expect(words).toBe(end);
    }
  },
);

test('the wording of an import counts as entered by whoever brought it in', () => {
  const bytes = seedUpdate({
    wording: 'The parties agree.',
    claims: [
      {
        ...{
          id: 'one',
          answers: null,
          side: 'pro',
          order: 'a0',
          joint: null,
          link: null,
          text: 'It is clear.',
        },
        ...{ author: 'ann', createdAt: '2025-11-20T10:00:00.000Z', archived: null },
      },
    ],
  });
  const replay = new LogReplay();
  replay.take([{ seq: 1, by: 'olga', at: '2026-01-01T00:00:00.000Z', bytes }]);
  const past = openPast(replay.history());
  expect(past.wordingAt(0)).toBe('The parties agree.');
  expect(wordingRevisions(past.history, past.step)).toMatchObject([
    { kind: 'made', by: 'olga', at: '2026-01-01T00:00:00.000Z', first: 1, last: 1 },
  ]);
});

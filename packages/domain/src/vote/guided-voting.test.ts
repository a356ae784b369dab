import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Side } from '../claim/claim.ts';
import { inconsistencies, votingSteps } from './guided-voting.ts';
import { choices } from './vote.ts';

const claim = (id: string, answers: string | null, side: Side = 'pro', order = 'a0') => ({
  id,
  answers,
  side,
  order,
  link: null as string | null,
  archived: null as { by: string; at: string; reason: string } | null,
});
const archived = { by: 'mod', at: '2026-01-01T00:00:00.000Z', reason: '' };

test('goes level by level, branch by branch; without what is archived, below it, or used a second time', () => {
  const steps = votingSteps([
    claim('b1', 'b'),
    claim('a1', 'a', 'con', 'a1'),
    claim('a0', 'a'),
    claim('a', null, 'pro', 'a0'),
    claim('b', null, 'con', 'a1'),
    { ...claim('gone', null, 'pro', 'a2'), archived },
    claim('below', 'gone'),
    { ...claim('again', 'b', 'pro', 'a1'), link: 'a' },
  ]);
  expect(steps.map(({ claim: { id }, level }) => `${id} ${level}`)).toEqual([
    'a 1',
    'b 1',
    'a0 2',
    'a1 2',
    'b1 2',
  ]);
});

describe('votes that do not go together', () => {
  const claims = [
    claim('c', null),
    claim('con', 'c', 'con'),
    claim('pro', 'c', 'pro'),
    claim('cut', 'con', 'undercut'),
  ];
  type Given = Record<string, readonly [choice: (typeof choices)[number], impact: number | null]>;
  const found = (given: Given) =>
    inconsistencies(
      claims,
      new Map(Object.entries(given).map(([id, [choice, impact]]) => [id, { choice, impact }])),
    ).map(({ kind, claim: on, answer }) => `${kind} ${on} ${answer}`);

  test.each<[string, Given, string[]]>([
    [
      'agreeing with a claim and with a con that decides',
      { c: ['agree', null], con: ['agree', 4] },
      ['agrees-despite-con c con'],
    ],
    [
      'disagreeing with a claim but agreeing with a pro that decides',
      { c: ['disagree', 2], pro: ['agree', 4] },
      ['disagrees-despite-pro c pro'],
    ],
    [
      'saying that a con decides, and that it does not matter',
      { con: ['agree', 4], cut: ['agree', null] },
      ['decides-despite-undercut con cut'],
    ],
    ['a con that weighs, but does not decide', { c: ['agree', null], con: ['agree', 3] }, []],
    ['a con that one does not believe', { c: ['agree', null], con: ['disagree', 4] }, []],
    ['passing on either', { c: ['pass', null], con: ['agree', 4], pro: ['pass', 4] }, []],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  test('votes are only held against each other where both were cast', () => {
    const one = fc.tuple(fc.constantFrom(...choices), fc.option(fc.integer({ min: 0, max: 4 })));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('c', 'con', 'pro', 'cut'), one), (given) => {
        for (const line of found(given))
          for (const id of line.split(' ').slice(1)) expect(Object.keys(given)).toContain(id);
      }),
      { seed: 41, numRuns: 300 },
    );
  });
});

import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { archiveClaim, moveClaim, restoreClaim, stampClaim } from '../claim/rule-claim.ts';
import { createClaim, orderAfter, orderBetween } from '../claim/write-claim.ts';
import {
  claimsOf,
  claimTextOf,
  newArgumentDocument,
  readArgument,
  readClaimOf,
  wordingOf,
} from './argument-document.ts';
import { type ArgumentChange, observeArgument } from './observe-argument.ts';
import { type ArgumentSeed, seedUpdate } from './seed-argument.ts';

const at = '2026-01-01T00:00:00.000Z';
const seed: ArgumentSeed = {
  wording: 'The parties agree.',
  claims: [
    {
      id: 'a',
      answers: null,
      side: 'pro',
      order: 'a0',
      joint: null,
      link: null,
      text: 'Yes.',
      author: 'ann',
      createdAt: at,
      archived: null,
    },
    {
      id: 'b',
      answers: 'a',
      side: 'undercut',
      order: 'a0',
      joint: 'j',
      link: null,
      text: 'No.',
      author: 'ben',
      createdAt: at,
      archived: { by: 'mod', at, reason: 'twice' },
    },
    {
      id: 'c',
      answers: null,
      side: 'con',
      order: 'a1',
      joint: null,
      link: 'a',
      text: '',
      author: 'ben',
      createdAt: at,
      archived: null,
    },
  ],
};

function seeded(): Y.Doc {
  const doc = newArgumentDocument();
  Y.applyUpdate(doc, seedUpdate(seed));
  return doc;
}

test('what an argument is seeded with is read back', () => {
  const { wording, claims } = readArgument(seeded());
  expect(wording).toBe(seed.wording);
  expect(claims.toSorted((x, y) => x.id.localeCompare(y.id))).toEqual(seed.claims);
});

test('a new claim has no author until the server stamps it, and is stamped once', () => {
  const doc = seeded();
  createClaim(doc, { id: 'new', answers: 'a', side: 'con', order: orderAfter(doc, 'a'), text: 'Why?' });
  expect(readClaimOf(doc, 'new')).toMatchObject({
    author: null,
    createdAt: null,
    text: 'Why?',
    joint: null,
    link: null,
  });
  stampClaim(doc, 'new', { author: 'ann', createdAt: at });
  expect(readClaimOf(doc, 'new')).toMatchObject({ author: 'ann', createdAt: at });
  expect(() => stampClaim(doc, 'new', { author: 'ben', createdAt: at })).toThrow('has an author already');
});

test('the server moves, archives and restores a claim', () => {
  const doc = seeded();
  moveClaim(doc, 'a', { answers: null, side: 'con', order: 'a5' });
  archiveClaim(doc, 'a', { by: 'mod', at, reason: 'off topic' });
  expect(readClaimOf(doc, 'a')).toMatchObject({
    side: 'con',
    order: 'a5',
    archived: { by: 'mod', reason: 'off topic' },
  });
  restoreClaim(doc, 'a');
  expect(readClaimOf(doc, 'a')?.archived).toBeNull();
});

test('observing tells which claims a transaction changed, and whether the wording', () => {
  const doc = seeded();
  const told: ArgumentChange[] = [];
  const stop = observeArgument(doc, (change) => told.push(change));
  claimTextOf(doc, 'a')?.insert(0, 'Oh ');
  createClaim(doc, { id: 'new', answers: null, side: 'con', order: 'a7' });
  doc.transact(() => moveClaim(doc, 'c', { answers: null, side: 'pro', order: 'a8' }));
  wordingOf(doc).insert(0, 'Now ');
  stop();
  claimTextOf(doc, 'a')?.insert(0, 'Oh ');
  expect(told.map(({ claims, wording }) => [[...claims], wording])).toEqual([
    [['a'], false],
    [['new'], false],
    [['c'], false],
    [[], true],
  ]);
});

test('an order key stands between its neighbours, also where an import left equal keys', () => {
  const doc = seeded();
  const last = orderAfter(doc, null);
  expect(last > 'a1').toBe(true);
  const middle = orderBetween('a0', 'a1');
  expect(middle > 'a0' && middle < 'a1').toBe(true);
  expect(orderBetween('a0', 'a0') > 'a0').toBe(true);
});

test('a map that holds no claim is left out of what is read', () => {
  const doc = seeded();
  claimsOf(doc).set('junk', new Y.Map([['side', 'sideways']]));
  expect(readArgument(doc).claims).toHaveLength(3);
});

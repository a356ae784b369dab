import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { claimTextOf, newArgumentDocument, wordingOf } from '../argument/argument-document.ts';
import { createClaim } from '../claim/write-claim.ts';
import { unsentTexts } from './unsent-texts.ts';

const claim = (id: string, text: string) => ({ id, answers: null, side: 'pro', order: 'a1', text }) as const;

test('finds every text with letters that the other copy lacks, and no other', () => {
  const stored = newArgumentDocument();
  createClaim(stored, claim('kept', 'It is so.'));
  createClaim(stored, claim('edited', 'It is'));
  createClaim(stored, claim('shortened', 'It is not so.'));
  const mine = newArgumentDocument();
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(stored));
  expect(unsentTexts(mine, stored)).toEqual([]);

  claimTextOf(mine, 'edited')?.insert(5, ' mine.');
  claimTextOf(mine, 'shortened')?.delete(5, 4);
  createClaim(mine, claim('made', 'Mine alone.'));
  createClaim(mine, claim('taken back', 'x'));
  claimTextOf(mine, 'taken back')?.delete(0, 1);
  wordingOf(mine).insert(0, 'The parties agree.');
  // Meanwhile others go on.
  claimTextOf(stored, 'kept')?.insert(0, 'Indeed: ');
  createClaim(stored, claim('of others', 'Theirs.'));
  expect(
    unsentTexts(mine, stored).toSorted((a, b) => String(a.claim).localeCompare(String(b.claim))),
  ).toEqual([
    { claim: 'edited', text: 'It is mine.' },
    { claim: 'made', text: 'Mine alone.' },
    { claim: null, text: 'The parties agree.' },
  ]);
});

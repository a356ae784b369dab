import type { NoticePlace } from '@proviso/domain/notice';
import { expect, test } from 'vitest';
import { noticePath } from './notice-address.ts';

const nowhere: NoticePlace = { argument: null, claim: null, comment: null, round: null };

test('a notice leads to the claim, the comment, what is to be decided, or the rounds', () => {
  const claim = { ...nowhere, argument: 'provision:six', claim: 'c' } as const;
  expect(noticePath({ why: 'answered', about: claim, on: null })).toBe('provisions/six?claim=c');
  expect(noticePath({ why: 'marked', about: claim, on: null })).toBe(
    'provisions/six?claim=c&panel=review#review',
  );
  expect(noticePath({ why: 'mentioned', about: { ...claim, comment: 'n' }, on: 'claim' })).toBe(
    'provisions/six?claim=c&panel=discussion#comment-n',
  );
  expect(noticePath({ why: 'commented', about: { ...claim, comment: 'n' }, on: 'suggestion' })).toBe(
    'provisions/six?claim=c&panel=review#comment-n',
  );
  const stance = { ...nowhere, argument: 'stance:s', comment: 'n' } as const;
  expect(noticePath({ why: 'commented', about: stance, on: 'stance' })).toBe(
    'arguments/stance:s?panel=discussion#comment-n',
  );
  expect(noticePath({ why: 'round', about: { ...nowhere, round: 'r' }, on: null })).toBe('rounds');
});

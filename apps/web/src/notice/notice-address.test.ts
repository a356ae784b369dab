import type { NoticePlace } from '@proviso/domain/notice';
import { expect, test } from 'vitest';
import { noticePath } from './notice-address.ts';

const nowhere: NoticePlace = { argument: null, claim: null, comment: null, round: null };

test('a notice leads to the claim, the comment, what is to be decided, or the rounds', () => {
  const claim = { ...nowhere, argument: 'provision:six', claim: 'c' } as const;
  expect(noticePath({ why: 'answered', about: claim })).toBe('provisions/six?claim=c');
  expect(noticePath({ why: 'marked', about: claim })).toBe('provisions/six?claim=c&panel=review');
  expect(noticePath({ why: 'mentioned', about: { ...claim, comment: 'n' } })).toBe(
    'provisions/six?claim=c&panel=discussion#comment-n',
  );
  expect(noticePath({ why: 'commented', about: { ...nowhere, argument: 'stance:s', comment: 'n' } })).toBe(
    'arguments/stance:s?panel=discussion#comment-n',
  );
  expect(noticePath({ why: 'round', about: { ...nowhere, round: 'r' } })).toBe('rounds');
});

import { describe, expect, test } from 'vitest';
import { type ClaimFacts, claimTest, completed, completions, readQuery, toggled } from './claim-filters.ts';

const facts: ClaimFacts = {
  is: { mine: true, new: false, unanswered: true, unsupported: false, marked: true },
  by: 'Ann Lee',
  marks: ['unclear'],
};
const passes = (query: string) => claimTest(readQuery(query).filters)(facts);

describe('a query', () => {
  test('has filters wherever they stand, and words', () => {
    expect(readQuery('border is:mine cost by:"ann lee"  mark:unclear')).toEqual({
      words: 'border cost',
      filters: [
        { key: 'is', value: 'mine' },
        { key: 'by', value: 'ann lee' },
        { key: 'mark', value: 'unclear' },
      ],
    });
  });
  test('keeps what is no filter as words', () => {
    expect(readQuery('is:big mark:x by: this:is')).toEqual({
      words: 'is:big mark:x by: this:is',
      filters: [],
    });
  });
});

test.each([
  ['is:mine is:unanswered', true],
  ['is:mine is:new', false],
  ['by:lee', true],
  ['by:"ann lee"', true],
  ['by:ee', false],
  ['mark:unclear is:marked', true],
  ['mark:abusive', false],
])('%s', (query, result) => expect(passes(query)).toBe(result));

test('a filter is put in and taken out, and the words stay', () => {
  const once = toggled('border', { key: 'is', value: 'new' });
  expect(once).toBe('is:new border');
  expect(toggled(once, { key: 'is', value: 'new' })).toBe('border');
  expect(toggled('', { key: 'is', value: 'mine' })).toBe('is:mine ');
});

test('what is begun is offered in full', () => {
  const offered = completions('cost by:an', ['Ben', 'Ann Lee', 'Joanna']);
  expect(offered).toEqual([{ key: 'by', value: 'Ann Lee' }]);
  expect(completed('cost by:an', { key: 'by', value: 'Ann Lee' })).toBe('cost by:"Ann Lee" ');
  expect(completions('is:un', []).map(({ value }) => value)).toEqual(['unanswered', 'unsupported']);
  expect(completions('is:mine ', [])).toEqual([]);
});

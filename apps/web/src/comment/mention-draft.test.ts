import { describe, expect, test } from 'vitest';
import { draftOf, mention, mentionQuery, storedText } from './mention-draft.ts';

const ann = { id: 'p1', name: 'Ann' };
const annLee = { id: 'p2', name: 'Ann Lee' };
const names: Record<string, string> = { p1: 'Ann', p2: 'Ann Lee', p3: 'Ann' };
const nameOf = (id: string) => names[id] ?? id;

describe('the name behind an @', () => {
  test.each([
    ['@', { from: 0, to: 1, name: '' }],
    ['So @An', { from: 3, to: 6, name: 'An' }],
    ['(@Ann L', { from: 1, to: 7, name: 'Ann L' }],
    ['ann@example', null],
    ['@Ann\nand', null],
    ['nobody', null],
  ])('%j', (text, found) => expect(mentionQuery(text, text.length)).toEqual(found));
});

test('who is picked stands there by name and is stored as a person', () => {
  const query = mentionQuery('Ask @an about it', 7);
  if (query === null) throw new Error('There is a name.');
  const { draft, caret } = mention({ text: 'Ask @an about it', mentioned: [] }, query, annLee);
  expect([draft.text, caret]).toEqual(['Ask @Ann Lee about it', 13]);
  expect(storedText(draft)).toBe('Ask @[p2] about it');
});

test('of two names the longer is meant, and a name that was deleted is no mention', () => {
  const mentioned = [ann, annLee];
  expect(storedText({ text: '@Ann Lee and @Ann', mentioned })).toBe('@[p2] and @[p1]');
  expect(storedText({ text: '@Ann L and @An', mentioned })).toBe('@[p1] L and @An');
});

test('two people of one name stay two', () => {
  const stored = '@[p1], then @[p3]';
  expect(storedText(draftOf(stored, nameOf))).toBe(stored);
  const draft = draftOf(stored, nameOf);
  const text = `@A ${draft.text}`;
  const query = mentionQuery(text, 2);
  if (query === null) throw new Error('There is a name.');
  expect(storedText(mention({ ...draft, text }, query, { id: 'p9', name: 'Ann' }).draft)).toBe(
    `@[p9] ${stored}`,
  );
});

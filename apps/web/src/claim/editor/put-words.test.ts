import { expect, test } from 'vitest';
import { Doc, UndoManager } from 'yjs';
import { caretOf, keepCaret } from './caret.ts';
import { putWords, remember } from './put-words.ts';

test.each([
  ['A cap is wrong.', 'A cap is right.'],
  ['', 'First.'],
  ['All of it.', ''],
  ['aaa', 'aaaa'],
  ['aaaa', 'aa'],
  ['Well 😀', 'Well 😁'],
  ['😀 well', '🚀 well'],
  ['𠀀', '🌀'],
])('makes “%s” say “%s”, whole characters at a time', (before, next) => {
  const text = new Doc().getText('t');
  text.insert(0, before);
  putWords(text, next, null);
  expect(text.toString()).toBe(next);
  // What is sent is encoded in UTF-8, where half a character would be lost.
  for (const { insert } of text.toDelta()) expect(insert.isWellFormed?.() ?? true).toBe(true);
});

test('leaves what others write beside it, and is undone as one’s own', () => {
  const text = new Doc().getText('t');
  text.insert(0, 'It is so.');
  const here = {};
  const words = new UndoManager(text, { trackedOrigins: new Set([here]) });
  putWords(text, 'It is not so.', here);
  text.insert(0, 'Yes: ');
  expect(text.toString()).toBe('Yes: It is not so.');
  words.undo();
  expect(text.toString()).toBe('Yes: It is so.');
});

test('the caret stays between the letters it stood between', () => {
  const text = new Doc().getText('t');
  text.insert(0, 'It so.');
  expect(caretOf(text)).toBe(6);
  keepCaret(text, 3);
  text.insert(0, 'Yes: ');
  expect(caretOf(text)).toBe(8);
});

test('a word that took its time goes where it was begun, whatever others wrote and took away meanwhile', () => {
  const text = new Doc().getText('t');
  text.insert(0, 'A cap on forces is odd.');
  const since = remember(text);
  text.insert(0, 'Yes: ');
  text.delete('Yes: A cap on '.length, 'forces'.length);
  putWords(text, 'A cap on forces is 日本 odd.', null, since);
  expect(text.toString()).toBe('Yes: A cap on  is 日本 odd.');
});

test('a word that takes the place of others takes that of those that are still there', () => {
  const text = new Doc().getText('t');
  text.insert(0, 'one two three');
  const since = remember(text);
  text.delete(0, 'one t'.length);
  text.insert(text.length, '!');
  putWords(text, 'one 日本 three', null, since);
  expect(text.toString()).toBe('日本 three!');
});

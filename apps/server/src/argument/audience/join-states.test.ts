import { newArgumentDocument, wordingOf } from '@proviso/document/argument-document';
import { type PageMessage, readPageMessage, syncs, writeSync } from '@proviso/document/wire';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { frameOf } from '../socket/frame.ts';
import { JoinStates } from './join-states.ts';

const nobody = new Uint8Array([0]);
const headOf = (frame: Buffer) => (frame[1] === 126 ? 4 : frame[1] === 127 ? 10 : 2);
const messagesIn = (frames: readonly Buffer[]) =>
  frames.map((frame): PageMessage | null => readPageMessage(frame.subarray(headOf(frame))));

/** A document that is written to, and what is ready for those who join it; `seq` is counted by the letters. */
function begin() {
  const doc = newArgumentDocument();
  const joins = new JoinStates({ seq: 0, bytes: Y.encodeStateAsUpdate(doc) });
  let seq = 0;
  doc.on('update', (update: Uint8Array) => joins.add(++seq, [frameOf(writeSync(syncs.update, update))]));
  return { doc, joins, type: (words: string) => wordingOf(doc).insert(0, words), seq: () => seq };
}

/** The text that a page has which had a copy and is sent frames. */
function textOf(frames: readonly Buffer[] | null, copy: Uint8Array = new Uint8Array([0, 0])): string {
  const doc = newArgumentDocument();
  Y.applyUpdate(doc, copy);
  for (const message of messagesIn(frames ?? []))
    if (message !== null && 'update' in message) Y.applyUpdate(doc, message.update);
  return wordingOf(doc).toString();
}

test('whoever joins gets the base and all since, and hears last that this is all', () => {
  const { joins, type } = begin();
  for (const word of ['c', 'b', 'a']) {
    type(word);
    const frames = joins.answer(nobody);
    expect(textOf(frames)[0]).toBe(word);
    expect(messagesIn(frames ?? []).map((message) => message?.kind)).toEqual([
      ...Array(frames === null ? 0 : frames.length - 1).fill('update'),
      'step2',
    ]);
  }
  expect(textOf(joins.answer(nobody))).toBe('abc');
});

test('a newer base takes the place of what it holds, an older one or one that is ahead does no harm', () => {
  const { doc, joins, type, seq } = begin();
  for (const word of 'edcba') type(word);
  const older = { seq: seq(), bytes: Y.encodeStateAsUpdate(doc) };
  type('2');
  joins.renew(older);
  expect(joins.answer(nobody)).toHaveLength(3);
  expect(textOf(joins.answer(nobody))).toBe('2abcde');
  const ahead = new Y.Doc();
  Y.applyUpdate(ahead, Y.encodeStateAsUpdate(doc));
  wordingOf(ahead).insert(0, '1');
  joins.renew({ seq: seq() + 1, bytes: Y.encodeStateAsUpdate(ahead) });
  joins.renew(older);
  expect(textOf(joins.answer(nobody))).toBe('12abcde');
  // The room reads of the log what the base knows already.
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ahead));
  expect(joins.answer(nobody)).toHaveLength(2);
  type('0');
  expect(textOf(joins.answer(nobody))).toBe('012abcde');
});

test('those who come back with one state share one answer, which follows what is written', () => {
  const { doc, joins, type, seq } = begin();
  type('b');
  const copy = Y.encodeStateAsUpdate(doc);
  const state = Y.encodeStateVector(doc);
  type('a');
  expect(joins.answer(state)).toBeNull();
  joins.answered(state, { seq: seq(), bytes: Y.encodeStateAsUpdate(doc, state) });
  type('0');
  expect(textOf(joins.answer(state), copy)).toBe('0ab');
  joins.renew({ seq: seq(), bytes: Y.encodeStateAsUpdate(doc) });
  expect(joins.answer(state)).toBeNull();
});

test('what it keeps is bounded, and nothing is left out for that', () => {
  const { doc, joins, seq } = begin();
  const bytes = Buffer.alloc(1_000_000);
  expect(joins.isLong).toBe(false);
  for (let n = 0; n < 7; n++) joins.add(1, [bytes]);
  expect(joins.isLong).toBe(true);
  expect(joins.answer(nobody)).not.toBeNull();
  joins.add(1, [bytes, bytes]);
  expect(joins.answer(nobody)).toBeNull();
  joins.answered(nobody, { seq: seq(), bytes: Y.encodeStateAsUpdate(doc) });
  expect(joins.answer(nobody)).toHaveLength(2);
});

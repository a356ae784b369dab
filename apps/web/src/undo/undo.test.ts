import type { LiveClaim } from '@proviso/document/live-claim';
import { claimTree } from '@proviso/domain/claim-tree';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { asOneStep } from './as-one-step.ts';
import type { Deed } from './deed.ts';
import { type UndoWorld, undoDeed } from './undo-deed.ts';
import { createUndoStack, type Outcome } from './undo-stack.ts';

const claim = (id: string, part: Partial<LiveClaim> = {}): LiveClaim => ({
  id,
  answers: null,
  side: 'pro',
  order: `a${id}`,
  joint: null,
  link: null,
  text: '',
  author: 'me',
  createdAt: '2026-01-01T00:00:00.000Z',
  archived: null,
  ...part,
});

/** A page with these claims; what it asks of the server is written down. */
function world(...claims: LiveClaim[]): UndoWorld & { readonly asked: unknown[][] } {
  const tree = claimTree(claims);
  const asked: unknown[][] = [];
  const command =
    (name: string) =>
    async (...args: unknown[]) => {
      asked.push([name, ...args]);
      return { ok: true, value: null } as const;
    };
  return {
    store: { tree: () => tree, claim: (id) => tree.claims.get(id), wording: () => '' },
    me: 'me',
    nameOf: (person) => (person === 'ben' ? 'Ben' : person),
    mayEdit: () => null,
    archive: command('archive'),
    restore: command('restore'),
    move: command('move'),
    join: command('join'),
    part: command('part'),
    asked,
  };
}
const spot = { answers: null, side: 'pro', order: 'ax', joint: null } as const;
const deed: Deed = { kind: 'archive', claim: 'x', reason: '' };

test('deeds are undone from the last to the first, and done again the other way', async () => {
  const log: string[] = [];
  const stack = createUndoStack(
    async (one, how) => {
      log.push(`${how} ${one.kind}`);
      return { ok: true };
    },
    () => {},
  );
  stack.did({ kind: 'add', claims: ['a'] });
  stack.did(deed);
  await stack.undo();
  await stack.undo();
  await stack.undo();
  await stack.redo();
  expect(log).toEqual(['undo archive', 'undo add', 'redo add']);
  expect([stack.last()?.kind, stack.next()?.kind]).toEqual(['add', 'archive']);
  stack.did({ kind: 'add', claims: ['b'] });
  expect(stack.next()).toBeNull();
});

/** A stack whose undoing works, and what it undid. */
function undoing() {
  const log: string[] = [];
  const stack = createUndoStack(
    async (one) => {
      log.push(one.kind);
      return { ok: true };
    },
    () => {},
  );
  return { log, stack };
}

test('an undo waits for what the reader has just done, of which the server has not told yet', async () => {
  const { log, stack } = undoing();
  stack.did({ kind: 'add', claims: ['a'] });
  let answer = () => {};
  const command = new Promise<void>((resolve) => {
    answer = resolve;
  }).then(() => stack.did(deed));
  const doing = stack.doing(command);
  const taken = stack.undo();
  await Promise.resolve();
  expect(log).toEqual([]);
  answer();
  await Promise.all([doing, taken]);
  expect(log).toEqual(['archive']);
});

test('a command that fails holds no undo up, and two quick undos are two', async () => {
  const { log, stack } = undoing();
  stack.did({ kind: 'add', claims: ['a'] });
  stack.did(deed);
  const failing = stack.doing(Promise.reject(new Error('The page broke.')));
  await expect(failing).rejects.toThrow('The page broke.');
  await Promise.all([stack.undo(), stack.undo()]);
  expect(log).toEqual(['archive', 'add']);
});

test('what cannot be undone is said and forgotten; what the server could not hear is kept', async () => {
  const said: string[] = [];
  let outcome: Outcome = { ok: false, why: 'The server is away.', again: true };
  const stack = createUndoStack(
    async () => outcome,
    (why) => said.push(why),
  );
  stack.did(deed);
  await stack.undo();
  expect(stack.last()).toBe(deed);
  outcome = { ok: false, why: 'It was moved.' };
  await stack.undo();
  expect([stack.last(), stack.next()]).toEqual([null, null]);
  expect(said).toEqual(['The server is away.', 'It was moved.']);
});

test('a claim of one’s own is taken back with one’s own answers below it', async () => {
  const page = world(claim('a'), claim('b', { answers: 'a' }));
  expect(await undoDeed(page, { kind: 'add', claims: ['a'] }, 'undo')).toEqual({ ok: true });
  expect(page.asked).toEqual([['archive', ['a'], 'Taken back by its author.']]);
});

test('a claim that somebody answered at any depth stays, and the sentence says who', async () => {
  const page = world(claim('a'), claim('b', { answers: 'a' }), claim('c', { answers: 'b', author: 'ben' }));
  const outcome = await undoDeed(page, { kind: 'add', claims: ['a'] }, 'undo');
  expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining('Ben has answered it since') });
  expect(page.asked).toEqual([]);
});

test('a move goes back, and the premises are joined again', async () => {
  const page = world(claim('x', { answers: 'k', order: 'a5' }), claim('k'), claim('p', { joint: 'j' }));
  const move: Deed = {
    kind: 'move',
    claim: 'x',
    from: { ...spot, joint: 'j' },
    to: { answers: 'k', side: 'pro', order: 'a5' },
  };
  expect(await undoDeed(page, move, 'undo')).toEqual({ ok: true });
  expect(page.asked).toEqual([
    ['move', 'x', { answers: null, side: 'pro', order: 'ax' }],
    ['join', 'x', 'p'],
  ]);
});

test('a claim that was moved since is left where it is', async () => {
  const page = world(claim('x', { side: 'con', order: 'a9' }));
  const move: Deed = { kind: 'move', claim: 'x', from: spot, to: { answers: 'k', side: 'pro', order: 'a5' } };
  expect(await undoDeed(page, move, 'undo')).toMatchObject({ ok: false });
  expect(page.asked).toEqual([]);
});

test('one’s own letters go and come back; what somebody else wrote in between stays', async () => {
  const mine = new Y.Doc();
  const theirs = new Y.Doc();
  const sync = () => {
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine), 'wire');
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), 'wire');
  };
  const text = mine.getText('t');
  text.insert(0, 'A cap is wrong.');
  sync();
  const words = new Y.UndoManager(text, { captureTimeout: 0 });
  text.delete(9, 5);
  text.insert(9, 'right');
  text.insert(text.length, ' Really.');
  sync();
  theirs.getText('t').insert(0, 'Yes: ');
  sync();
  asOneStep(words);
  expect(words.undoStack).toHaveLength(1);

  const edit: Deed = { kind: 'edit', claim: 'x', longest: 500, words };
  const page = () => world(claim('x', { text: text.toString() }));
  expect(text.toString()).toBe('Yes: A cap is right. Really.');
  expect(await undoDeed(page(), edit, 'undo')).toEqual({ ok: true });
  expect(text.toString()).toBe('Yes: A cap is wrong.');
  expect(await undoDeed(page(), edit, 'redo')).toEqual({ ok: true });
  expect(text.toString()).toBe('Yes: A cap is right. Really.');
});

test('words do not come back where others have filled the claim meanwhile', async () => {
  const doc = new Y.Doc();
  const text = doc.getText('t');
  text.insert(0, 'x'.repeat(300));
  const words = new Y.UndoManager(text);
  text.delete(0, 300);
  doc.transact(() => text.insert(0, 'y'.repeat(400)), 'somebody else');
  const edit: Deed = { kind: 'edit', claim: 'x', longest: 500, words };
  const outcome = await undoDeed(world(claim('x', { text: text.toString() })), edit, 'undo');
  expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining('longer than 500') });
  expect(text.toString()).toBe('y'.repeat(400));
});

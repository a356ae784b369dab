// @vitest-environment jsdom
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import {
  applyUpdate,
  createRelativePositionFromTypeIndex,
  Doc,
  encodeStateAsUpdate,
  type Text,
  UndoManager,
} from 'yjs';
import { otherCarets } from './other-carets.ts';
import { sharedText } from './shared-text.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An editor here, and somebody else who writes in the same text, with nothing in between. */
function open(words: string) {
  const [here, there] = [new Doc(), new Doc()];
  const mine: Text = here.getText('claim');
  const theirs: Text = there.getText('claim');
  mine.insert(0, words);
  applyUpdate(there, encodeStateAsUpdate(here), 'sent');
  const send = (to: Doc) => (update: Uint8Array, origin: unknown) => {
    if (origin !== 'sent') applyUpdate(to, update, 'sent');
  };
  here.on('update', send(there));
  there.on('update', send(here));
  const awareness = new Awareness(here);
  const shared = sharedText(mine, new UndoManager(mine, { captureTimeout: 0 }));
  const view = new EditorView({
    parent: document.body,
    state: EditorState.create({
      doc: words,
      extensions: [
        EditorState.lineSeparator.of('\n'),
        shared.extension,
        otherCarets(mine, awareness, shared.positions),
      ],
    }),
  });
  const shown = () => view.state.sliceDoc();
  const compose = (kind: 'start' | 'end') =>
    view.contentDOM.dispatchEvent(new CompositionEvent(`composition${kind}`, { bubbles: true }));
  const type = (from: number, to: number, insert: string) =>
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } });
  const settle = () => vi.advanceTimersByTime(100);
  return { here, there, mine, theirs, awareness, view, shown, compose, type, settle };
}

/** Never between the halves of a letter that has two: no editor goes there, and Yjs keeps no half. */
function place(words: string, share: number): number {
  const at = Math.round(share * words.length);
  return /[\udc00-\udfff]/.test(words.charAt(at)) ? at - 1 : at;
}

/** Places as shares of what is there, so that each is one however long the text has become. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const deed = fc.oneof(
  fc.record({
    by: fc.constantFrom('me' as const, 'them' as const),
    at: share,
    to: share,
    insert: fc.constantFrom('', 'a', 'に', 'two words', 'a\nline', 'with\r\nreturn', '👨‍👩‍👧‍👦'),
  }),
  fc.constantFrom({ by: 'start' as const }, { by: 'end' as const }, { by: 'time' as const }),
);

test('the editor and the text are the same whenever nobody composes, whoever changes what', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(deed, { maxLength: 40 }), (words, deeds) => {
      const one = open(words.replaceAll('\r', ''));
      let isComposing = false;
      for (const step of deeds) {
        const before = one.shown();
        if (step.by === 'time') one.settle();
        else if (step.by === 'start' || step.by === 'end') {
          isComposing = step.by === 'start';
          one.compose(step.by);
        } else {
          const all = step.by === 'me' ? before : one.theirs.toString();
          const ends = [step.at, step.to].map((at) => place(all, at));
          const [from, to] = [Math.min(...ends), Math.max(...ends)];
          // One's own line ends are the editor's.
          if (step.by === 'me') one.type(from, to, step.insert.replace('\r', ''));
          else
            one.there.transact(() => {
              one.theirs.delete(from, to - from);
              one.theirs.insert(from, step.insert);
            });
          if (step.by === 'them' && isComposing) expect(one.shown()).toBe(before);
        }
        expect(one.theirs.toString()).toBe(one.mine.toString());
      }
      one.compose('end');
      one.settle();
      expect(one.shown()).toBe(one.mine.toString());
      one.view.destroy();
      one.awareness.destroy();
    }),
    { numRuns: 400 },
  );
});

test('what others write beside a word that is being composed comes in when the word is there, and carets with it', () => {
  const one = open('Middle');
  one.compose('start');
  one.type(6, 6, 'に');
  one.theirs.insert(0, 'Before ');
  const caret = createRelativePositionFromTypeIndex(one.theirs, 7);
  one.awareness.states.set(7, {
    user: { name: 'Maryna', color: '#1e5aa0' },
    cursor: JSON.parse(JSON.stringify({ anchor: caret, head: caret })),
  });
  one.awareness.emit('change', [{ added: [7], updated: [], removed: [] }, 'remote']);
  expect(one.shown()).toBe('Middleに');
  expect(one.mine.toString()).toBe('Before Middleに');
  expect(one.view.dom.textContent).not.toContain('Maryna');

  one.type(6, 7, '日本');
  expect(one.mine.toString()).toBe('Before Middle日本');
  one.compose('end');
  one.settle();
  expect(one.shown()).toBe('Before Middle日本');
  expect(one.view.dom.querySelector('.cm-caret-name')?.textContent).toBe('Maryna');
  expect(one.view.state.selection.main.head).toBe('Before Middle日本'.length);
});

test('presence that makes no sense draws no caret and stops nobody from writing', () => {
  const one = open('Middle');
  const user = { name: 'Mallory', color: 'url(javascript:1)' };
  const odd = [
    null,
    'x',
    {},
    { item: 'x' },
    { item: { client: -1, clock: 0 } },
    { item: { client: 1, clock: 2 ** 60 } },
    { tname: 'anything' },
    { type: { client: one.mine.doc?.clientID, clock: 0 } },
  ];
  for (const [at, anchor] of odd.entries())
    one.awareness.states.set(100 + at, { user, cursor: { anchor, head: anchor } });
  one.awareness.emit('change', [{ added: [100], updated: [], removed: [] }, 'remote']);
  one.type(6, 6, '!');
  expect(one.mine.toString()).toBe('Middle!');
  expect(one.view.dom.querySelector('.cm-caret')).toBeNull();
  expect(one.here.share.has('anything')).toBe(false);
});

test('a step taken back puts the caret where it was before, and leaves what others wrote since', () => {
  const one = open('One.');
  one.view.dispatch({ selection: { anchor: 4 } });
  one.type(4, 4, ' Two.');
  one.theirs.insert(0, 'Zero. ');
  one.view.dispatch({ selection: { anchor: 0 } });
  const key = new KeyboardEvent('keydown', {
    key: 'z',
    code: 'KeyZ',
    ctrlKey: true,
    bubbles: true,
    cancelable: true,
  });
  one.view.contentDOM.dispatchEvent(key);
  expect(one.shown()).toBe('Zero. One.');
  expect(one.mine.toString()).toBe('Zero. One.');
  expect(one.view.state.selection.main.head).toBe('Zero. One.'.length);
});

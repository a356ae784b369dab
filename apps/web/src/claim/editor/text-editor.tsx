import { defaultKeymap } from '@codemirror/commands';
import { EditorState, type Transaction } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { ClaimId } from '@proviso/domain/claim';
import { createEffect, createSignal, type JSX, Match, on, onCleanup, onMount, Switch } from 'solid-js';
import type { Text, UndoManager } from 'yjs';
import { useArgument } from '../../argument/argument-context.tsx';
import { say } from '../../language/language.ts';
import { caretOf, keepCaret } from './caret.ts';
import { otherCarets } from './other-carets.ts';
import { sharedText } from './shared-text.ts';

/** The counter shows from this many characters before the end. */
const near = 100;

/** The editor in the page's own type. CodeMirror's sheet stands outside of our layers, so ours has to be one of its themes. */
const theme = EditorView.theme({
  '&.cm-focused': { outline: 'none' },
  // A caret's name stands above its line, so above the first one outside of the box.
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
  '.cm-content': { caretColor: 'var(--accent)', padding: '4px 0' },
});

/**
 * Edits a text of the live document, with the carets of whoever writes in it too. Every letter goes out at once: there is
 * nothing to save, only something to close.
 */
export default function TextEditor(props: {
  readonly text: Text;
  /** How long the text is now, and may be, in UTF-16 units. */
  readonly length: number;
  readonly longest: number;
  readonly label: string;
  /** Remembers what is written, to be undone. */
  readonly words: UndoManager;
  /** Whose text it is, for others to see who writes where. */
  readonly claim?: ClaimId;
  /** Enter makes a line rather than closing. */
  readonly lines?: boolean;
}): JSX.Element {
  const argument = useArgument();
  let host: HTMLDivElement | undefined;
  const close = () => {
    argument.setOpen(null);
    return true;
  };
  /** By how many characters what was not taken would have gone past the limit; 0 once something else is written. */
  const [excess, setExcess] = createSignal(0);
  /** What the reader types may not lead past the limit; a text that others made too long may still be shortened. */
  const withinLimit = (transaction: Transaction) => {
    const added = transaction.newDoc.length - transaction.startState.doc.length;
    if (!transaction.isUserEvent('input')) return true;
    const over = added <= 0 ? 0 : Math.max(0, props.text.length + added - props.longest);
    setExcess(over);
    return over === 0;
  };

  onMount(() => {
    if (!host) return;
    const shared = sharedText(props.text, props.words);
    const view = new EditorView({
      parent: host,
      state: EditorState.create({
        doc: props.text.toString(),
        selection: { anchor: caretOf(props.text) },
        extensions: [
          keymap.of([
            { key: 'Escape', run: close },
            ...(props.lines ? [] : [{ key: 'Enter', run: close }]),
            ...defaultKeymap,
          ]),
          theme,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': props.label, dir: 'auto', spellcheck: 'true' }),
          EditorState.changeFilter.of(withinLimit),
          // A carriage return that somebody's program wrote is a letter, or all places after it would be off by one.
          EditorState.lineSeparator.of('\n'),
          EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
          shared.extension,
          otherCarets(props.text, argument.awareness, shared.positions),
        ],
      }),
    });
    if (props.claim !== undefined)
      argument.awareness.setLocalStateField('writing', { kind: 'claim', claim: props.claim });
    view.focus();
    // A move of the claim moves the editor in the page, which takes the focus away from it.
    createEffect(
      on(
        argument.store.tree,
        () => queueMicrotask(() => document.activeElement === document.body && view.focus()),
        { defer: true },
      ),
    );
    host.parentElement?.scrollIntoView({ block: 'nearest' });
    onCleanup(() => {
      keepCaret(props.text, view.state.selection.main.head);
      argument.awareness.setLocalStateField('writing', null);
      argument.awareness.setLocalStateField('cursor', null);
      view.destroy();
    });
  });
  return (
    <div class="claim-writing">
      <div
        class="claim-editor"
        ref={(element) => {
          host = element;
        }}
      />
      <div class="claim-composer-foot">
        <span aria-live="polite">
          <Switch fallback={say.claim.liveHint}>
            <Match when={excess() > 0}>
              <span class="claim-counter" data-over="">
                {say.claim.notAdded(excess())}
              </span>
            </Match>
            <Match when={props.length >= props.longest - near}>
              <span class="claim-counter" data-over={props.length > props.longest ? '' : undefined}>
                {say.composer.left(props.longest - props.length)}
              </span>
            </Match>
          </Switch>
        </span>
        <button type="button" class="btn btn-main" onClick={close}>
          {say.claim.doneEditing}
        </button>
      </div>
    </div>
  );
}

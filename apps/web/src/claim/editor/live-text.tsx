import type { ClaimId } from '@proviso/domain/claim';
import { createSignal, type JSX, onCleanup, Show, untrack } from 'solid-js';
import { type Text, UndoManager } from 'yjs';
import { useArgument } from '../../argument/argument-context.tsx';
import { lazy } from '../../control/lazy.ts';
import { asOneStep } from '../../undo/as-one-step.ts';
import { PlainField } from './plain-field.tsx';

// CodeMirror is heavier than the rest of the page: it comes when the first text is opened.
const TextEditor = lazy(() => import('./text-editor.tsx'));

export type LiveTextProps = {
  readonly text: Text;
  /** What it says now. */
  readonly now: string;
  /** How long it may be, in UTF-16 units. */
  readonly longest: number;
  readonly label: string;
  /** Whose text it is, for others to see who writes where. */
  readonly claim?: ClaimId;
  /** Enter makes a line rather than closing. */
  readonly lines?: boolean;
};

/** A text of the live document, open for writing from the first letter on: until the editor has come, in a plain field. */
export function LiveText(props: LiveTextProps): JSX.Element {
  const argument = useArgument();
  const { text, claim, longest } = untrack(() => ({
    text: props.text,
    claim: props.claim ?? null,
    longest: props.longest,
  }));
  /** Marks what is written in the plain field as the reader's own. */
  const firstLetters = {};
  const [hasCome, setCome] = createSignal(false);
  const [isComposing, setComposing] = createSignal(false);
  // Where it cannot be had, without a connection, one writes in the plain field.
  TextEditor.preload().then(
    () => setCome(true),
    () => {},
  );
  const words = new UndoManager(text, { trackedOrigins: new Set([firstLetters]) });
  onCleanup(() => {
    asOneStep(words);
    // What was written is one thing to undo from now on, outside of the editor.
    if (words.undoStack.length > 0) argument.undo.did({ kind: 'edit', claim, longest, words });
    else words.destroy();
  });
  return (
    <Show
      when={hasCome() && !isComposing()}
      fallback={<PlainField {...props} origin={firstLetters} onComposing={setComposing} />}
    >
      <TextEditor
        text={text}
        length={props.now.length}
        longest={longest}
        label={props.label}
        words={words}
        {...(claim !== null && { claim })}
        lines={props.lines === true}
      />
    </Show>
  );
}

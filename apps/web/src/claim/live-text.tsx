import type { ClaimId } from '@proviso/domain/claim';
import { type JSX, lazy, onCleanup, onMount, Suspense, untrack } from 'solid-js';
import { type Text, UndoManager } from 'yjs';
import { useArgument } from '../argument/argument-context.tsx';
import { asOneStep } from '../undo/as-one-step.ts';
import { caretOf, keepCaret } from './editor/caret.ts';
import { putWords } from './put-words.ts';

// CodeMirror is heavier than the rest of the page: it comes when the first text is opened.
const TextEditor = lazy(() => import('./editor/text-editor.tsx'));

type LiveTextProps = {
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
  const words = new UndoManager(text, { trackedOrigins: new Set([firstLetters]) });
  onCleanup(() => {
    asOneStep(words);
    // What was written is one thing to undo from now on, outside of the editor.
    if (words.undoStack.length > 0) argument.undo.did({ kind: 'edit', claim, longest, words });
    else words.destroy();
  });
  return (
    <Suspense fallback={<PlainField {...props} origin={firstLetters} />}>
      <TextEditor
        text={text}
        length={props.now.length}
        longest={longest}
        label={props.label}
        words={words}
        {...(claim !== null && { claim })}
        lines={props.lines === true}
      />
    </Suspense>
  );
}

/** Whoever types before the editor has come writes here; every letter goes into the text at once, as it does there. */
function PlainField(props: LiveTextProps & { readonly origin: object }): JSX.Element {
  const argument = useArgument();
  let field: HTMLTextAreaElement | undefined;
  const text = untrack(() => props.text);
  onMount(() => {
    const at = caretOf(text);
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(at, at);
  });
  onCleanup(() => field && keepCaret(text, field.selectionEnd));
  return (
    <div class="claim-writing">
      <textarea
        class="claim-editor"
        ref={(element) => {
          field = element;
        }}
        aria-label={props.label}
        dir="auto"
        maxLength={Math.max(props.longest, props.now.length)}
        value={props.now}
        onInput={(event) => putWords(text, event.currentTarget.value, props.origin)}
        onKeyDown={(event) => {
          const closes = event.key === 'Escape' || (event.key === 'Enter' && !props.lines);
          if (!closes || event.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          argument.setOpen(null);
        }}
      />
    </div>
  );
}

import { editBetween } from '@proviso/document/text-edit';
import { createEffect, type JSX, on, onCleanup, onMount, untrack } from 'solid-js';
import { useArgument } from '../../argument/argument-context.tsx';
import { caretOf, keepCaret } from './caret.ts';
import type { LiveTextProps } from './live-text.tsx';
import { putWords, remember, type Since } from './put-words.ts';

/**
 * Whoever types before the editor has come writes here; every letter goes into the text at once, as it does there. A word
 * that an input method composes goes in when it is finished, and until then nothing changes in the field.
 */
export function PlainField(
  props: LiveTextProps & { readonly origin: object; readonly onComposing: (isComposing: boolean) => void },
): JSX.Element {
  const argument = useArgument();
  let field: HTMLTextAreaElement | undefined;
  /** What the text said when the word that is being composed was begun. */
  let before: Since | null = null;
  const text = untrack(() => props.text);
  const origin = untrack(() => props.origin);
  /** Shows what the text says, with the caret at a place of it. */
  const show = (words: string, at: number) => {
    if (!field || field.value === words) return;
    field.value = words;
    field.setSelectionRange(at, at);
  };
  const showOthers = (now: string) => {
    if (!field || before) return;
    const [, from, removed, added] = editBetween(0, field.value, now);
    const at = field.selectionEnd;
    show(now, at <= from ? at : Math.max(from, at - removed) + added.length);
  };
  createEffect(on(() => props.now, showOthers));
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
        value={untrack(() => props.now)}
        onInput={(event) => before ?? putWords(text, event.currentTarget.value, origin)}
        onCompositionStart={() => {
          before = remember(text);
          props.onComposing(true);
        }}
        onCompositionEnd={({ currentTarget: { value, selectionEnd } }) => {
          if (!before) return;
          const { words, now } = before;
          before = null;
          putWords(text, value, origin, { words, now });
          show(text.toString(), now(words.length - (value.length - selectionEnd)));
          props.onComposing(false);
        }}
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

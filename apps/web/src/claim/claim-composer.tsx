import { type ClaimId, longestClaim, type Side } from '@proviso/domain/claim';
import { createSignal, createUniqueId, type JSX, onCleanup, onMount, Show, untrack } from 'solid-js';
import { mayOnlySuggest, useArgument } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';
import { draftAt, keepDraft, type Place } from './claim-draft.ts';
import { pasteMuch } from './paste/paste-much.ts';
import { placeWords } from './place-words.ts';
import { SideSign } from './side-sign.tsx';
import { SimilarClaims } from './similar-claims.tsx';

/** From here on the counter shows. */
const nearTheEnd = 400;

/**
 * Where a new claim is written. Its words are kept in this tab as they are typed; others see that somebody writes here.
 * Enter places it, Shift+Enter makes a line, Escape steps back and keeps the words.
 */
export function ClaimComposer(props: {
  readonly place: Place;
  /** Hears of the new claim, instead of the composer closing: the outline goes on with the next line. */
  readonly onPlaced?: (claim: ClaimId) => void;
  /** What the keys do here, where it is more than adding. */
  readonly hint?: string;
  /** What else may be done with what is written, as buttons at its foot. */
  readonly tools?: (text: string) => JSX.Element;
  /** Where the side may be changed while writing. */
  readonly onSide?: (side: Side) => void;
}): JSX.Element {
  const argument = useArgument();
  const label = createUniqueId();
  const place = () => props.place;
  const isSuggestion = () => mayOnlySuggest(argument, 'claim.create');
  const [text, setText] = createSignal(untrack(() => draftAt(argument.argument, place())));
  let field: HTMLTextAreaElement | undefined;

  onMount(() => {
    field?.focus({ preventScroll: true });
    field?.form?.scrollIntoView({ block: 'nearest' });
    argument.awareness.setLocalStateField('writing', {
      kind: 'answer',
      answers: place().answers,
      side: place().side,
    });
  });
  onCleanup(() => argument.awareness.setLocalStateField('writing', null));

  const write = (next: string) => {
    setText(next);
    keepDraft(argument.argument, place(), next);
  };
  const tooLong = () => text().trim().length > longestClaim;
  const submit = () => {
    const words = text().trim();
    if (words === '' || tooLong()) return;
    placeWords(argument, place(), words, { empty: () => write(''), onPlaced: props.onPlaced });
  };
  return (
    <form
      class="claim-composer"
      data-side={place().side}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label class="claim-composer-label" for={label}>
        <SideSign side={place().side} /> {say.composer.label[place().side]}
      </label>
      <textarea
        id={label}
        ref={(element) => {
          field = element;
        }}
        value={text()}
        dir="auto"
        placeholder={say.composer.placeholder[place().side]}
        aria-invalid={tooLong()}
        onInput={(event) => write(event.currentTarget.value)}
        onPaste={(event) => pasteMuch(argument, place(), event)}
        onKeyDown={(event) => {
          // Enter also confirms a composed character; that one is not for us.
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            submit();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            argument.setOpen(null);
          }
        }}
      />
      <SimilarClaims
        place={place()}
        text={text()}
        onLinked={() => {
          write('');
          argument.setOpen(null);
        }}
      />
      <div class="claim-composer-foot">
        <span aria-live="polite">
          <Show
            when={text().length >= nearTheEnd}
            fallback={isSuggestion() ? say.review.composerHint : (props.hint ?? say.composer.hint)}
          >
            <span class="claim-counter" data-over={tooLong() ? '' : undefined}>
              {tooLong()
                ? say.composer.over(text().trim().length - longestClaim)
                : say.composer.left(longestClaim - text().trim().length)}
            </span>
          </Show>
        </span>
        {props.tools?.(text())}
        <Show when={place().side !== 'undercut' && props.onSide}>
          {(onSide) => (
            <button
              type="button"
              class="btn btn-plain"
              onClick={() => {
                const other = place().side === 'pro' ? 'con' : 'pro';
                const words = text();
                write('');
                keepDraft(argument.argument, { ...place(), side: other }, words);
                onSide()(other);
              }}
            >
              {say.composer.turn[place().side === 'pro' ? 'con' : 'pro']}
            </button>
          )}
        </Show>
        <button type="button" class="btn btn-plain" onClick={() => argument.setOpen(null)}>
          {say.shell.cancel}
        </button>
        <button type="submit" class="btn btn-main" disabled={text().trim() === '' || tooLong()}>
          {isSuggestion() ? say.review.placeSuggestion : say.composer.place}
        </button>
      </div>
    </form>
  );
}

import { longestClaim } from '@proviso/domain/claim';
import { type Component, type ComponentProps, type JSX, onMount, Suspense } from 'solid-js';
import { mayOnlySuggest, useArgument } from '../argument/argument-context.tsx';
import { lazy } from '../control/lazy.ts';
import { say } from '../language/language.ts';
import type { ClaimComposer as Composer } from './claim-composer.tsx';
import { draftAt, keepDraft } from './claim-draft.ts';
import { pasteMuch } from './paste/paste-much.ts';
import { placeWords } from './place-words.ts';

type ComposerProps = ComponentProps<typeof Composer>;

// Nobody writes before there is something to read: where one writes comes right after the page, not with it.
const composer = () => import('./claim-composer.tsx');
const LazyComposer: Component<ComposerProps> = lazy(async () => ({
  default: (await composer()).ClaimComposer,
}));

/** Fetches what one writes with, so that it is there at the first press. */
export const loadWriting = (): Promise<unknown> => composer();

/** Where a new claim is written; see `claim-composer.tsx`. Until that has come, one writes in a plain field. */
export function ClaimComposer(props: ComposerProps): JSX.Element {
  return (
    <Suspense fallback={<PlainField {...props} />}>
      <LazyComposer {...props} />
    </Suspense>
  );
}

/** Keeps the words as the draft that the composer begins with, so that nothing typed meanwhile is lost. */
function PlainField(props: ComposerProps): JSX.Element {
  const argument = useArgument();
  let field: HTMLTextAreaElement | undefined;
  onMount(() => field?.focus({ preventScroll: true }));
  const place = () => {
    const words = draftAt(argument.argument, props.place).trim();
    const mayWrite = argument.refusal('claim.create') === null || mayOnlySuggest(argument, 'claim.create');
    // Whoever has written too much hears of it in the composer, which is about to come.
    if (words === '' || words.length > longestClaim || !mayWrite) return;
    const empty = () => keepDraft(argument.argument, props.place, '');
    placeWords(argument, props.place, words, { empty, onPlaced: props.onPlaced });
  };
  return (
    <div class="claim-composer" data-side={props.place.side}>
      <textarea
        ref={(element) => {
          field = element;
        }}
        aria-label={say.composer.label[props.place.side]}
        dir="auto"
        value={draftAt(argument.argument, props.place)}
        onInput={(event) => keepDraft(argument.argument, props.place, event.currentTarget.value)}
        onPaste={(event) => pasteMuch(argument, props.place, event)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') argument.setOpen(null);
          else if (event.key === 'Enter' && !event.shiftKey) place();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </div>
  );
}

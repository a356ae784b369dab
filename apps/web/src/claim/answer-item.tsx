import type { LiveClaim } from '@proviso/document/live-claim';
import { For, type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';
import { ClaimEditor } from './claim-editor.tsx';
import { ClaimMeta } from './claim-meta.tsx';
import { ClaimText } from './claim-text.tsx';
import { EditedBy } from './edited-by.tsx';
import { DragHandle } from './place/drag-handle.tsx';
import { ClaimComposer } from './writing.tsx';

/** A click on a claim goes into it, unless it was to select words, follow a link or press a button. */
export function isPlainClick(event: MouseEvent): boolean {
  const target = event.target;
  if (!(target instanceof Element) || target.closest('a, button, textarea, input, .cm-editor')) return false;
  return getSelection()?.isCollapsed !== false;
}

/** One answer in a column, with the undercuts that hang on its step. */
export function AnswerItem(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  const undercuts = () => argument.store.tree().on('undercut', props.claim.id);
  const isEdited = () => {
    const open = argument.open();
    return open?.kind === 'text' && open.claim === props.claim.id;
  };
  const isUndercutBegun = () => {
    const open = argument.open();
    return open?.kind === 'answer' && open.place.side === 'undercut' && open.place.answers === props.claim.id;
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, the link in the line below leads there.
    <li
      class="claim-answer"
      data-side={props.claim.side}
      data-claim={props.claim.id}
      onClick={(event) => {
        if (isPlainClick(event)) argument.selection.select(props.claim.id);
      }}
    >
      <Show
        when={isEdited()}
        fallback={
          <p class="claim-answer-text" dir="auto">
            <ClaimText claim={props.claim} />
          </p>
        }
      >
        <ClaimEditor claim={props.claim} />
      </Show>
      <DragHandle claim={props.claim} />
      <ClaimMeta claim={props.claim} />
      <EditedBy claim={props.claim.id} />
      <For each={undercuts()}>{(undercut) => <UndercutItem claim={undercut} />}</For>
      <Show when={isUndercutBegun()}>
        <ClaimComposer place={{ answers: props.claim.id, side: 'undercut' }} />
      </Show>
    </li>
  );
}

/** An undercut: it hangs on the step line, not on the claim. */
export function UndercutItem(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, the link in the line below leads there.
    // biome-ignore lint/a11y/noStaticElementInteractions: the same.
    <div
      class="claim-hang"
      data-claim={props.claim.id}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.stopPropagation();
        argument.selection.select(props.claim.id);
      }}
    >
      <div class="claim-hang-label">{say.claim.undercutMeans}</div>
      <p class="claim-hang-text" dir="auto">
        <ClaimText claim={props.claim} />
      </p>
      <DragHandle claim={props.claim} />
      <ClaimMeta claim={props.claim} />
    </div>
  );
}

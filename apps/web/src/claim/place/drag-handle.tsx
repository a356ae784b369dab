import type { LiveClaim } from '@proviso/document/live-claim';
import { cutText } from '@proviso/domain/graphemes';
import GripVertical from 'lucide-solid/icons/grip-vertical';
import { type JSX, Show } from 'solid-js';
import { useArgument } from '../../argument/argument-context.tsx';
import { say } from '../../language/language.ts';
import { mayBePlaced, useDrag } from './use-drag.ts';
import './place.css';

/** Where a claim is taken hold of to be moved. */
export function DragHandle(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  const drag = useDrag(() => props.claim);
  const words = () =>
    cutText((props.claim.link ? argument.linked(props.claim.link)?.text : props.claim.text) ?? '', 60);
  return (
    <Show when={mayBePlaced(argument, props.claim)}>
      <button
        type="button"
        class="claim-handle"
        tabIndex={-1}
        aria-label={say.place.handle(words())}
        title={say.place.move}
        onPointerDown={(event) => drag.onPointerDown(event)}
        onClick={(event) => drag.onClick(event)}
      >
        <GripVertical size={16} aria-hidden="true" />
      </button>
    </Show>
  );
}

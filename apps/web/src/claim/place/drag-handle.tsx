import type { LiveClaim } from '@proviso/document/live-claim';
import { cutText } from '@proviso/domain/graphemes';
import GripVertical from 'lucide-solid/icons/grip-vertical';
import { type JSX, onMount, Show } from 'solid-js';
import { useArgument } from '../../argument/argument-context.tsx';
import { whenIdle } from '../../control/when-idle.ts';
import { say } from '../../language/language.ts';
import './place.css';

/** What follows the hand; it comes while the page lies idle. */
let drag: Awaited<ReturnType<typeof load>> | undefined;
const load = () => import('./drag-claim.ts');

/** Where a claim is taken hold of to be moved. Pressed without a drag, and by keyboard, it opens the dialog of places. */
export function DragHandle(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  onMount(() => {
    if (!drag)
      whenIdle(async () => {
        drag = await load();
      });
  });
  const open = () => argument.setOpen({ kind: 'place', how: 'move', claim: props.claim.id });
  const words = () =>
    cutText((props.claim.link ? argument.linked(props.claim.link)?.text : props.claim.text) ?? '', 60);
  return (
    <Show when={argument.refusal('claim.move', props.claim) === null && props.claim.createdAt !== null}>
      <button
        type="button"
        class="claim-handle"
        tabIndex={-1}
        aria-label={say.place.handle(words())}
        title={say.place.move}
        onPointerDown={(event) => drag?.dragClaim(argument, props.claim.id, event, open)}
        // The press opens it; this is for a keyboard or a screen reader, which press nothing.
        onClick={(event) => {
          event.stopPropagation();
          if (event.detail === 0 || !drag) open();
        }}
      >
        <GripVertical size={16} aria-hidden="true" />
      </button>
    </Show>
  );
}

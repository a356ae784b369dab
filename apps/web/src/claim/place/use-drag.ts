import type { LiveClaim } from '@proviso/document/live-claim';
import { onMount } from 'solid-js';
import { type ArgumentContext, mayOnlySuggest, useArgument } from '../../argument/argument-context.tsx';
import { whenIdle } from '../../control/when-idle.ts';

/** What follows the hand; it comes while the page lies idle. */
let drag: Awaited<ReturnType<typeof load>> | undefined;
const load = () => import('./drag-claim.ts');

/** Whether the reader may put a claim elsewhere, or suggest it; a claim on its way to the server stays where it is. */
export const mayBePlaced = (argument: ArgumentContext, claim: LiveClaim): boolean =>
  claim.createdAt !== null &&
  (argument.refusal('claim.move', claim) === null ||
    (claim.link === null && mayOnlySuggest(argument, 'claim.move', claim)));

type Bring = (at: { readonly x: number; readonly y: number }) => void;

/**
 * For a handle on a claim: its press drags the claim; pressed without a drag, and by keyboard, it opens the dialog of places.
 * `bring` moves what lies beyond the edge of a window of the page into sight.
 */
export function useDrag(claim: () => LiveClaim | undefined, bring?: Bring) {
  const argument = useArgument();
  onMount(() => {
    if (!drag)
      whenIdle(async () => {
        drag = await load();
      });
  });
  const open = () => {
    const id = claim()?.id;
    if (id !== undefined) argument.setOpen({ kind: 'place', how: 'move', claim: id });
  };
  return {
    onPointerDown(event: PointerEvent) {
      const id = claim()?.id;
      if (id !== undefined) drag?.dragClaim(argument, id, event, { clicked: open, ...(bring && { bring }) });
    },
    // The press opens it; this is for a keyboard or a screen reader, which press nothing.
    onClick(event: MouseEvent) {
      event.stopPropagation();
      if (event.detail === 0 || !drag) open();
    },
  };
}

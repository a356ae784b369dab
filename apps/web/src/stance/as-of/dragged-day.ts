import type { Day } from '@proviso/domain/time';
import { type Accessor, createComputed, createSignal, on, onCleanup } from 'solid-js';
import { restingAfter } from '../matrix/create-rested.ts';

/**
 * The day of the slider while it moves. Written to the address at each step it would be a navigation at each, and browsers
 * allow only so many; it is written once the slider rests, and from then on the address says it again.
 */
export function createDraggedDay(
  inAddress: Accessor<Day | null>,
  write: (pending: { readonly asof?: Day | null }) => void,
) {
  const [dragged, setDragged] = createSignal<{ readonly asof: Day | null } | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = () => {
    clearTimeout(timer);
    setDragged(null);
  };
  // Also when somebody goes back or follows a link in between.
  createComputed(on(inAddress, drop, { defer: true }));
  onCleanup(() => clearTimeout(timer));
  const pending = (): { readonly asof?: Day | null } => dragged() ?? {};
  return {
    day: (): Day | null => {
      const moving = dragged();
      return moving ? moving.asof : inAddress();
    },
    move: (asof: Day | null) => {
      clearTimeout(timer);
      setDragged({ asof });
      timer = setTimeout(() => write(pending()), restingAfter);
    },
    /** What a change of the address takes along, so that it does not show a day that was left. */
    pending,
  };
}

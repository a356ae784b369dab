import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js';

/** How long something has not moved, in ms, when it counts as resting. */
export const restingAfter = 250;

/** The value as it was when it last came to rest: for what is too dear to work out at each step of a drag. */
export function createRested<T>(moving: Accessor<T>): Accessor<T> {
  const [rested, setRested] = createSignal(untrack(moving));
  createEffect(
    on(
      moving,
      (value) => {
        const timer = setTimeout(() => setRested(() => value), restingAfter);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return rested;
}

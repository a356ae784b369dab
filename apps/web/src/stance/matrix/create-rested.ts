import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js';

/** How long something has not moved, in ms, when it counts as resting. */
export const restingAfter = 250;

/** The value as it was when it last came to rest: for what is too dear to work out at each step of a drag. */
export function createRested<T>(moving: Accessor<T>): Accessor<T> {
  const [rested, setRested] = createSignal(untrack(moving));
  follow(moving, setRested, true);
  return rested;
}

/** The same, null until it has first come to rest: for what the page is drawn without at first. */
export function createFirstRested<T>(moving: Accessor<T>): Accessor<T | null> {
  const [rested, setRested] = createSignal<T | null>(null);
  follow(moving, setRested, false);
  return rested;
}

function follow<T>(moving: Accessor<T>, set: (rest: () => T) => void, isKnown: boolean): void {
  createEffect(
    on(
      moving,
      (value) => {
        const timer = setTimeout(() => set(() => value), restingAfter);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: isKnown },
    ),
  );
}

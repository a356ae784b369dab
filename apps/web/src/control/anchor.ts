import { useLocation } from '@solidjs/router';
import { createEffect, createSignal } from 'solid-js';

/**
 * An element that has an address of its own on its page, `#id`: whoever comes by it sees the element, also where the page
 * fills later than the address changes. Spread it: `<li {...createAnchor(() => id)}>`.
 */
export function createAnchor(id: () => string): {
  readonly id: string;
  readonly ref: (element: HTMLElement) => void;
} {
  const location = useLocation();
  const [element, setElement] = createSignal<HTMLElement>();
  createEffect(() => {
    const found = element();
    const isMeant = location.hash === `#${id()}`;
    found?.toggleAttribute('data-found', isMeant);
    if (isMeant) queueMicrotask(() => found?.scrollIntoView({ block: 'center' }));
  });
  return {
    get id() {
      return id();
    },
    ref: setElement,
  };
}

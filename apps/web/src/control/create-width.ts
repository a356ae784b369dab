import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** The width of an element, px, `least` at the least, as it changes: for drawings that are laid out anew and not scaled. */
export function createWidth(
  element: () => Element | undefined,
  { least, first }: { readonly least: number; readonly first: number },
): Accessor<number> {
  const [width, setWidth] = createSignal(first);
  onMount(() => {
    const watched = element();
    if (!watched) return;
    const observer = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(least, entry.contentRect.width)),
    );
    observer.observe(watched);
    onCleanup(() => observer.disconnect());
  });
  return width;
}

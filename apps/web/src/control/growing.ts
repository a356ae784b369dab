import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** So many items show at first, and come at a time. */
const step = 60;

/**
 * Of a long list its beginning, and more of it whenever its end comes near to what is seen. `end` is put on an element behind
 * the list, which is only there while there is more.
 */
export function createGrowing<T>(list: Accessor<readonly T[]>): {
  readonly shown: Accessor<readonly T[]>;
  readonly left: Accessor<number>;
  more(): void;
  end(element: Element): void;
} {
  const [limit, setLimit] = createSignal(step);
  const more = () => setLimit((count) => count + step);
  return {
    shown: () => (list().length > limit() ? list().slice(0, limit()) : list()),
    left: () => Math.max(0, list().length - limit()),
    more,
    end(element) {
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) {
            more();
            // Its place has changed; observed anew, it is told anew where it is.
            observer.unobserve(element);
            observer.observe(element);
          }
        },
        { rootMargin: '600px' },
      );
      observer.observe(element);
      onCleanup(() => observer.disconnect());
    },
  };
}

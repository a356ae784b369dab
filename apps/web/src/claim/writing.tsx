import { type Component, type ComponentProps, type JSX, lazy, Suspense } from 'solid-js';
import type { ClaimComposer as Composer } from './claim-composer.tsx';

// Nobody writes before there is something to read: where one writes comes right after the page, not with it.
const composer = () => import('./claim-composer.tsx');
const LazyComposer: Component<ComponentProps<typeof Composer>> = lazy(async () => ({
  default: (await composer()).ClaimComposer,
}));

/** Fetches what one writes with, so that it is there at the first press. */
export const loadWriting = (): Promise<unknown> => composer();

/** Where a new claim is written; see `claim-composer.tsx`. */
export function ClaimComposer(props: ComponentProps<typeof Composer>): JSX.Element {
  return (
    <Suspense>
      <LazyComposer {...props} />
    </Suspense>
  );
}

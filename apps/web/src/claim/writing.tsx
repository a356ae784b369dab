import { type Component, type ComponentProps, type JSX, lazy, Suspense } from 'solid-js';
import type { ClaimComposer as Composer } from './claim-composer.tsx';
import type { ClaimEditor as Editor } from './claim-editor.tsx';

// Nobody writes before there is something to read: where one writes comes right after the page, not with it.
const composer = () => import('./claim-composer.tsx');
const editor = () => import('./claim-editor.tsx');
const LazyComposer: Component<ComponentProps<typeof Composer>> = lazy(async () => ({
  default: (await composer()).ClaimComposer,
}));
const LazyEditor: Component<ComponentProps<typeof Editor>> = lazy(async () => ({
  default: (await editor()).ClaimEditor,
}));

/** Fetches what one writes with, so that it is there at the first press. */
export const loadWriting = (): Promise<unknown> => Promise.all([composer(), editor()]);

/** Where a new claim is written; see `claim-composer.tsx`. */
export function ClaimComposer(props: ComponentProps<typeof Composer>): JSX.Element {
  return (
    <Suspense>
      <LazyComposer {...props} />
    </Suspense>
  );
}

/** The text of a claim, open for writing; see `claim-editor.tsx`. */
export function ClaimEditor(props: ComponentProps<typeof Editor>): JSX.Element {
  return (
    <Suspense
      fallback={
        <p class="claim-editor" dir="auto">
          {props.claim.text}
        </p>
      }
    >
      <LazyEditor {...props} />
    </Suspense>
  );
}

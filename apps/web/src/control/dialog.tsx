import { createMemo, type JSX, onMount, Show, Suspense } from 'solid-js';
import { lazy } from './lazy.ts';
import { whenIdle } from './when-idle.ts';

// What a dialog needs is an eighth of a page's script: it comes while the page lies idle, at the latest with the first one.
const load = () => import('./dialog-frame.tsx');
const Frame = lazy(load);

export type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: string | undefined;
  readonly wide?: boolean;
  readonly children: JSX.Element;
};

/**
 * A dialog over the page: in the middle of a wide screen, a sheet from below on a phone. Focus stays inside, Esc and a
 * click outside close it, focus goes back to where it was.
 */
export function Dialog(props: DialogProps) {
  onMount(() => whenIdle(load));
  const wasOpen = createMemo<boolean>((before) => before || props.open, false);
  return (
    <Show when={wasOpen()}>
      <Suspense>
        <Frame {...props} />
      </Suspense>
    </Show>
  );
}

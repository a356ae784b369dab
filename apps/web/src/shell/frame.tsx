import type { RouteSectionProps } from '@solidjs/router';
import { ErrorBoundary, Show, Suspense } from 'solid-js';
import { createHotkeys } from '../control/hotkey.ts';
import { lazy } from '../control/lazy.ts';
import { Toasts } from '../control/toast.tsx';
import { say } from '../language/language.ts';
import { BrokenPage } from './broken-page.tsx';
import { isKeyboardSheetOpen, openKeyboardSheet } from './keyboard-sheet-state.ts';
import { MissingPart } from './missing-part.tsx';
import { OfflineLine } from './offline-line.tsx';

const KeyboardSheet = lazy(() => import('./keyboard-sheet.tsx'));

/** Around every page: the way past the head, the offline line, what to show when a page breaks, the messages. */
export function Frame(props: RouteSectionProps) {
  createHotkeys({ '?': openKeyboardSheet });
  return (
    <>
      <a href="#content" class="btn btn-main fixed start-3 top-3 z-60 -translate-y-20 focus:translate-y-0">
        {say.shell.skip}
      </a>
      <OfflineLine />
      <ErrorBoundary fallback={(error, reset) => <BrokenPage error={error} retry={reset} />}>
        <Suspense>{props.children}</Suspense>
      </ErrorBoundary>
      <Suspense>
        <Show when={isKeyboardSheetOpen()}>
          <KeyboardSheet />
        </Show>
      </Suspense>
      <Toasts />
      <MissingPart />
    </>
  );
}

import { createEffect, on, onCleanup } from 'solid-js';
import type { Replay } from './create-replay.ts';

/** In ms: lines that were out of sight get their true height only as they come into it, so one look is not enough. */
const looks = [0, 60, 350];

/**
 * Marks, in whichever view shows, the claims that the change of the moment is about, and brings the first into sight. Whoever
 * opens the past at its latest moment looks for no change: they begin at its head.
 */
export function markTouched(replay: Replay): void {
  let isFirst = true;
  createEffect(
    on(replay.step, (step) => {
      const revision = replay.revisions[replay.current()];
      const ids = new Set(replay.past.changeAt(step).claims);
      if (revision && revision.claim !== null) ids.add(revision.claim);
      const isOpened = isFirst && step === replay.past.steps - 1;
      isFirst = false;
      if (isOpened) window.scrollTo({ top: 0, behavior: 'instant' });
      let marked: readonly Element[] = [];
      const unmark = () => {
        for (const element of marked) element.classList.remove('history-touched');
      };
      // After the views have drawn the step.
      const timers = looks.map((after) =>
        setTimeout(() => {
          unmark();
          marked = [...ids].flatMap((id) => [
            ...document.querySelectorAll(
              `[data-line="${CSS.escape(id)}"], li[data-claim="${CSS.escape(id)}"]`,
            ),
          ]);
          for (const element of marked) element.classList.add('history-touched');
          if (!isOpened) marked[0]?.scrollIntoView({ block: 'nearest' });
        }, after),
      );
      onCleanup(() => {
        for (const timer of timers) clearTimeout(timer);
        unmark();
      });
    }),
  );
}

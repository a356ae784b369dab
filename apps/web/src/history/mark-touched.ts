import { createEffect, on, onCleanup } from 'solid-js';
import type { Replay } from './create-replay.ts';

/** Marks, in whichever view shows, the claims that the change of the moment is about, and brings the first into sight. */
export function markTouched(replay: Replay): void {
  let isFirst = true;
  createEffect(
    on(replay.step, (step) => {
      const ids = new Set([
        ...replay.past.changeAt(step).claims,
        ...[replay.revisions[replay.current()]?.claim ?? []].flat(),
      ]);
      const marked: Element[] = [];
      // After the views have drawn the step.
      const frame = requestAnimationFrame(() => {
        for (const id of ids) {
          const name = CSS.escape(id);
          marked.push(
            ...document.querySelectorAll(`[data-line="${name}"], [data-claim="${name}"]:not(main)`),
          );
        }
        for (const element of marked) element.classList.add('history-touched');
        // What stands above it may still be on its way when the page is opened.
        marked[0]?.scrollIntoView({ block: isFirst ? 'center' : 'nearest' });
        isFirst = false;
      });
      onCleanup(() => {
        cancelAnimationFrame(frame);
        for (const element of marked) element.classList.remove('history-touched');
      });
    }),
  );
}

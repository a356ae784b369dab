import { createEffect, type JSX, onCleanup, Show } from 'solid-js';
import { Button } from '../control/button.tsx';
import { askForParts, isPartMissing } from '../control/lazy.ts';
import { say } from '../language/language.ts';

/** Says that a part of the page has not come, over whatever stands there; with a connection it is asked for again. */
export function MissingPart(): JSX.Element {
  createEffect(() => {
    if (!isPartMissing()) return;
    window.addEventListener('online', askForParts);
    onCleanup(() => window.removeEventListener('online', askForParts));
  });
  return (
    <div role="status" class="pointer-events-none fixed inset-x-0 bottom-4 z-60 flex justify-center px-4">
      <Show when={isPartMissing()}>
        <div class="floating pointer-events-auto flex max-w-[560px] flex-wrap items-center gap-x-4 gap-y-2 rounded-2 py-2 ps-4 pe-2 text-14">
          <p class="min-w-0 flex-[1_1_16rem] py-1">{say.problem.partMissing}</p>
          <span class="flex gap-2">
            <Button onClick={askForParts}>{say.shell.retry}</Button>
            {/* A newer version may be out, which has other parts; without a connection there is nothing to load. */}
            <Show when={navigator.onLine}>
              <Button look="plain" onClick={() => location.reload()}>
                {say.problem.reload}
              </Button>
            </Show>
          </span>
        </div>
      </Show>
    </div>
  );
}

import { A, useLocation, useNavigate } from '@solidjs/router';
import { createEffect, For, on, onCleanup, Show } from 'solid-js';
import { createHotkeys } from '../control/hotkey.ts';
import { whenLaidOut } from '../control/when-laid-out.ts';
import { say } from '../language/language.ts';
import { useDebate } from './debate-context.tsx';
import { debatePages } from './debate-pages.ts';

/** The pages of a debate; `g` and a letter goes to one from anywhere. */
export function DebateTabs() {
  const debate = useDebate();
  const navigate = useNavigate();
  const tabs = () => debatePages(debate);
  let going = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const go = (event: KeyboardEvent) => {
    const tab = going ? tabs().find(({ key }) => key === event.key) : undefined;
    if (!tab) return false;
    // Before the page's own keys, which may mean something else by the same letter.
    event.stopImmediatePropagation();
    going = false;
    return navigate(debate.address(tab.to));
  };
  createHotkeys({
    g: () => {
      going = true;
      clearTimeout(timer);
      timer = setTimeout(() => {
        going = false;
      }, 1500);
    },
    ...Object.fromEntries(tabs().map(({ key }) => [key, go])),
  });
  // Where not all tabs fit, that of the page one is on is in sight.
  let row: HTMLElement | undefined;
  const location = useLocation();
  createEffect(
    on(
      () => location.pathname,
      () => {
        if (!row) return;
        const tabRow = row;
        onCleanup(
          whenLaidOut(tabRow, () => {
            const here = tabRow.querySelector<HTMLElement>('[aria-current="page"]');
            if (here) tabRow.scrollLeft = here.offsetLeft - (tabRow.clientWidth - here.offsetWidth) / 2;
          }),
        );
      },
    ),
  );
  return (
    <nav
      ref={(element) => {
        row = element;
      }}
      aria-label={say.debate.pages}
      class="flex gap-5 overflow-x-auto border-b border-line px-4 text-13 [scrollbar-width:none] sm:gap-6 sm:px-6"
    >
      <For each={tabs()}>
        {(tab) => (
          <A href={debate.address(tab.to)} end={tab.to === ''} class="tab -mb-px !py-2.5">
            {tab.label}
            <Show when={tab.count}>
              <span class="tab-n">{tab.count}</span>
            </Show>
          </A>
        )}
      </For>
    </nav>
  );
}

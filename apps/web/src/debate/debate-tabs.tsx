import { A, useNavigate } from '@solidjs/router';
import { For, onCleanup, Show } from 'solid-js';
import { createHotkeys } from '../control/hotkey.ts';
import { say } from '../language/language.ts';
import { useDebate } from './debate-context.tsx';

/** The pages of a debate; `g` and a letter goes to one from anywhere. */
export function DebateTabs() {
  const debate = useDebate();
  const navigate = useNavigate();
  const tabs = () => {
    const { drafts, people } = debate.overview();
    return [
      { label: say.debate.overview, to: '', key: 'o' },
      { label: say.debate.stances, to: 'stances', key: 's' },
      { label: say.debate.timeline, to: 'timeline', key: 't' },
      { label: say.debate.deal, to: 'deal', key: 'l' },
      { label: say.debate.rounds, to: 'rounds', key: 'r' },
      ...(people.some(({ speaksFor }) => speaksFor !== null)
        ? [{ label: say.debate.rolePlay, to: 'role-play', key: 'y' }]
        : []),
      { label: say.debate.drafts, to: 'drafts', key: 'd', count: drafts.length },
      { label: say.debate.sources, to: 'sources', key: 'e' },
      { label: say.debate.people, to: 'people', key: 'p', count: people.length },
      ...(debate.can('mark.settle') || debate.can('suggestion.settle', { author: debate.me()?.person ?? '' })
        ? [
            {
              label: debate.can('mark.settle') ? say.review.tab : say.review.tabOwn,
              to: 'moderation',
              key: 'm',
            },
          ]
        : []),
      { label: say.debate.export, to: 'export', key: 'x' },
    ];
  };
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
  return (
    <nav
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

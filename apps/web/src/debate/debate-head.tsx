import { createSignal, For, Show, Suspense } from 'solid-js';
import { Button } from '../control/button.tsx';
import { lazy } from '../control/lazy.ts';
import { say } from '../language/language.ts';
import { useDebate } from './debate-context.tsx';
import { PhaseChoice } from './phase-choice.tsx';

const SettingsDialog = lazy(() => import('./settings-dialog.tsx'));

/** What the debate is about, in which phase it is, and for moderators its settings. */
export function DebateHead() {
  const debate = useDebate();
  const [open, setOpen] = createSignal(false);
  const [settings, setSettings] = createSignal(false);
  const paragraphs = () =>
    debate
      .overview()
      .debate.summary.split(/\n{2,}/)
      .map((text) => text.trim())
      .filter(Boolean);
  const shown = () => (open() ? paragraphs() : paragraphs().slice(0, 1));
  return (
    <header>
      <div class="flex flex-wrap items-start gap-x-6 gap-y-3">
        <h1 class="min-w-[min(100%,20rem)] flex-1 text-balance font-serif text-30 font-semibold leading-tight tracking-[-0.015em]">
          {debate.overview().debate.title}
        </h1>
        <div class="flex items-center gap-2 pt-1">
          <PhaseChoice />
          <Show when={debate.can('debate.configure')}>
            <Button onClick={() => setSettings(true)}>{say.debate.settings}</Button>
          </Show>
        </div>
      </div>
      <Show when={paragraphs().length > 0}>
        <div class="mt-3 max-w-[70ch] space-y-3 font-serif text-17 leading-normal text-ink-2">
          <For each={shown()}>
            {(text) => (
              // On a phone what is argued about begins above the fold; all of it is one tap away.
              <p
                class="text-pretty"
                classList={{ 'max-sm:line-clamp-4': paragraphs().length > 1 && !open() }}
              >
                {text}
              </p>
            )}
          </For>
          <Show when={paragraphs().length > 1}>
            <button
              type="button"
              class="link font-sans text-13"
              aria-expanded={open()}
              onClick={() => setOpen(!open())}
            >
              {open() ? say.debate.less : say.debate.more}
            </button>
          </Show>
        </div>
      </Show>
      <Suspense>
        <Show when={settings()}>
          <SettingsDialog onClose={() => setSettings(false)} />
        </Show>
      </Suspense>
    </header>
  );
}

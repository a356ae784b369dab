import ChevronLeft from 'lucide-solid/icons/chevron-left';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import Pause from 'lucide-solid/icons/pause';
import Play from 'lucide-solid/icons/play';
import { type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Avatar } from '../control/avatar.tsx';
import { IconButton } from '../control/button.tsx';
import { formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import type { Replay } from './create-replay.ts';
import { ReplayTrack } from './replay-track.tsx';
import { whatWasDone } from './what-was-done.ts';

/** The foot of a page of the past: play, step, the line of time, and who did what at the moment that shows. */
export function ReplayBar(props: { readonly replay: Replay; readonly leave: () => void }): JSX.Element {
  const argument = useArgument();
  const replay = () => props.replay;
  const last = () => replay().past.steps - 1;
  const moment = () => replay().past.step(replay().step());
  const current = () => replay().revisions[replay().current()];
  const words = (claim: string | null) => (claim === null ? '' : (argument.store.claim(claim)?.text ?? ''));
  /** On the line the arrows go letter by letter, as no reading of its length would. */
  const keys: Readonly<Record<string, () => void>> = {
    Escape: () => props.leave(),
    ' ': () => replay().toggle(),
    '[': () => replay().skip(-1),
    ']': () => replay().skip(1),
    PageDown: () => replay().skip(-1),
    PageUp: () => replay().skip(1),
    ArrowLeft: () => replay().go(replay().step() - 1),
    ArrowDown: () => replay().go(replay().step() - 1),
    ArrowRight: () => replay().go(replay().step() + 1),
    ArrowUp: () => replay().go(replay().step() + 1),
    Home: () => replay().go(0),
    End: () => replay().go(last()),
  };
  return (
    <section
      class="history-bar"
      aria-label={say.history.controls}
      onKeyDown={(event) => {
        // The line is a field, from which keys do not reach the page.
        if (!(event.target instanceof HTMLInputElement)) return;
        const press = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
        if (!press) return;
        press();
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="history-buttons">
        <IconButton
          label={say.history.earlier}
          disabled={replay().step() === 0}
          onClick={() => replay().skip(-1)}
        >
          <ChevronLeft size={18} aria-hidden="true" />
        </IconButton>
        <button
          type="button"
          class="history-play"
          disabled={last() === 0}
          aria-label={replay().playing() ? say.history.pause : say.history.play}
          title={replay().playing() ? say.history.pause : say.history.play}
          onClick={() => replay().toggle()}
        >
          <Show when={replay().playing()} fallback={<Play size={18} aria-hidden="true" />}>
            <Pause size={18} aria-hidden="true" />
          </Show>
        </button>
        <IconButton
          label={say.history.later}
          disabled={replay().step() === last()}
          onClick={() => replay().skip(1)}
        >
          <ChevronRight size={18} aria-hidden="true" />
        </IconButton>
      </div>
      <ReplayTrack replay={replay()} />
      <div class="history-now">
        <Avatar name={argument.nameOf(moment().by)} />
        <p>
          <b>{argument.nameOf(moment().by)}</b>{' '}
          <Show when={current()}>
            {(revision) => (
              <>
                {whatWasDone(revision())}
                <Show when={words(revision().claim)}>
                  {(text) => (
                    <button
                      type="button"
                      class="history-words"
                      title={say.history.show}
                      dir="auto"
                      onClick={() => argument.selection.select(revision().claim)}
                    >
                      {text()}
                    </button>
                  )}
                </Show>
              </>
            )}
          </Show>
        </p>
        <time dateTime={moment().at} title={moment().told ? say.history.told : undefined}>
          {formatMoment(moment().at)}
        </time>
      </div>
    </section>
  );
}

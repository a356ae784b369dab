import { createMemo, For, type JSX } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { formatMoment, formatShortDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import type { Replay } from './create-replay.ts';
import { dayLabels, marksOf } from './replay-marks.ts';

/**
 * The line of time: a mark for what was written, tall where it was much, and darker where it was written by whoever wrote
 * at the moment that shows. Each step takes the same room, so that a night without a word takes none.
 */
export function ReplayTrack(props: { readonly replay: Replay }): JSX.Element {
  const argument = useArgument();
  const past = () => props.replay.past;
  const last = () => Math.max(1, past().steps - 1);
  const marks = createMemo(() => marksOf(props.replay.revisions, past().steps));
  const most = createMemo(() => Math.max(1, ...marks().map(({ count }) => count)));
  const days = createMemo(() => dayLabels(past().steps, (step) => past().step(step).at));
  const step = () => props.replay.step();
  const now = () => past().step(step());
  const share = (at: number) => `${(at / last()) * 100}%`;
  const height = (count: number) => `${5 + (13 * count) / most()}px`;
  return (
    <div class="history-track">
      <For each={marks()}>
        {(mark) => (
          <i
            aria-hidden="true"
            data-ahead={mark.step > step() ? '' : undefined}
            data-same={mark.people.has(now().by) ? '' : undefined}
            style={{ 'inset-inline-start': share(mark.step), height: height(mark.count) }}
          />
        )}
      </For>
      <div class="history-line" aria-hidden="true">
        <div style={{ width: share(step()) }} />
      </div>
      <For each={days()}>
        {({ day, step: at }) => (
          <span
            class="num"
            aria-hidden="true"
            data-edge={at / last() < 0.05 ? 'start' : at / last() > 0.93 ? 'end' : undefined}
            style={{ 'inset-inline-start': share(at) }}
          >
            {formatShortDay(day)}
          </span>
        )}
      </For>
      <input
        type="range"
        min={0}
        max={last()}
        step={1}
        value={step()}
        aria-label={say.history.moment}
        aria-valuetext={say.history.at(
          argument.nameOf(now().by),
          formatMoment(now().at),
          String(step() + 1),
          String(past().steps),
        )}
        onInput={(event) => props.replay.go(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

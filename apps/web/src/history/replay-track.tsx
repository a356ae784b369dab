import { createMemo, For, type JSX } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { formatMoment, formatShortDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import type { Replay } from './create-replay.ts';
import { stepNearest } from './play-times.ts';
import { dayLabels, marksOf } from './replay-marks.ts';

/**
 * The line of time: a mark for what was written, tall where it was much, and darker where it was written by whoever wrote
 * at the moment that shows. Room is taken as by playing: much by a change, little by a letter, none by a night.
 */
export function ReplayTrack(props: { readonly replay: Replay }): JSX.Element {
  const argument = useArgument();
  const past = () => props.replay.past;
  const whole = () => Math.max(1, props.replay.due.at(-1) ?? 0);
  const place = (at: number) => (props.replay.due[at] ?? 0) / whole();
  const marks = createMemo(() => marksOf(props.replay.revisions, past().steps));
  const most = createMemo(() => Math.max(1, ...marks().map(({ count }) => count)));
  const days = createMemo(() => {
    const { steps, step: stepAt } = past();
    return dayLabels(steps, (at) => stepAt(at).at, place);
  });
  const step = () => props.replay.step();
  const now = () => past().step(step());
  const share = (at: number) => `${place(at) * 100}%`;
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
            data-edge={place(at) < 0.05 ? 'start' : place(at) > 0.93 ? 'end' : undefined}
            style={{ 'inset-inline-start': share(at) }}
          >
            {formatShortDay(day)}
          </span>
        )}
      </For>
      <input
        type="range"
        min={0}
        max={whole()}
        step="any"
        value={props.replay.due[step()] ?? 0}
        aria-label={say.history.moment}
        aria-valuetext={say.history.at(
          argument.nameOf(now().by),
          formatMoment(now().at),
          String(step() + 1),
          String(past().steps),
        )}
        onInput={(event) => props.replay.go(stepNearest(props.replay.due, event.currentTarget.valueAsNumber))}
      />
    </div>
  );
}

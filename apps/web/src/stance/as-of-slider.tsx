import type { Day } from '@proviso/domain/time';
import { createMemo, For, Show } from 'solid-js';
import { Segmented } from '../control/segmented.tsx';
import { formatDay, formatLongDay, formatShortDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import { asOfScale, type Tick } from './as-of-scale.ts';

/** The labelled ticks: as many as stand at least a tenth of the line apart, the latest first. */
function labelled(ticks: readonly Tick[], share: (day: Day) => number): readonly Day[] {
  const chosen: Day[] = [];
  for (const { day } of [...ticks].reverse())
    if (chosen.every((other) => Math.abs(share(other) - share(day)) > 0.11)) chosen.push(day);
  return chosen;
}

/** "As of" any day, by either time: a slider with a tick for each day on which something changed. */
export function AsOfSlider(props: {
  readonly ticks: readonly Tick[];
  readonly day: Day | null;
  readonly by: 'held' | 'recorded';
  readonly onDay: (day: Day | null) => void;
  readonly onBy: (by: 'held' | 'recorded') => void;
}) {
  const scale = createMemo(() => asOfScale(props.ticks));
  const most = () => Math.max(1, ...props.ticks.map(({ count }) => count));
  const share = (day: Day | null) => scale().valueOf(day) / scale().max;
  return (
    <div class="asof">
      <label for="as-of" class="min-w-[8.5rem]">
        <span class="block text-12 font-medium text-ink-3">{say.matrix.asOf}</span>
        <b class="num block whitespace-nowrap text-16 font-semibold">
          {props.day === null ? say.matrix.today : formatDay(props.day)}
        </b>
      </label>
      <div class="asof-track">
        <div class="asof-line" aria-hidden="true">
          <div style={{ width: `${share(props.day) * 100}%` }} />
        </div>
        <For each={props.ticks}>
          {(tick) => (
            <i
              class="asof-tick"
              aria-hidden="true"
              classList={{ 'asof-tick-past': props.day === null || tick.day <= props.day }}
              style={{
                'inset-inline-start': `${share(tick.day) * 100}%`,
                height: `${4 + (9 * tick.count) / most()}px`,
              }}
            />
          )}
        </For>
        <For each={labelled(props.ticks, share)}>
          {(day) => (
            <span
              class="asof-day num"
              aria-hidden="true"
              classList={{ 'asof-day-first': share(day) < 0.05 }}
              style={{ 'inset-inline-start': `${share(day) * 100}%` }}
            >
              {day.slice(0, 4) === props.ticks[0]?.day.slice(0, 4) ? formatShortDay(day) : formatDay(day)}
            </span>
          )}
        </For>
        <input
          id="as-of"
          type="range"
          min={0}
          max={scale().max}
          step={1}
          value={scale().valueOf(props.day)}
          aria-valuetext={props.day === null ? say.matrix.today : formatLongDay(props.day)}
          onInput={(event) => props.onDay(scale().dayOf(event.currentTarget.valueAsNumber))}
        />
      </div>
      <div class="flex items-center gap-2">
        <Show when={props.day !== null}>
          <button type="button" class="link px-1 text-13" onClick={() => props.onDay(null)}>
            {say.matrix.today}
          </button>
        </Show>
        <Segmented
          label={say.matrix.whichTime}
          value={props.by}
          onChange={props.onBy}
          options={[
            { value: 'held', label: <span title={say.matrix.heldHint}>{say.matrix.held}</span> },
            { value: 'recorded', label: <span title={say.matrix.recordedHint}>{say.matrix.recorded}</span> },
          ]}
        />
      </div>
    </div>
  );
}

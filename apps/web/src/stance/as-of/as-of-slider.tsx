import type { Day } from '@proviso/domain/time';
import { createMemo, For, Show } from 'solid-js';
import { Segmented } from '../../control/segmented.tsx';
import { formatDay, formatLongDay, formatShortDay } from '../../language/format.ts';
import { say } from '../../language/language.ts';
import { asOfScale, type Tick } from './as-of-scale.ts';

type Mark = { readonly day: Day; readonly share: number; readonly height: number };

/** Where each tick stands on the line, from 0 to 1, and how high: worked out once, not at each step of the slider. */
function marksOf(ticks: readonly Tick[], share: (day: Day) => number): readonly Mark[] {
  const most = ticks.reduce((max, { count }) => Math.max(max, count), 1);
  return ticks.map(({ day, count }) => ({ day, share: share(day), height: 4 + (9 * count) / most }));
}

/** The labelled ticks: as many as stand at least a tenth of the line apart, the latest first. */
function labelled(marks: readonly Mark[]): readonly Mark[] {
  const chosen: Mark[] = [];
  for (const mark of [...marks].reverse())
    if (chosen.every((other) => Math.abs(other.share - mark.share) > 0.11)) chosen.push(mark);
  return chosen;
}

/** As long as the line, whatever that is: a tick is a stroke of so many px at a thousandth part of it. */
const lineLength = 1000;
const tickHeight = 13;

/**
 * The ticks on the line; those up to the day are dark. Hundreds of elements would be laid out and painted one by one: it is
 * one stroke, drawn twice, of which the dark one is cut off at the day.
 */
function Ticks(props: { readonly marks: readonly Mark[]; readonly past: number }) {
  const stroke = createMemo(() =>
    props.marks
      .map(({ share, height }) => `M${(share * lineLength).toFixed(1)} ${tickHeight}v${-height.toFixed(1)}`)
      .join(''),
  );
  const ticks = () => (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${lineLength} ${tickHeight}`}
      preserveAspectRatio="none"
      class="asof-ticks"
    >
      <path d={stroke()} vector-effect="non-scaling-stroke" />
    </svg>
  );
  return (
    <div class="asof-scale" aria-hidden="true">
      {ticks()}
      <div
        class="asof-past"
        style={{ 'clip-path': `inset(0 calc(${(1 - props.past) * 100}% - 2px) 0 -2px)` }}
      >
        {ticks()}
      </div>
    </div>
  );
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
  const share = (day: Day | null) => scale().valueOf(day) / scale().max;
  const marks = createMemo(() => marksOf(props.ticks, share));
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
        <Ticks marks={marks()} past={share(props.day)} />
        <For each={labelled(marks())}>
          {({ day, share }) => (
            <span
              class="asof-day num"
              aria-hidden="true"
              classList={{ 'asof-day-first': share < 0.05, 'asof-day-last': share > 0.93 }}
              style={{ 'inset-inline-start': `${share * 100}%` }}
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

import type { Day } from '@proviso/domain/time';
import { For } from 'solid-js';
import { createWidth } from '../control/create-width.ts';
import { formatDay, formatShortDay } from '../language/format.ts';
import { say } from '../language/language.ts';

type Moment = { readonly day: Day; readonly agreement: number };
const [height, top, bottom, left, right] = [190, 14, 158, 34, 12];

/** The mean agreement from the first day to the last, a step on each day on which it changed. */
export function MovementPicture(props: { readonly moments: readonly Moment[] }) {
  let frame: HTMLDivElement | undefined;
  const width = createWidth(() => frame, { least: 280, first: 900 });
  const ends = () => ({ first: props.moments[0], last: props.moments.at(-1) });
  const time = (day: Day | undefined) => Date.parse(day ?? '1970-01-01');
  const x = (day: Day) => {
    const { first, last } = ends();
    const span = Math.max(1, time(last?.day) - time(first?.day));
    return left + ((time(day) - time(first?.day)) / span) * (width() - left - right);
  };
  /** Tenths around all that is shown, so that what moved can be seen; the numbers beside them say where they lie. */
  const levels = () => {
    const all = props.moments.map(({ agreement }) => Math.round(100 * agreement));
    const low = Math.max(0, 10 * Math.floor((Math.min(...all) - 2) / 10));
    const high = Math.min(100, 10 * Math.ceil((Math.max(...all) + 2) / 10));
    const step = high - low > 40 ? 20 : 10;
    return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => (low + i * step) / 100);
  };
  const y = (agreement: number) => {
    const [low = 0, high = 1] = [levels()[0], levels().at(-1)];
    return bottom - ((agreement - low) / Math.max(0.1, high - low)) * (bottom - top);
  };
  const path = () =>
    props.moments
      .map(
        ({ day, agreement }, i) =>
          `${i === 0 ? 'M' : 'H'}${x(day).toFixed(1)}${i === 0 ? ' ' : 'V'}${y(agreement).toFixed(1)}`,
      )
      .join('');
  const percent = (agreement: number) => String(Math.round(100 * agreement));
  const inWords = () => {
    const { first, last } = ends();
    if (!first || !last) return '';
    return say.insight.movementPicture(
      formatDay(first.day),
      percent(first.agreement),
      formatDay(last.day),
      percent(last.agreement),
    );
  };
  return (
    <div ref={frame}>
      <svg
        class="movement-picture"
        height={height}
        viewBox={`0 0 ${width()} ${height}`}
        role="img"
        aria-label={inWords()}
      >
        <For each={levels()}>
          {(level) => (
            <>
              <line class="movement-level" x1={left} x2={width() - right} y1={y(level)} y2={y(level)} />
              <text x={left - 8} y={y(level) + 4} text-anchor="end">
                {percent(level)}
              </text>
            </>
          )}
        </For>
        <path class="movement-line" d={path()} />
        <For each={props.moments}>
          {({ day, agreement }) => (
            <circle class="movement-day" cx={x(day)} cy={y(agreement)} r="3">
              <title>{`${formatDay(day)}: ${percent(agreement)}`}</title>
            </circle>
          )}
        </For>
        <text x={left} y={bottom + 22}>
          {formatDay(ends().first?.day ?? '')}
        </text>
        <text x={width() - right} y={bottom + 22} text-anchor="end">
          {formatShortDay(ends().last?.day ?? '')}
        </text>
      </svg>
    </div>
  );
}

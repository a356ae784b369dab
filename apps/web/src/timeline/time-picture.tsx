import type { Occurrence } from '@proviso/domain/occurrence';
import { createUniqueId, For, Show } from 'solid-js';
import { createWidth } from '../control/create-width.ts';
import { formatDay, formatShortDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import { monthTicks, shareOf, type TimeLane } from './time-lanes.ts';

const barHeight = 11;
const rowGap = 3;
const lanePad = 7;
const top = 30;

/** Lanes over time with what happened in the world behind them. A picture for the eye; the table below it says the same. */
export function TimePicture(props: {
  readonly lanes: readonly TimeLane[];
  readonly occurrences: readonly Occurrence[];
  readonly span: { readonly first: string; readonly last: string };
}) {
  const hatch = createUniqueId();
  let frame: HTMLDivElement | undefined;
  const width = createWidth(() => frame, { least: 300, first: 900 });
  const left = () => (width() < 560 ? 118 : 230);
  const right = () => width() - 12;
  const x = (day: string) => left() + shareOf(day, props.span) * (right() - left());
  /** Where the numbers of what happened stand: above their lines, or beside one another where those are close. */
  const numberPlaces = () => {
    const places: number[] = [];
    for (const { day } of props.occurrences)
      places.push(Math.max(x(day), (places.at(-1) ?? Number.NEGATIVE_INFINITY) + 13));
    return places;
  };
  const heights = () =>
    props.lanes.map(({ rows }) => 2 * lanePad + rows.length * barHeight + (rows.length - 1) * rowGap);
  const tops = () => {
    let y = top;
    return heights().map((height) => {
      const at = y;
      y += height;
      return at;
    });
  };
  const bottom = () => top + heights().reduce((sum, height) => sum + height, 0);
  const shorten = (name: string) => {
    const most = Math.floor(left() / 7.2);
    return name.length > most ? `${name.slice(0, most - 1)}…` : name;
  };
  return (
    <div ref={frame}>
      <svg
        class="block w-full"
        height={bottom() + 26}
        viewBox={`0 0 ${width()} ${bottom() + 26}`}
        aria-hidden="true"
        font-size="12"
        fill="var(--ink-3)"
      >
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line y2="6" stroke="var(--on-mark)" stroke-width="2" opacity="0.5" />
        </pattern>
        <For each={monthTicks(props.span, Math.max(2, Math.floor((right() - left()) / 90)))}>
          {(day) => (
            <>
              <line x1={x(day)} x2={x(day)} y1={top} y2={bottom()} stroke="var(--line)" />
              <text class="num" x={x(day) + 3} y={bottom() + 17}>
                {formatShortDay(day)}
              </text>
            </>
          )}
        </For>
        <For each={props.occurrences}>
          {(one, i) => (
            <g>
              <line
                x1={x(one.day)}
                x2={x(one.day)}
                y1={20}
                y2={bottom()}
                stroke="var(--accent)"
                stroke-dasharray="2 3"
              />
              <text
                class="num"
                x={numberPlaces()[i()]}
                y={14}
                text-anchor="middle"
                fill="var(--accent)"
                font-weight="600"
              >
                {i() + 1}
              </text>
              <title>{`${formatDay(one.day)}: ${one.title}`}</title>
            </g>
          )}
        </For>
        <For each={props.lanes}>
          {(lane, i) => (
            <g>
              <line x1="0" x2={right()} y1={tops()[i()]} y2={tops()[i()]} stroke="var(--line)" />
              <text
                x="0"
                y={(tops()[i()] ?? 0) + lanePad + 10}
                fill="var(--ink-1)"
                font-family="var(--serif)"
                font-size="14"
              >
                {shorten(lane.name)}
              </text>
              <For each={lane.rows}>
                {(bars, row) => (
                  <For each={bars}>
                    {(bar) => {
                      const box = () => ({
                        x: x(bar.from),
                        y: (tops()[i()] ?? 0) + lanePad + row() * (barHeight + rowGap),
                        width: Math.max(4, x(bar.to) - x(bar.from) - 1),
                        height: barHeight,
                        rx: 2,
                      });
                      const { kind, position } = bar.stance;
                      return (
                        <g class={`p-${position}`}>
                          <rect
                            {...box()}
                            fill="currentColor"
                            fill-opacity={kind === 'stated' ? 1 : 0.16}
                            stroke={kind === 'stated' ? 'none' : 'currentColor'}
                            stroke-width="1.4"
                            stroke-dasharray={kind === 'role-played' ? '1 3' : undefined}
                          />
                          <Show when={position === 'red-line'}>
                            <rect {...box()} fill={`url(#${hatch})`} />
                          </Show>
                          <title>
                            {`${lane.name}: ${say.position[position]}, ${say.kind[kind]}, ${formatDay(bar.from)}`}
                          </title>
                        </g>
                      );
                    }}
                  </For>
                )}
              </For>
            </g>
          )}
        </For>
        <line x1="0" x2={right()} y1={bottom()} y2={bottom()} stroke="var(--line-strong)" />
      </svg>
    </div>
  );
}

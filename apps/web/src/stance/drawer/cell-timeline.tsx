import type { Stance } from '@proviso/domain/stance';
import { type Day, dayOf } from '@proviso/domain/time';
import { createUniqueId, For, Show } from 'solid-js';
import { formatDay, formatShortDay } from '../../language/format.ts';
import { say } from '../../language/language.ts';
import { lanes, spanOf } from './timeline-lanes.ts';

const left = 86;
const right = 338;
const dayLength = 86_400_000;
const time = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** Both times of a cell as a picture: what was held (a lane for each kind), and when it was written down (a dot each). */
export function CellTimeline(props: { readonly stances: readonly Stance[]; readonly day: Day }) {
  const hatch = createUniqueId();
  const span = () => spanOf(props.stances, props.day);
  // What began on the last day still needs some length to be seen.
  const end = () => {
    const { first, last } = span();
    const length = time(last) - time(first);
    return time(last) + Math.max(dayLength, length * 0.12);
  };
  const x = (day: Day) => {
    const first = time(span().first);
    return left + ((time(day) - first) / (end() - first)) * (right - left);
  };
  const rows = () => lanes(props.stances, span().last);
  const recordedAt = () => 19 + rows().length * 26;
  const spoken = () =>
    rows()
      .flatMap(({ kind, bars }) =>
        bars.map(({ stance, from, to }) =>
          [
            say.kind[kind],
            say.position[stance.position],
            say.drawer.span(formatDay(from), formatDay(to)),
          ].join(' '),
        ),
      )
      .join('; ');
  return (
    <svg
      viewBox={`0 0 344 ${recordedAt() + 34}`}
      class="my-4 block w-full max-w-[420px] overflow-visible"
      role="img"
      aria-label={`${say.drawer.timeline}: ${spoken()}`}
      font-size="11"
      fill="var(--ink-3)"
    >
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2="6" stroke="var(--on-mark)" stroke-width="2" opacity="0.5" />
      </pattern>
      <For each={rows()}>
        {(lane, i) => (
          <>
            <text x="0" y={18 + i() * 26} fill="var(--ink-2)" font-weight="500">
              {say.kind[lane.kind]}
            </text>
            <For each={lane.bars}>
              {(bar) => {
                const box = () => ({
                  x: x(bar.from),
                  y: 5 + i() * 26,
                  width: Math.max(4, (bar.to === span().last ? right : x(bar.to)) - x(bar.from) - 1.5),
                  height: 18,
                  rx: 3,
                });
                return (
                  <g class={`p-${bar.stance.position}`}>
                    <rect
                      {...box()}
                      fill="currentColor"
                      fill-opacity={lane.kind === 'stated' ? 1 : 0.16}
                      stroke={lane.kind === 'stated' ? 'none' : 'currentColor'}
                      stroke-width="1.5"
                      stroke-dasharray={lane.kind === 'role-played' ? '1 3' : undefined}
                    />
                    <Show when={bar.stance.position === 'red-line'}>
                      <rect {...box()} fill={`url(#${hatch})`} />
                    </Show>
                  </g>
                );
              }}
            </For>
          </>
        )}
      </For>
      <text x="0" y={recordedAt() + 4} fill="var(--ink-2)" font-weight="500">
        {say.drawer.recorded}
      </text>
      <line x1={left} x2={right} y1={recordedAt()} y2={recordedAt()} stroke="var(--line)" />
      <For each={props.stances}>
        {(stance) => (
          <circle
            cx={x(dayOf(stance.recordedAt))}
            cy={recordedAt()}
            r="4.5"
            stroke="var(--ink-2)"
            stroke-width="1.5"
            fill={stance.kind === 'stated' ? 'var(--ink-2)' : 'var(--surface-read)'}
            stroke-dasharray={stance.kind === 'role-played' ? '1 2.4' : undefined}
          />
        )}
      </For>
      <line
        x1={x(props.day)}
        x2={x(props.day)}
        y1="0"
        y2={recordedAt() + 14}
        stroke="var(--accent)"
        stroke-width="1.5"
      />
      <text x={left} y={recordedAt() + 30}>
        {formatShortDay(span().first)}
      </text>
      <Show when={span().first !== span().last}>
        <text x={x(span().last)} y={recordedAt() + 30} text-anchor="middle">
          {formatDay(span().last)}
        </text>
      </Show>
    </svg>
  );
}

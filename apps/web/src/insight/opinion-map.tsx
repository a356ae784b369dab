import { createMemo, For, Show } from 'solid-js';
import type { Opinions } from '../api/contract.ts';
import { say } from '../language/language.ts';
import { GroupSign, groupLetter } from './group-sign.tsx';

const [width, height, margin] = [520, 360, 34];

/** Everybody who has a place: near to whom one votes alike. Scaled to fill the picture, both ways by the same. */
export function OpinionMap(props: { readonly opinions: Opinions }) {
  const place = createMemo(() => {
    const xs = props.opinions.points.map(({ x }) => x);
    const ys = props.opinions.points.map(({ y }) => y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [low, high] = [Math.min(...ys), Math.max(...ys)];
    const scale = Math.min(
      (width - 2 * margin) / Math.max(right - left, 1e-9),
      (height - 2 * margin) / Math.max(high - low, 1e-9),
    );
    const at = Number.isFinite(scale) && right - left + high - low > 1e-9 ? scale : 0;
    return ({ x, y }: { readonly x: number; readonly y: number }) => ({
      x: width / 2 + (x - (left + right) / 2) * at,
      y: height / 2 - (y - (low + high) / 2) * at,
    });
  });
  /** Above its topmost sign, where nothing of the group is. */
  const label = (group: number) => {
    const own = props.opinions.points.filter((point) => point.group === group).map(place());
    const top = own.reduce((least, point) => (point.y < least.y ? point : least), own[0] ?? { x: 0, y: 0 });
    return { x: top.x, y: Math.max(15, top.y - 12) };
  };
  const mine = () => {
    const { mine, points } = props.opinions;
    const point = mine === null ? undefined : points[mine];
    return point && place()(point);
  };
  return (
    <svg
      class="opinion-map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say.insight.map(
        say.insight.people(props.opinions.points.length),
        say.insight.groups(props.opinions.groups.length),
      )}
    >
      <For each={props.opinions.points}>
        {(point) => {
          const at = () => place()(point);
          return <GroupSign group={point.group} x={at().x} y={at().y} size={6} />;
        }}
      </For>
      <For each={props.opinions.groups}>
        {(_, group) => (
          <text class="opinion-map-group" x={label(group()).x} y={label(group()).y} text-anchor="middle">
            {groupLetter(group())}
          </text>
        )}
      </For>
      <Show when={mine()}>
        {(at) => (
          <g class="opinion-map-me">
            <circle cx={at().x} cy={at().y} r="11" />
            <text
              x={at().x + (at().x > width - 80 ? -16 : 16)}
              y={at().y + 4}
              text-anchor={at().x > width - 80 ? 'end' : 'start'}
            >
              {say.insight.you}
            </text>
          </g>
        )}
      </Show>
    </svg>
  );
}

import { positions } from '@proviso/domain/stance';
import { For } from 'solid-js';
import { say } from '../../language/language.ts';
import type { Spread } from './matrix-columns.ts';

const height = 16;

/** How many stand where, as five small columns from support to red line: what analysts differ by, or a coalition's members. */
export function SpreadMark(props: { readonly spread: Spread; readonly width?: number }) {
  const most = () => Math.max(1, ...props.spread.counts);
  return (
    <svg
      class="spread-mark block flex-none"
      width={props.width ?? 24}
      height={height}
      viewBox="0 0 25 16"
      aria-hidden="true"
      preserveAspectRatio="none"
    >
      <For each={positions}>
        {(position, i) => {
          const count = () => props.spread.counts[i()] ?? 0;
          const size = () => (count() === 0 ? 1.5 : 4 + ((height - 5) * count()) / most());
          return (
            <rect
              class={`p-${position}`}
              x={i() * 5 + 0.5}
              y={height - size()}
              width="4"
              height={size()}
              fill={count() === 0 ? 'var(--line-strong)' : 'currentColor'}
            />
          );
        }}
      </For>
    </svg>
  );
}

/** "2 support, 1 red line, 1 silent": the same in words. */
export const spreadInWords = ({ counts, silent }: Spread): string =>
  [
    ...positions.flatMap((position, i) =>
      counts[i] ? [say.spread.of(counts[i] ?? 0, say.position[position])] : [],
    ),
    ...(silent > 0 ? [say.spread.silent(silent)] : []),
  ].join(', ');

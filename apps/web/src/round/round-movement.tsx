import type { Round, RoundAnswer } from '@proviso/domain/round';
import { type Position, positions } from '@proviso/domain/stance';
import { createMemo, For, Show } from 'solid-js';
import { say } from '../language/language.ts';
import { bandsOf, movement, movesBetween } from './round-tally.ts';

const width = 440;
const middle = { from: 112, to: 328 };
const gap = 10;

/** Where those who answered both times went: a band for each way, as thick as it has voices; and the same in words. */
export function RoundMovement(props: {
  readonly answers: readonly RoundAnswer[];
  readonly before: Round;
  readonly after: Round;
  /** Which take the later one is. */
  readonly take: number;
  readonly provision: string;
  readonly nameOf: (answer: RoundAnswer) => string;
}) {
  const moves = createMemo(() =>
    movesBetween(props.answers, {
      before: props.before.id,
      after: props.after.id,
      provision: props.provision,
    }),
  );
  const sums = () => movement(moves());
  const bands = createMemo(() => bandsOf(moves()));
  /** How thick one voice is, so that the drawing stays of one height. */
  const unit = () => Math.min(14, 170 / Math.max(1, moves().length));
  const countAt = (side: 'from' | 'to', position: Position) =>
    moves().filter((move) => move[side].position === position).length;
  const tops = (side: 'from' | 'to') => {
    let y = 4;
    return new Map(
      positions.map((position) => {
        const top = y;
        y += Math.max(18, countAt(side, position) * unit()) + gap;
        return [position, top] as const;
      }),
    );
  };
  const left = createMemo(() => tops('from'));
  const right = createMemo(() => tops('to'));
  const height = () => {
    const bottom = (side: 'from' | 'to', at: ReadonlyMap<Position, number>) =>
      (at.get('red-line') ?? 0) + Math.max(18, countAt(side, 'red-line') * unit());
    return Math.max(bottom('from', left()), bottom('to', right())) + 6;
  };
  const path = (band: ReturnType<typeof bands>[number]) => {
    const y1 = (left().get(band.from) ?? 0) + band.fromAt * unit();
    const y2 = (right().get(band.to) ?? 0) + band.toAt * unit();
    const thick = Math.max(2, band.count * unit() - 1);
    const half = (middle.from + middle.to) / 2;
    return [
      `M${middle.from} ${y1}`,
      `C${half} ${y1} ${half} ${y2} ${middle.to} ${y2}`,
      `V${y2 + thick}`,
      `C${half} ${y2 + thick} ${half} ${y1 + thick} ${middle.from} ${y1 + thick}Z`,
    ].join('');
  };
  const changed = () => moves().filter(({ from, to }) => from.position !== to.position);
  return (
    <Show when={moves().length > 0}>
      <figure class="round-movement">
        <figcaption>
          <b>{say.round.movedFrom(props.take - 1, props.take)}</b>{' '}
          {[
            say.round.closer(sums().closer),
            say.round.away(sums().away),
            say.round.stayed(sums().stayed),
          ].join(', ')}
          .
        </figcaption>
        <svg viewBox={`0 0 ${width} ${height()}`} aria-hidden="true">
          <For each={bands()}>
            {(band) => (
              <path
                d={path(band)}
                class={`p-${band.to}`}
                classList={{ 'round-band': true, 'round-band-stayed': band.from === band.to }}
              >
                <title>{say.round.band(say.position[band.from], say.position[band.to], band.count)}</title>
              </path>
            )}
          </For>
          <For each={positions}>
            {(position) => (
              <>
                <text x={middle.from - 10} y={(left().get(position) ?? 0) + 14} text-anchor="end">
                  {say.positionShort[position]} {countAt('from', position) || ''}
                </text>
                <text x={middle.to + 10} y={(right().get(position) ?? 0) + 14}>
                  {countAt('to', position) || ''} {say.positionShort[position]}
                </text>
              </>
            )}
          </For>
        </svg>
        <Show when={!props.after.anonymous && changed().length > 0}>
          <ul>
            <For each={changed()}>
              {({ from, to }) => (
                <li>
                  {say.round.went(props.nameOf(to), say.position[from.position], say.position[to.position])}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </figure>
    </Show>
  );
}

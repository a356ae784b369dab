import type { Occurrence } from '@proviso/domain/occurrence';
import { cellKey } from '@proviso/domain/stance-matrix';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useDebate } from '../debate/debate-context.tsx';
import { formatDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import { StanceMark } from '../stance/stance-mark.tsx';
import { justBefore, type Movement } from './movements.ts';

/** Each change of position, and what had happened shortly before it: an order in time, not a cause. */
export function MovementList(props: {
  readonly movements: readonly Movement[];
  readonly occurrences: readonly Occurrence[];
}) {
  const debate = useDebate();
  const about = ({ to }: Movement) => {
    const provision = to.on.kind === 'provision' ? debate.provision(to.on.id) : undefined;
    return provision ? `${provision.number} ${provision.heading}` : say.matrix.whole;
  };
  return (
    <ol class="mt-3 border-t border-line">
      <For
        each={props.movements}
        fallback={<li class="py-3 text-13 text-ink-3">{say.timeline.nothingMoved}</li>}
      >
        {(movement) => (
          <li class="border-b border-line py-3">
            <p class="flex flex-wrap items-center gap-x-2 gap-y-1">
              <b class="num text-13 font-medium text-ink-3">{formatDay(movement.day)}</b>
              <A
                class="link"
                href={debate.address(`stances?cell=${encodeURIComponent(cellKey(movement.to))}`)}
              >
                {debate.stakeholder(movement.to.stakeholder)?.shortName ?? movement.to.stakeholder}
              </A>
              <span class="font-serif">{about(movement)}</span>
            </p>
            <p class="mt-1 flex flex-wrap items-center gap-2 text-13">
              <StanceMark position={movement.from.position} kind={movement.from.kind} size={16} silent />
              {say.position[movement.from.position]}
              <span aria-hidden="true">→</span>
              <span class="sr-only">{say.timeline.became}</span>
              <StanceMark position={movement.to.position} kind={movement.to.kind} size={18} silent />
              <b class="font-medium">{say.position[movement.to.position]}</b>
              <span class="text-ink-3">
                {say.kind[movement.to.kind]}
                <Show when={movement.to.kind === 'assessed'}>, {debate.nameOf(movement.to.recordedBy)}</Show>
              </span>
            </p>
            <Show when={justBefore(props.occurrences, movement.day).length > 0}>
              <ul
                class="mt-1.5 border-s-2 border-line ps-3 text-13 text-ink-2"
                aria-label={say.timeline.before}
              >
                <For each={justBefore(props.occurrences, movement.day)}>
                  {(one) => (
                    <li>
                      <span class="num text-ink-3">{formatDay(one.day)}</span> {one.title}
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}

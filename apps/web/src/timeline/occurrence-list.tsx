import type { Occurrence } from '@proviso/domain/occurrence';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { formatDay } from '../language/format.ts';
import { say } from '../language/language.ts';

/** What happened in the world, numbered as in the picture, each with where it is reported. */
export function OccurrenceList(props: {
  readonly occurrences: readonly Occurrence[];
  readonly onChange: (occurrence: Occurrence) => void;
}) {
  const debate = useDebate();
  const evidence = useQuery(() => queries.evidence(debate.id()));
  const source = (id: string) =>
    evidence.isSuccess ? evidence.data.sources.find((one) => one.id === id) : undefined;
  return (
    <ol class="mt-3 border-t border-line">
      <For
        each={props.occurrences}
        fallback={<li class="py-3 text-13 text-ink-3">{say.timeline.nothingHappened}</li>}
      >
        {(one, i) => (
          <li class="grid grid-cols-[24px_1fr] border-b border-line py-3">
            <b class="num text-13 font-semibold text-accent" aria-hidden="true">
              {i() + 1}
            </b>
            <div>
              <p>
                <span class="num text-13 text-ink-3">{formatDay(one.day)}</span>{' '}
                <b class="font-medium">{one.title}</b>
              </p>
              <Show when={one.note}>
                <p class="mt-0.5 font-serif text-[15px] leading-normal text-ink-2">{one.note}</p>
              </Show>
              <p class="mt-0.5 text-12 text-ink-3">
                <Show when={source(one.source)}>
                  {(found) => (
                    <A class="link" href={debate.address('sources')}>
                      {[found().title, found().publisher].filter(Boolean).join(', ')}
                    </A>
                  )}
                </Show>
                <Show when={one.locator}>, {one.locator}</Show>
                <Show when={debate.can('occurrence.edit')}>
                  {' '}
                  <button type="button" class="link action ms-2 min-h-6" onClick={() => props.onChange(one)}>
                    {say.timeline.change}
                  </button>
                </Show>
              </p>
            </div>
          </li>
        )}
      </For>
    </ol>
  );
}

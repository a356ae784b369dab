import { A } from '@solidjs/router';
import { For } from 'solid-js';
import { useDebate } from '../debate/debate-context.tsx';
import { formatDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import type { TimeLane } from './time-lanes.ts';

/** What the picture shows, as a table: for whoever does not see it, and for whoever wants the days. */
export function TimeTable(props: { readonly lanes: readonly TimeLane[] }) {
  const debate = useDebate();
  return (
    <details class="mt-2 text-13">
      <summary class="min-h-6 cursor-pointer text-ink-3">{say.timeline.asTable}</summary>
      <div class="overflow-x-auto">
        <table class="num mt-2 w-full border-collapse text-start">
          <thead>
            <tr class="border-b border-line-strong text-ink-3">
              <For each={say.timeline.columns}>
                {(name) => (
                  <th scope="col" class="py-1 pe-4 text-start font-medium">
                    {name}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.lanes}>
              {(lane) => (
                <For each={lane.rows.flat()}>
                  {(bar) => (
                    <tr class="border-b border-line">
                      <th scope="row" class="py-1 pe-4 text-start font-normal">
                        <A class="link" href={debate.address(`stances?cell=${encodeURIComponent(lane.key)}`)}>
                          {lane.name}
                        </A>
                      </th>
                      <td class="pe-4">{say.position[bar.stance.position]}</td>
                      <td class="pe-4">{say.kind[bar.stance.kind]}</td>
                      <td class="whitespace-nowrap pe-4">{formatDay(bar.from)}</td>
                      <td class="whitespace-nowrap">{formatDay(bar.to)}</td>
                    </tr>
                  )}
                </For>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </details>
  );
}

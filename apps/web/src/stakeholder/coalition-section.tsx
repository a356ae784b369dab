import type { Coalition } from '@proviso/domain/coalition';
import { createSignal, For, Show, Suspense } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../control/button.tsx';
import { lazy } from '../control/lazy.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { formatDay } from '../language/format.ts';
import { say } from '../language/language.ts';

const CoalitionDialog = lazy(() => import('./coalition-dialog.tsx'));

/** Stakeholders that act together for a time; the matrix folds their columns into one. */
export function CoalitionSection() {
  const debate = useDebate();
  const query = useQuery(() => queries.coalitions(debate.id()));
  const [open, setOpen] = createSignal<{ readonly changes: Coalition | null } | null>(null);
  const span = ({ since, until }: Coalition) =>
    [
      ...(since === null ? [] : [say.coalition.since(formatDay(since))]),
      ...(until === null ? [] : [say.coalition.until(formatDay(until))]),
    ].join(', ');
  return (
    <section class="mt-10">
      <div class="flex flex-wrap items-center gap-3">
        <div class="flex-1">
          <h2 class="font-serif text-20 font-semibold">{say.coalition.title}</h2>
          <p class="text-13 text-ink-2">{say.coalition.why}</p>
        </div>
        <Show when={debate.can('coalition.edit') && debate.stakeholders().length > 1}>
          <Button onClick={() => setOpen({ changes: null })}>{say.coalition.form}</Button>
        </Show>
      </div>
      <ul class="mt-3 border-t border-line">
        <For
          each={query.isSuccess ? query.data : []}
          fallback={<li class="py-3 text-13 text-ink-3">{say.coalition.none}</li>}
        >
          {(coalition) => (
            <li class="stakeholder-line">
              <div>
                <h3>{coalition.name}</h3>
                <p class="num text-13 text-ink-3">{span(coalition)}</p>
              </div>
              <div class="max-w-[66ch]">
                <p>{coalition.members.map((id) => debate.stakeholder(id)?.shortName ?? id).join(', ')}</p>
                <p class="font-serif text-[15px] leading-normal text-ink-2">{coalition.note}</p>
              </div>
              <Show when={debate.can('coalition.edit')}>
                <Button
                  look="plain"
                  class="self-start justify-self-end"
                  onClick={() => setOpen({ changes: coalition })}
                >
                  {say.timeline.change}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={open()} keyed>
        {({ changes }) => (
          <Suspense>
            <CoalitionDialog changes={changes} onClose={() => setOpen(null)} />
          </Suspense>
        )}
      </Show>
    </section>
  );
}

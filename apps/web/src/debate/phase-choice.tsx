import { type Phase, phases } from '@proviso/domain/debate';
import { useQueryClient } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { complain } from '../control/toast.tsx';
import { say } from '../language/language.ts';
import { useDebate } from './debate-context.tsx';

/** The phase the debate is in and what it means; moderators choose it here. */
export function PhaseChoice() {
  const debate = useDebate();
  const client = useQueryClient();
  const phase = () => debate.overview().debate.phase;
  const choose = async (next: Phase) => {
    const key = queries.overview(debate.id()).queryKey;
    const set = (to: Phase) =>
      client.setQueryData(key, (old) => old && { ...old, debate: { ...old.debate, phase: to } });
    const before = phase();
    set(next);
    const answer = await api.debates.configure(debate.id(), { phase: next });
    if (answer.ok) return;
    set(before);
    complain(answer.problem);
  };
  return (
    <Show
      when={debate.can('debate.configure')}
      fallback={
        <p class="text-13 text-ink-2" title={say.phaseMeans[phase()]}>
          <span class="text-ink-3">{say.debate.phase}: </span>
          <strong class="font-medium text-ink-1">{say.phase[phase()]}</strong>
        </p>
      }
    >
      <label class="flex items-center gap-2 text-13 text-ink-3" title={say.phaseMeans[phase()]}>
        {say.debate.phase}
        <select
          class="field !w-auto !min-h-8 !py-1"
          onChange={(event) => {
            const next = phases.find((one) => one === event.currentTarget.value);
            if (next) void choose(next);
          }}
        >
          <For each={phases}>
            {(one) => (
              <option value={one} selected={one === phase()}>
                {say.phase[one]}
              </option>
            )}
          </For>
        </select>
      </label>
    </Show>
  );
}

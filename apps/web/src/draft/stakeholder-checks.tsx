import { For } from 'solid-js';
import { useDebate } from '../debate/debate-context.tsx';

/** Any number of the stakeholders, as a list of check boxes. */
export function StakeholderChecks(props: { readonly name: string; readonly label: string }) {
  const debate = useDebate();
  return (
    <fieldset>
      <legend class="field-label">{props.label}</legend>
      <div class="flex flex-wrap gap-x-4 gap-y-1">
        <For each={debate.stakeholders()}>
          {(stakeholder) => (
            <label class="flex min-h-8 items-center gap-2 text-13">
              <input
                type="checkbox"
                name={props.name}
                value={stakeholder.id}
                class="size-4 accent-(--accent)"
              />
              {stakeholder.shortName}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

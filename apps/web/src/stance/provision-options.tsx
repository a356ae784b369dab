import { For } from 'solid-js';
import { useDebate } from '../debate/debate-context.tsx';
import { inOrder } from './matrix-rows.ts';

/** Every provision as an option of a `<select>`, by draft. */
export function ProvisionOptions() {
  const debate = useDebate();
  return (
    <For each={debate.overview().drafts}>
      {(draft) => (
        <optgroup label={draft.shortTitle}>
          <For each={inOrder(debate.overview().provisions, draft.id)}>
            {({ provision }) => (
              <option value={provision.id}>
                {provision.number} {provision.heading}
              </option>
            )}
          </For>
        </optgroup>
      )}
    </For>
  );
}

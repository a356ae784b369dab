import { For } from 'solid-js';
import { useDebate } from '../debate/debate-context.tsx';
import { inOrder } from './matrix/matrix-rows.ts';

/** Every provision as an option of a `<select>`, by draft; `except` leaves one draft's out, `only` all but those. */
export function ProvisionOptions(props: { readonly except?: string; readonly only?: readonly string[] }) {
  const debate = useDebate();
  return (
    <For each={debate.overview().drafts.filter(({ id }) => id !== props.except)}>
      {(draft) => (
        <optgroup label={draft.shortTitle}>
          <For
            each={inOrder(debate.overview().provisions, draft.id).filter(
              ({ provision }) => props.only?.includes(provision.id) ?? true,
            )}
          >
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

import type { StakeholderId } from '@proviso/domain/stakeholder';
import { Show } from 'solid-js';
import { ById } from '../control/by-id.tsx';
import { useDebate } from '../debate/debate-context.tsx';

/** Any number of the stakeholders, as check boxes of one name in a form: those that are ticked are sent. */
export function StakeholderChecks(props: {
  readonly name: string;
  readonly label: string;
  /** Ticked at first. */
  readonly chosen?: readonly StakeholderId[];
  /** Not offered: the one who asks. */
  readonly except?: StakeholderId;
  /** Ticked, and stays so. */
  readonly fixed?: StakeholderId | undefined;
  readonly error?: string | undefined;
}) {
  const debate = useDebate();
  const offered = () => debate.stakeholders().filter(({ id }) => id !== props.except);
  return (
    <fieldset>
      <legend class="field-label">{props.label}</legend>
      <div class="grid grid-cols-[repeat(auto-fill,minmax(140px,1fr))] gap-x-3">
        <ById each={offered()} id={({ id }) => id}>
          {(one) => (
            <label class="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
              <input
                type="checkbox"
                name={props.name}
                value={one().id}
                class="size-4 accent-(--accent)"
                checked={one().id === props.fixed || (props.chosen?.includes(one().id) ?? false)}
                disabled={one().id === props.fixed}
              />
              {one().shortName}
            </label>
          )}
        </ById>
      </div>
      {/* A box that cannot be changed is not sent by itself. */}
      <Show when={props.fixed}>{(id) => <input type="hidden" name={props.name} value={id()} />}</Show>
      <div role="alert">
        <p class="text-13 text-redline">{props.error}</p>
      </div>
    </fieldset>
  );
}

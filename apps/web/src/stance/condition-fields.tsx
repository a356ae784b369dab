import X from 'lucide-solid/icons/x';
import { Index, Show } from 'solid-js';
import { IconButton } from '../control/button.tsx';
import { say } from '../language/language.ts';
import { ProvisionOptions } from './provision-options.tsx';
import { noCondition, type StanceDraft } from './stance-draft.ts';

type Conditions = StanceDraft['conditions'];

/** On what conditions: each a text, and the provision it depends on where it is one. */
export function ConditionFields(props: {
  readonly conditions: Conditions;
  readonly error: string | undefined;
  readonly onChange: (conditions: Conditions) => void;
}) {
  const change = (at: number, over: Partial<Conditions[number]>) =>
    props.onChange(props.conditions.map((one, i) => (i === at ? { ...one, ...over } : one)));
  return (
    <fieldset class="space-y-2">
      <legend class="field-label">{say.record.conditions}</legend>
      <Index each={props.conditions}>
        {(condition, i) => (
          <div class="flex items-start gap-2">
            <i aria-hidden="true" class="pt-2 font-serif font-semibold text-ink-2">
              {say.drawer.if}
            </i>
            <div class="min-w-0 flex-1 space-y-1">
              <input
                class="field field-written"
                aria-label={say.record.condition}
                maxLength={500}
                value={condition().text}
                onInput={(event) => change(i, { text: event.currentTarget.value })}
              />
              <select
                class="field"
                aria-label={say.record.dependsOn}
                value={condition().provision ?? ''}
                onChange={(event) => change(i, { provision: event.currentTarget.value || null })}
              >
                <option value="">
                  {say.record.dependsOn}: {say.record.noProvision}
                </option>
                <ProvisionOptions />
              </select>
            </div>
            <Show when={props.conditions.length > 1}>
              <IconButton
                label={say.record.removeCondition}
                onClick={() => props.onChange(props.conditions.filter((_, at) => at !== i))}
              >
                <X size={16} aria-hidden="true" />
              </IconButton>
            </Show>
          </div>
        )}
      </Index>
      <div role="alert">
        <p class="text-13 text-redline">{props.error}</p>
      </div>
      <button
        type="button"
        class="link text-13"
        onClick={() => props.onChange([...props.conditions, noCondition])}
      >
        {say.record.addCondition}
      </button>
    </fieldset>
  );
}

import X from 'lucide-solid/icons/x';
import { For, Index, Show } from 'solid-js';
import { IconButton } from '../../control/button.tsx';
import { useDebate } from '../../debate/debate-context.tsx';
import { say } from '../../language/language.ts';
import { rivalWordings } from '../../provision/rival-wordings.ts';
import { ProvisionOptions } from '../provision-options.tsx';
import { noCondition, type StanceDraft } from './stance-draft.ts';

type Conditions = StanceDraft['conditions'];

/** On what conditions: each a text, and, where it depends on a provision, that one: in any words, in one draft's, or left out. */
export function ConditionFields(props: {
  readonly conditions: Conditions;
  readonly error: (where: string) => string | undefined;
  readonly onChange: (conditions: Conditions) => void;
}) {
  const change = (at: number, over: Partial<Conditions[number]>) =>
    props.onChange(props.conditions.map((one, i) => (i === at ? { ...one, ...over } : one)));
  const lacksAll = () => props.error('conditions') !== undefined && props.conditions.every(isBlank);
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
                aria-invalid={
                  props.error(`conditions.${i}.text`) || (i === 0 && lacksAll()) ? 'true' : undefined
                }
                onInput={(event) => change(i, { text: event.currentTarget.value })}
              />
              <select
                class="field"
                aria-label={say.record.dependsOn}
                value={condition().provision ?? ''}
                aria-invalid={props.error(`conditions.${i}.provision`) ? 'true' : undefined}
                onChange={(event) =>
                  change(i, {
                    provision: event.currentTarget.value || null,
                    wording: null,
                    leftOut: false,
                  })
                }
              >
                <option value="">
                  {say.record.dependsOn}: {say.record.noProvision}
                </option>
                <ProvisionOptions />
              </select>
              <Show when={condition().provision}>
                {(provision) => (
                  <Demand
                    provision={provision()}
                    condition={condition()}
                    onChange={(demand) => change(i, demand)}
                  />
                )}
              </Show>
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
        <p class="text-13 text-redline">{props.error('conditions')}</p>
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

const isBlank = ({ text, provision }: Conditions[number]) => text.trim() === '' && provision === null;

const leftOut = '-';

/** What the deal must do with the provision. */
function Demand(props: {
  readonly provision: string;
  readonly condition: Conditions[number];
  readonly onChange: (demand: Pick<Conditions[number], 'wording' | 'leftOut'>) => void;
}) {
  const debate = useDebate();
  const wordings = () => {
    const own = debate.provision(props.provision);
    const draft = debate.overview().drafts.find(({ id }) => id === own?.draft);
    return [
      ...(own && draft ? [{ id: own.id, draft, number: own.number }] : []),
      ...rivalWordings(debate.overview(), props.provision).flatMap(({ draft: text, provision }) =>
        provision ? [{ id: provision.id, draft: text, number: provision.number }] : [],
      ),
    ];
  };
  const value = () => (props.condition.leftOut ? leftOut : (props.condition.wording ?? ''));
  return (
    <select
      class="field"
      aria-label={say.record.demand}
      onChange={({ currentTarget: { value: chosen } }) =>
        props.onChange({
          wording: chosen === '' || chosen === leftOut ? null : chosen,
          leftOut: chosen === leftOut,
        })
      }
    >
      <option value="" selected={value() === ''}>
        {say.record.anyWording}
      </option>
      <For each={wordings()}>
        {(one) => (
          <option value={one.id} selected={value() === one.id}>
            {say.record.theWording(one.draft.shortTitle, one.number)}
          </option>
        )}
      </For>
      <option value={leftOut} selected={value() === leftOut}>
        {say.record.leftOut}
      </option>
    </select>
  );
}

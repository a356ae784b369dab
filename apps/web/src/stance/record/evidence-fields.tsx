import { createSignal, For, Show } from 'solid-js';
import type { SetStoreFunction } from 'solid-js/store';
import { queries } from '../../api/queries.ts';
import { useQuery } from '../../api/use-query.ts';
import { Select, TextArea, TextField } from '../../control/field.tsx';
import { useDebate } from '../../debate/debate-context.tsx';
import { SourceDialog } from '../../evidence/source-dialog.tsx';
import { say } from '../../language/language.ts';
import type { StanceDraft } from './stance-draft.ts';

const another = 'another source';

/** The quote a stance rests on: needed for a stated one, welcome for the others once a source is chosen. */
export function EvidenceFields(props: {
  readonly draft: StanceDraft;
  readonly set: SetStoreFunction<StanceDraft>;
  readonly error: (where: string) => string | undefined;
}) {
  const debate = useDebate();
  const evidence = useQuery(() => queries.evidence(debate.id()));
  const [adding, setAdding] = createSignal(false);
  const needed = () => props.draft.kind === 'stated';
  return (
    <div class="space-y-3">
      <Select
        label={say.record.source}
        optional={!needed()}
        error={props.error('evidence') ?? props.error('evidence.source')}
        value={props.draft.source}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== another) return props.set('source', value);
          event.currentTarget.value = props.draft.source;
          setAdding(true);
        }}
      >
        <option value="">{say.record.chooseSource}</option>
        <For each={evidence.isSuccess ? evidence.data.sources : []}>
          {(source) => (
            <option value={source.id} selected={source.id === props.draft.source}>
              {source.title}
            </option>
          )}
        </For>
        <Show when={debate.can('source.add')}>
          <option value={another}>{say.record.newSource}</option>
        </Show>
      </Select>
      <Show when={needed() || props.draft.source !== ''}>
        <TextArea
          label={say.record.quote}
          written
          rows={2}
          maxLength={2000}
          error={props.error('evidence.quote')}
          value={props.draft.quote}
          onInput={(event) => props.set('quote', event.currentTarget.value)}
        />
        <label class="flex items-center gap-2 text-13">
          <input
            type="checkbox"
            class="size-4 accent-(--accent)"
            checked={props.draft.verbatim}
            onChange={(event) => props.set('verbatim', event.currentTarget.checked)}
          />
          {say.record.verbatim}
        </label>
        <TextField
          label={say.record.locator}
          hint={say.record.locatorHint}
          optional
          maxLength={100}
          error={props.error('evidence.locator')}
          value={props.draft.locator}
          onInput={(event) => props.set('locator', event.currentTarget.value)}
        />
      </Show>
      <Show when={adding()}>
        <SourceDialog onClose={() => setAdding(false)} onAdded={(source) => props.set('source', source.id)} />
      </Show>
    </div>
  );
}

import type { Draft } from '@proviso/domain/draft';
import { certainties, provisionAdditionSchema } from '@proviso/domain/provision';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Select, TextArea, TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';
import { StakeholderChecks } from '../stakeholder/stakeholder-checks.tsx';
import { inOrder } from '../stance/matrix/matrix-rows.ts';
import { ProvisionOptions } from '../stance/provision-options.tsx';
import { provisionInput } from './provision-input.ts';

const relations = ['new', 'kept', 'amended', 'split', 'merged'] as const;

/** Adds a clause to a draft, and says how it relates to a clause of another. */
export function AddProvisionDialog(props: { readonly draft: Draft; readonly onClose: () => void }) {
  const debate = useDebate();
  const client = useQueryClient();
  const [relation, setRelation] = createSignal('');
  const form = createForm({
    schema: provisionAdditionSchema,
    send: (input) => api.drafts.addProvision(debate.id(), input),
    done: ({ provision, lineage }) => {
      client.setQueryData(
        queries.overview(debate.id()).queryKey,
        (old) =>
          old && {
            ...old,
            provisions: upsert(old.provisions, provision),
            lineage: lineage.reduce((list, one) => upsert(list, one), [...old.lineage]),
          },
      );
      notify(say.drafts.added);
      props.onClose();
    },
  });
  return (
    <FormDialog
      onClose={props.onClose}
      title={say.drafts.addProvisionTo(props.draft.shortTitle)}
      wide
      submit={say.drafts.addProvision}
      form={form}
      read={(data) => provisionInput(data, props.draft.id)}
    >
      <div class="grid gap-4 sm:grid-cols-[120px_1fr]">
        <TextField
          name="number"
          label={say.drafts.number}
          placeholder={say.drafts.numberExample}
          maxLength={20}
          error={form.error('number')}
        />
        <TextField
          name="heading"
          label={say.drafts.heading}
          written
          maxLength={200}
          error={form.error('heading')}
        />
      </div>
      <TextArea
        name="text"
        label={say.drafts.text}
        optional
        written
        rows={4}
        maxLength={10_000}
        error={form.error('text')}
      />
      <div class="grid gap-4 sm:grid-cols-2">
        <TextField
          name="themes"
          label={say.drafts.themes}
          hint={say.drafts.themesHint}
          optional
          error={form.error('themes')}
        />
        <Select name="parent" label={say.drafts.parent} error={form.error('parent')}>
          <option value="">{say.drafts.noParent}</option>
          <For each={inOrder(debate.overview().provisions, props.draft.id)}>
            {({ provision }) => (
              <option value={provision.id}>
                {provision.number} {provision.heading}
              </option>
            )}
          </For>
        </Select>
        <Select name="certainty" label={say.drafts.certaintyLabel} error={form.error('certainty')}>
          <For each={certainties}>{(one) => <option value={one}>{say.drafts.certainty[one]}</option>}</For>
        </Select>
        <TextField
          name="certaintyNote"
          label={say.drafts.certaintyNote}
          optional
          maxLength={2000}
          error={form.error('certaintyNote')}
        />
        <StakeholderChecks name="gives" label={say.drafts.gives} />
        <StakeholderChecks name="receives" label={say.drafts.receives} />
        <Select
          name="relation"
          label={say.drafts.relation}
          onChange={(event) => setRelation(event.currentTarget.value)}
          error={form.error('lineage.kind')}
        >
          <option value="">{say.drafts.relationNone}</option>
          <For each={relations}>{(one) => <option value={one}>{say.drafts.lineage[one]}</option>}</For>
        </Select>
        <Show when={relation() !== '' && relation() !== 'new'}>
          <Select name="earlier" label={say.drafts.earlier} error={form.error('lineage')}>
            <option value="">{say.drafts.chooseEarlier}</option>
            <ProvisionOptions except={props.draft.id} />
          </Select>
        </Show>
      </div>
      <Show when={relation() !== ''}>
        <TextField
          name="lineageNote"
          label={say.drafts.lineageNote}
          optional
          maxLength={2000}
          error={form.error('lineage.note')}
        />
      </Show>
    </FormDialog>
  );
}

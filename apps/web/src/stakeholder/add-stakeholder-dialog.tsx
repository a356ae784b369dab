import { newStakeholderSchema, processParts, stakeholderKinds } from '@proviso/domain/stakeholder';
import { useQueryClient } from '@tanstack/solid-query';
import { For } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Select, TextArea, TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

/** Adds a party; it becomes a column of the matrix. */
export function AddStakeholderDialog(props: { readonly onClose: () => void }) {
  const debate = useDebate();
  const client = useQueryClient();
  const form = createForm({
    schema: newStakeholderSchema,
    send: (input) => api.drafts.addStakeholder(debate.id(), input),
    done: ({ stakeholder }) => {
      client.setQueryData(
        queries.overview(debate.id()).queryKey,
        (old) => old && { ...old, stakeholders: upsert(old.stakeholders, stakeholder) },
      );
      notify(say.people.added(stakeholder.shortName));
      props.onClose();
    },
  });
  return (
    <FormDialog
      onClose={props.onClose}
      title={say.people.addStakeholder}
      description={say.people.stakeholdersWhy}
      submit={say.people.addStakeholder}
      form={form}
      read={(data) => ({
        ...Object.fromEntries(data),
        parent: data.get('parent') || null,
        consentNeeded: data.has('consentNeeded'),
      })}
    >
      <TextField name="name" label={say.people.stakeholderName} maxLength={200} error={form.error('name')} />
      <div class="grid gap-4 sm:grid-cols-2">
        <TextField
          name="shortName"
          label={say.people.shortName}
          hint={say.people.shortNameHint}
          maxLength={24}
          error={form.error('shortName')}
        />
        <Select name="kind" label={say.people.kind} error={form.error('kind')}>
          <For each={stakeholderKinds}>
            {(kind) => <option value={kind}>{say.people.kinds[kind]}</option>}
          </For>
        </Select>
        <Select name="parent" label={say.people.parent} error={form.error('parent')}>
          <option value="">{say.people.noParent}</option>
          <For each={debate.stakeholders()}>{(one) => <option value={one.id}>{one.name}</option>}</For>
        </Select>
        <Select name="part" label={say.people.part} error={form.error('part')}>
          <For each={processParts}>
            {(part) => (
              <option value={part} selected={part === 'unknown'}>
                {say.part[part]}
              </option>
            )}
          </For>
        </Select>
      </div>
      <label class="flex min-h-8 items-center gap-2">
        <input type="checkbox" name="consentNeeded" class="size-4 accent-(--accent)" />
        {say.people.consentNeeded}
      </label>
      <TextArea
        name="note"
        label={say.people.note}
        optional
        written
        maxLength={2000}
        error={form.error('note')}
      />
    </FormDialog>
  );
}

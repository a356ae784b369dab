import { type Coalition, newCoalitionSchema } from '@proviso/domain/coalition';
import { useQueryClient } from '@tanstack/solid-query';
import { For } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { TextArea, TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

/** Forms a coalition, or changes who is in it and how long it stands. */
export default function CoalitionDialog(props: {
  readonly changes: Coalition | null;
  readonly onClose: () => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  const form = createForm({
    schema: newCoalitionSchema,
    send: (input) =>
      props.changes
        ? api.coalitions.change(debate.id(), props.changes.id, input)
        : api.coalitions.form(debate.id(), input),
    done: ({ coalition }) => {
      client.setQueryData(queries.coalitions(debate.id()).queryKey, (old) => old && upsert(old, coalition));
      notify(say.timeline.entered);
      props.onClose();
    },
  });
  return (
    <FormDialog
      title={props.changes ? say.coalition.change : say.coalition.form}
      description={say.coalition.why}
      submit={say.timeline.save}
      form={form}
      read={(data) => ({
        name: data.get('name'),
        members: data.getAll('members'),
        note: data.get('note'),
        since: data.get('since') || null,
        until: data.get('until') || null,
      })}
      onClose={props.onClose}
    >
      <TextField
        name="name"
        label={say.people.stakeholderName}
        maxLength={120}
        value={props.changes?.name ?? ''}
        error={form.error('name')}
      />
      <fieldset>
        <legend class="field-label">{say.coalition.members}</legend>
        <div class="grid gap-x-4 sm:grid-cols-2">
          <For each={debate.stakeholders()}>
            {(one) => (
              <label class="flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  name="members"
                  value={one.id}
                  class="size-4 accent-(--accent)"
                  checked={props.changes?.members.includes(one.id) ?? false}
                />
                {one.shortName}
              </label>
            )}
          </For>
        </div>
        <div role="alert">
          <p class="text-13 text-redline">{form.error('members')}</p>
        </div>
      </fieldset>
      <div class="grid grid-cols-2 gap-4">
        <TextField
          name="since"
          type="date"
          optional
          label={say.coalition.first}
          value={props.changes?.since ?? ''}
          error={form.error('since')}
        />
        <TextField
          name="until"
          type="date"
          optional
          label={say.coalition.last}
          value={props.changes?.until ?? ''}
          error={form.error('until')}
        />
      </div>
      <TextArea
        name="note"
        label={say.people.note}
        optional
        written
        maxLength={2000}
        value={props.changes?.note ?? ''}
        error={form.error('note')}
      />
    </FormDialog>
  );
}

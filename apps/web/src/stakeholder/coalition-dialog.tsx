import { type Coalition, newCoalitionSchema } from '@proviso/domain/coalition';
import { useQueryClient } from '@tanstack/solid-query';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { TextArea, TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';
import { StakeholderChecks } from './stakeholder-checks.tsx';

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
      <StakeholderChecks
        name="members"
        label={say.coalition.members}
        chosen={props.changes?.members ?? []}
        error={form.error('members')}
      />
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

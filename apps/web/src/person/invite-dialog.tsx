import { roleRefusal } from '@proviso/domain/access';
import { type Invite, newInviteSchema } from '@proviso/domain/invite';
import { roles } from '@proviso/domain/person';
import { For } from 'solid-js';
import { api } from '../api/client.ts';
import { Select, TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';

/** Makes a link: as what people come in, for whom they speak, for how long and how many. */
export function InviteDialog(props: {
  readonly onClose: () => void;
  readonly onMade: (invite: Invite) => void;
}) {
  const debate = useDebate();
  const form = createForm({
    schema: newInviteSchema,
    send: (input) => api.people.invite(debate.id(), input),
    done: ({ invite }) => {
      props.onClose();
      props.onMade(invite);
    },
  });
  const givable = () => {
    const me = debate.me();
    const actor = me && { person: me.person, role: me.role, speaksFor: me.speaksFor };
    return roles.filter((role) => roleRefusal(actor, { from: null, to: role }) === null);
  };
  return (
    <FormDialog
      onClose={props.onClose}
      title={say.people.newInvite}
      description={say.people.invitesWhy}
      submit={say.people.create}
      form={form}
      read={(data) => {
        const uses = String(data.get('uses') ?? '').trim();
        return {
          role: data.get('role'),
          speaksFor: data.get('speaksFor') || null,
          days: Number(data.get('days')),
          uses: uses === '' ? null : Number(uses),
        };
      }}
    >
      <Select name="role" label={say.people.role} error={form.error('role')}>
        <For each={givable()}>
          {(role) => (
            <option value={role} selected={role === 'contributor'}>
              {say.role[role]}: {say.roleMay[role]}
            </option>
          )}
        </For>
      </Select>
      <Select name="speaksFor" label={say.people.speaksFor} error={form.error('speaksFor')}>
        <option value="">{say.people.nobody}</option>
        <For each={debate.stakeholders()}>
          {(stakeholder) => <option value={stakeholder.id}>{stakeholder.name}</option>}
        </For>
      </Select>
      <div class="grid grid-cols-2 gap-4">
        <TextField name="days" type="number" value="14" label={say.people.days} error={form.error('days')} />
        <TextField
          name="uses"
          type="number"
          label={say.people.uses}
          hint={say.people.usesHint}
          optional
          error={form.error('uses')}
        />
      </div>
    </FormDialog>
  );
}

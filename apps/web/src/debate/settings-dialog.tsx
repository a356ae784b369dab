import { debateChangeSchema, visibilities, voteSettings } from '@proviso/domain/debate';
import { useQueryClient } from '@tanstack/solid-query';
import { For } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Select, TextArea, TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { notify } from '../control/toast.tsx';
import { say } from '../language/language.ts';
import { useDebate } from './debate-context.tsx';

/** Title, summary and who may read; for moderators. */
export default function SettingsDialog(props: { readonly onClose: () => void }) {
  const debate = useDebate();
  const client = useQueryClient();
  const form = createForm({
    schema: debateChangeSchema,
    send: (input) => api.debates.configure(debate.id(), input),
    done: ({ debate: changed }) => {
      client.setQueryData(
        queries.overview(debate.id()).queryKey,
        (old) => old && { ...old, debate: changed },
      );
      notify(say.debate.settingsSaved);
      props.onClose();
    },
  });
  const now = () => debate.overview().debate;
  return (
    <FormDialog onClose={props.onClose} title={say.debate.settings} wide submit={say.shell.save} form={form}>
      <TextField
        name="title"
        label={say.newDebate.name}
        value={now().title}
        maxLength={200}
        error={form.error('title')}
      />
      <TextArea
        name="summary"
        label={say.newDebate.summary}
        written
        rows={6}
        maxLength={5000}
        value={now().summary}
        error={form.error('summary')}
      />
      <Select name="visibility" label={say.newDebate.visibility} error={form.error('visibility')}>
        <For each={visibilities}>
          {(one) => (
            <option value={one} selected={one === now().visibility}>
              {say.newDebate[one]}
            </option>
          )}
        </For>
      </Select>
      <Select name="votes" label={say.debate.votes} hint={say.debate.votesMean} error={form.error('votes')}>
        <For each={voteSettings}>
          {(one) => (
            <option value={one} selected={one === now().votes}>
              {say.debate.votesAre[one]}
            </option>
          )}
        </For>
      </Select>
    </FormDialog>
  );
}

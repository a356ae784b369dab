import { draftStatuses, newDraftSchema } from '@proviso/domain/draft';
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

/** Adds a text of the proposal; its provisions follow one by one. */
export function AddDraftDialog(props: { readonly onClose: () => void }) {
  const debate = useDebate();
  const client = useQueryClient();
  const form = createForm({
    schema: newDraftSchema,
    send: (input) => api.drafts.add(debate.id(), input),
    done: ({ draft }) => {
      client.setQueryData(
        queries.overview(debate.id()).queryKey,
        (old) => old && { ...old, drafts: upsert(old.drafts, draft) },
      );
      notify(say.drafts.added);
      props.onClose();
    },
  });
  return (
    <FormDialog
      onClose={props.onClose}
      title={say.drafts.add}
      description={say.drafts.addWhy}
      wide
      submit={say.drafts.add}
      form={form}
    >
      <TextField name="title" label={say.drafts.name} maxLength={200} error={form.error('title')} />
      <div class="grid gap-4 sm:grid-cols-2">
        <TextField
          name="shortTitle"
          label={say.drafts.shortTitle}
          hint={say.drafts.shortTitleHint}
          maxLength={40}
          error={form.error('shortTitle')}
        />
        <TextField
          name="issuer"
          label={say.drafts.issuer}
          optional
          maxLength={200}
          error={form.error('issuer')}
        />
        <TextField name="date" type="date" label={say.drafts.date} error={form.error('date')} />
        <Select name="status" label={say.drafts.status} error={form.error('status')}>
          <For each={draftStatuses}>{(one) => <option value={one}>{say.drafts.statuses[one]}</option>}</For>
        </Select>
      </div>
      <TextArea
        name="provenance"
        label={say.drafts.provenance}
        hint={say.drafts.provenanceHint}
        optional
        written
        maxLength={5000}
        error={form.error('provenance')}
      />
    </FormDialog>
  );
}

import { newDebateSchema, visibilities } from '@proviso/domain/debate';
import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { For } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Button } from '../control/button.tsx';
import { Select, TextArea, TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormProblem } from '../control/form-problem.tsx';
import { say } from '../language/language.ts';
import { NarrowPage } from '../shell/narrow-page.tsx';

/** Starts a debate; whoever starts it owns it. */
export default function NewDebatePage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = createForm({
    schema: newDebateSchema,
    send: api.debates.create,
    done: ({ id }) => {
      void client.invalidateQueries({ queryKey: queries.debates().queryKey });
      navigate(`/debates/${id}`);
    },
  });
  return (
    <NarrowPage title={say.newDebate.title}>
      <form
        class="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit(Object.fromEntries(new FormData(event.currentTarget)));
        }}
      >
        <TextField
          name="title"
          label={say.newDebate.name}
          hint={say.newDebate.nameHint}
          autofocus
          maxLength={200}
          error={form.error('title')}
        />
        <TextArea
          name="summary"
          label={say.newDebate.summary}
          optional
          written
          rows={4}
          maxLength={5000}
          error={form.error('summary')}
        />
        <Select name="visibility" label={say.newDebate.visibility} error={form.error('visibility')}>
          <For each={[...visibilities].reverse()}>
            {(one) => <option value={one}>{say.newDebate[one]}</option>}
          </For>
        </Select>
        <FormProblem text={form.general()} />
        <Button look="main" type="submit" disabled={form.busy()}>
          {say.newDebate.create}
        </Button>
      </form>
    </NarrowPage>
  );
}

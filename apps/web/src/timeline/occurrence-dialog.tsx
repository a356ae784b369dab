import { newOccurrenceSchema, type Occurrence } from '@proviso/domain/occurrence';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show, Suspense } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { serverDay } from '../api/server-clock.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../control/button.tsx';
import { Select, TextArea, TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { lazy } from '../control/lazy.ts';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

const SourceDialog = lazy(async () => ({
  default: (await import('../evidence/source-dialog.tsx')).SourceDialog,
}));

/** Enters what happened in the world on a day, with where it is reported; or changes an entry. */
export default function OccurrenceDialog(props: {
  readonly changes: Occurrence | null;
  readonly onClose: () => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  const evidence = useQuery(() => queries.evidence(debate.id()));
  const [source, setSource] = createSignal<string>();
  const [adding, setAdding] = createSignal(false);
  const chosen = () => source() ?? props.changes?.source ?? '';
  const form = createForm({
    schema: newOccurrenceSchema,
    send: (input) =>
      props.changes
        ? api.occurrences.change(debate.id(), props.changes.id, input)
        : api.occurrences.enter(debate.id(), input),
    done: ({ occurrence }) => {
      client.setQueryData(queries.occurrences(debate.id()).queryKey, (old) => old && upsert(old, occurrence));
      notify(say.timeline.entered);
      props.onClose();
    },
  });
  return (
    <FormDialog
      title={props.changes ? say.timeline.changeEntry : say.timeline.enter}
      description={say.timeline.enterWhy}
      submit={say.timeline.save}
      form={form}
      read={(data) => ({ ...Object.fromEntries(data), source: chosen() })}
      onClose={props.onClose}
    >
      <div class="grid gap-4 sm:grid-cols-[160px_1fr]">
        <TextField
          name="day"
          type="date"
          label={say.timeline.day}
          value={props.changes?.day ?? serverDay()}
          error={form.error('day')}
        />
        <TextField
          name="title"
          label={say.timeline.what}
          maxLength={200}
          value={props.changes?.title ?? ''}
          error={form.error('title')}
        />
      </div>
      <TextArea
        name="note"
        label={say.people.note}
        optional
        written
        rows={3}
        maxLength={2000}
        value={props.changes?.note ?? ''}
        error={form.error('note')}
      />
      <Select
        label={say.timeline.source}
        value={chosen()}
        error={form.error('source')}
        onChange={(event) => setSource(event.currentTarget.value)}
      >
        <option value="">{say.record.chooseSource}</option>
        <For each={evidence.isSuccess ? evidence.data.sources : []}>
          {(one) => (
            <option value={one.id} selected={one.id === chosen()}>
              {one.title}
            </option>
          )}
        </For>
      </Select>
      <Show when={debate.can('source.add')}>
        <Button look="plain" onClick={() => setAdding(true)}>
          {say.record.newSource}
        </Button>
      </Show>
      <TextField
        name="locator"
        label={say.record.locator}
        hint={say.record.locatorHint}
        optional
        maxLength={100}
        value={props.changes?.locator ?? ''}
        error={form.error('locator')}
      />
      <Show when={adding()}>
        <Suspense>
          <SourceDialog onClose={() => setAdding(false)} onAdded={(added) => setSource(added.id)} />
        </Suspense>
      </Show>
    </FormDialog>
  );
}

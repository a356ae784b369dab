import { type CaucusNote, newCaucusNoteSchema } from '@proviso/domain/caucus';
import { useQueryClient } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Button } from '../control/button.tsx';
import { Select, TextArea } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormProblem } from '../control/form-problem.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

/** Writes a note or a bottom line, or (with `follows`) puts another wording in the place of one. */
export function NoteForm(props: {
  readonly party: string;
  readonly kind: CaucusNote['kind'];
  /** Provisions that have a bottom line already. */
  readonly taken?: readonly string[];
  readonly follows?: CaucusNote;
  readonly onDone?: () => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  let element: HTMLFormElement | undefined;
  const form = createForm({
    schema: newCaucusNoteSchema,
    send: (input) => api.caucus.write(debate.id(), input),
    done: ({ note }) => {
      client.setQueryData(queries.caucus(debate.id()).queryKey, (old) => old && upsert(old, note));
      element?.reset();
      props.onDone?.();
    },
  });
  const submit = (data: FormData) =>
    form.submit({
      stakeholder: props.party,
      kind: props.kind,
      provision: props.follows?.provision ?? (data.get('provision') || null),
      text: data.get('text'),
      follows: props.follows?.id ?? null,
    });
  const offered = (inDraft: string) =>
    debate
      .overview()
      .provisions.filter(({ id, draft }) => draft === inDraft && !(props.taken ?? []).includes(id));
  return (
    <form
      ref={element}
      class="caucus-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) element?.requestSubmit();
        if (event.key === 'Escape') props.onDone?.();
      }}
    >
      <Show when={props.kind === 'bottom-line' && !props.follows}>
        <Select name="provision" label={say.caucus.provision} error={form.error('provision')}>
          <option value="">{say.caucus.choose}</option>
          <For each={debate.overview().drafts}>
            {(draft) => (
              <optgroup label={draft.shortTitle}>
                <For each={offered(draft.id)}>
                  {(one) => (
                    <option value={one.id}>
                      {one.number} {one.heading}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </Select>
      </Show>
      <TextArea
        name="text"
        label={
          props.follows ? say.caucus.text : props.kind === 'note' ? say.caucus.write : say.caucus.bottomLine
        }
        written
        rows={2}
        maxLength={2000}
        value={props.follows?.text ?? ''}
        error={form.error('text')}
      />
      <FormProblem text={form.general()} />
      <div class="flex justify-end gap-2">
        <Show when={props.onDone}>
          {(done) => (
            <Button look="plain" onClick={() => done()()}>
              {say.shell.cancel}
            </Button>
          )}
        </Show>
        <Button type="submit" disabled={form.busy()}>
          {props.follows
            ? say.caucus.save
            : props.kind === 'note'
              ? say.caucus.add
              : say.caucus.setBottomLine}
        </Button>
      </div>
    </form>
  );
}

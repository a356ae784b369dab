import type { StandingNote } from '@proviso/domain/caucus';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { complain } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import { NoteForm } from './note-form.tsx';

/** One note as it stands, who wrote it, and how it was worded before. */
export function CaucusNoteItem(props: { readonly standing: StandingNote; readonly mayWrite: boolean }) {
  const debate = useDebate();
  const client = useQueryClient();
  const [editing, setEditing] = createSignal(false);
  const note = () => props.standing.note;
  const provision = () => debate.provision(note().provision ?? '');
  const takeBack = async () => {
    const { stakeholder, kind, provision: about, id } = note();
    const answer = await api.caucus.write(debate.id(), {
      stakeholder,
      kind,
      provision: about,
      text: '',
      follows: id,
    });
    if (!answer.ok) return complain(answer.problem);
    client.setQueryData(queries.caucus(debate.id()).queryKey, (old) => old && upsert(old, answer.value.note));
  };
  return (
    <li>
      <Show when={provision()}>
        {(one) => (
          <h4>
            <span>{one().number}</span> {one().heading}
          </h4>
        )}
      </Show>
      <Show
        when={!editing()}
        fallback={
          <NoteForm
            party={note().stakeholder}
            kind={note().kind}
            follows={note()}
            onDone={() => setEditing(false)}
          />
        }
      >
        <p class="caucus-text" dir="auto">
          {note().text}
        </p>
        <div class="caucus-facts">
          <span>
            {debate.nameOf(note().by)}, {formatMoment(note().at)}
          </span>
          <Show when={props.mayWrite}>
            <button type="button" class="link action" onClick={() => setEditing(true)}>
              {say.caucus.edit}
            </button>
            <button type="button" class="link action" onClick={() => void takeBack()}>
              {say.caucus.takeBack}
            </button>
          </Show>
        </div>
        <Show when={props.standing.earlier.length > 0}>
          <details>
            <summary>{say.caucus.earlier(props.standing.earlier.length)}</summary>
            <For each={props.standing.earlier}>
              {(one) => (
                <p dir="auto">
                  {one.text} <small>{formatMoment(one.at)}</small>
                </p>
              )}
            </For>
          </details>
        </Show>
      </Show>
    </li>
  );
}

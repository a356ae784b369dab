import { type MarkKind, markKinds, newMarkSchema } from '@proviso/domain/mark';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useArgument } from '../argument/argument-context.tsx';
import { TextArea } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { SearchList } from '../control/search-list.tsx';
import { notify } from '../control/toast.tsx';
import { upsert } from '../event/apply-event.ts';
import { createMatcher } from '../find/matcher.ts';
import { say } from '../language/language.ts';
import '../control/search-list.css';
import '../moderation/moderation.css';

/** Marks the claim that `open` names. */
export function MarkDialog(): JSX.Element {
  const argument = useArgument();
  const claim = () => {
    const open = argument.open();
    return open?.kind === 'mark' ? open.claim : null;
  };
  return (
    <Show when={claim()} keyed>
      {(id) => <MarkForm claim={id} />}
    </Show>
  );
}

function MarkForm(props: { readonly claim: string }): JSX.Element {
  const argument = useArgument();
  const client = useQueryClient();
  const [kind, setKind] = createSignal<MarkKind | null>(null);
  const [other, setOther] = createSignal<string | null>(null);
  const [query, setQuery] = createSignal('');
  const namesOther = () => {
    const chosen = kind();
    return chosen === 'duplicate' || chosen === 'misplaced' ? chosen : null;
  };
  const others = createMemo(() => argument.rows().filter(({ id }) => id !== props.claim));
  const match = createMemo(() => createMatcher(others(), ({ text }) => text));
  const form = createForm({
    schema: newMarkSchema,
    send: (input) => api.marks.set(argument.debate, input),
    done: ({ mark }) => {
      const key = queries.marks(argument.debate).queryKey;
      client.setQueryData(key, (old) => old && upsert(old, mark));
      notify(say.claimMark.set);
      argument.setOpen(null);
      argument.selection.select(props.claim);
      argument.selection.open('review');
    },
  });
  return (
    <FormDialog
      onClose={() => argument.setOpen(null)}
      title={say.claimMark.title}
      description={say.claimMark.means}
      submit={say.claimMark.send}
      idle={kind() === null}
      form={form}
      read={(data) => ({
        claim: props.claim,
        kind: kind(),
        other: namesOther() === null ? null : other(),
        note: data.get('note'),
      })}
    >
      <fieldset class="mark-kinds">
        <legend class="field-label">{say.claimMark.what}</legend>
        <For each={markKinds}>
          {(one) => (
            <label>
              <input type="radio" name="kind" value={one} onChange={() => setKind(one)} />
              <span>
                {say.claimMark.kind[one]}
                <small>{say.claimMark.explained[one]}</small>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <Show when={namesOther()}>
        {(chosen) => (
          <SearchList
            label={say.claimMark.other[chosen()]}
            placeholder={say.claimMark.find}
            query={query()}
            onQuery={setQuery}
            chosen={other()}
            onChoose={setOther}
            none={say.claimMark.none}
            options={match()(query(), 20).map((row) => ({
              key: row.id,
              content: (
                <>
                  <span class="search-list-words" dir="auto">
                    {row.text}
                  </span>
                  <span class="search-list-where">{argument.whereOf(row.argument).label}</span>
                </>
              ),
            }))}
          />
        )}
      </Show>
      <TextArea
        name="note"
        label={say.claimMark.note}
        optional
        rows={2}
        maxLength={1000}
        error={form.error('note')}
      />
    </FormDialog>
  );
}

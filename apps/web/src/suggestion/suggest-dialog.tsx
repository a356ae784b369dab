import { longestClaim } from '@proviso/domain/claim';
import { newSuggestionSchema } from '@proviso/domain/suggestion';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, type JSX, Show, untrack } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useArgument } from '../argument/argument-context.tsx';
import { TextArea } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { notify } from '../control/toast.tsx';
import { upsert } from '../event/apply-event.ts';
import { ChangedWords } from '../history/changed-words.tsx';
import { say } from '../language/language.ts';
import '../history/history.css';
import '../moderation/moderation.css';

/** Other words for the claim that `open` names, for those who may not edit it themselves. */
export function SuggestDialog(): JSX.Element {
  const argument = useArgument();
  const claim = () => {
    const open = argument.open();
    return open?.kind === 'suggest' ? open.claim : null;
  };
  return (
    <Show when={claim()} keyed>
      {(id) => <SuggestForm claim={id} />}
    </Show>
  );
}

function SuggestForm(props: { readonly claim: string }): JSX.Element {
  const argument = useArgument();
  const client = useQueryClient();
  // What stood when one began: it is what the change is made on, whatever others type meanwhile.
  const was = untrack(() => argument.store.claim(props.claim)?.text ?? '');
  const [text, setText] = createSignal(was);
  const isChanged = createMemo(() => text().trim() !== '' && text().trim() !== was);
  const form = createForm({
    schema: newSuggestionSchema,
    send: (input) => api.suggestions.make(argument.debate, input),
    done: ({ suggestion }) => {
      const key = queries.suggestions(argument.debate).queryKey;
      client.setQueryData(key, (old) => old && upsert(old, suggestion));
      notify(say.review.suggested);
      argument.setOpen(null);
      argument.selection.select(props.claim);
      argument.selection.open('review');
    },
  });
  return (
    <FormDialog
      onClose={() => argument.setOpen(null)}
      title={say.suggestion.title}
      description={say.suggestion.means}
      wide
      submit={say.suggestion.send}
      idle={!isChanged()}
      form={form}
      read={(data) => ({
        kind: 'wording',
        claim: props.claim,
        was,
        text: text(),
        reason: data.get('reason'),
      })}
    >
      <TextArea
        name="text"
        label={say.suggestion.words}
        written
        rows={4}
        maxLength={longestClaim}
        value={was}
        dir="auto"
        error={form.error('text')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Show when={isChanged()}>
        <div>
          <p class="field-label">{say.suggestion.preview}</p>
          <ChangedWords before={was} after={text().trim()} />
        </div>
      </Show>
      <TextArea
        name="reason"
        label={say.suggestion.reason}
        optional
        rows={2}
        maxLength={1000}
        error={form.error('reason')}
      />
    </FormDialog>
  );
}

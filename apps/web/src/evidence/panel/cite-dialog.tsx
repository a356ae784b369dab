import {
  type CitedBy,
  type NewSource,
  newCitationSchema,
  newSourceSchema,
  type Source,
} from '@proviso/domain/evidence';
import { read } from '@proviso/domain/issue';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { Button } from '../../control/button.tsx';
import { Dialog } from '../../control/dialog.tsx';
import { Select, TextArea, TextField } from '../../control/field.tsx';
import { complain } from '../../control/toast.tsx';
import { say } from '../../language/language.ts';
import { addCitation, addSource } from './add-citation.ts';
import { emptySource, NewSourceFields } from './new-source-fields.tsx';
import './evidence-panel.css';

const empty = { source: '', quote: '', verbatim: true, locator: '' };

/** Adds a quote beside a claim, a stance or a wording: from a source of the library, or from one that comes in with it. */
export function CiteDialog(props: {
  readonly debate: string;
  /** What it stands beside; null while the dialog is closed. */
  readonly on: CitedBy | null;
  readonly sources: Iterable<Source>;
  readonly onClose: () => void;
}): JSX.Element {
  const client = useQueryClient();
  const [form, setForm] = createStore({ ...empty });
  const [source, setSource] = createStore<NewSource>(emptySource());
  const [problems, setProblems] = createSignal<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = createSignal(false);
  const library = () => [...props.sources].sort((a, b) => a.title.localeCompare(b.title));
  const isNew = () => form.source === '' || library().length === 0;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const target = props.on;
    if (!target) return;
    const quote = { quote: form.quote, verbatim: form.verbatim, locator: form.locator };
    const issues: Record<string, string> = {};
    const citation = read(newCitationSchema, { ...quote, on: target, source: isNew() ? 'new' : form.source });
    const newSource = isNew() ? read(newSourceSchema, { ...source }) : null;
    if (!citation.ok) for (const { where, message } of citation.issues) issues[where] ??= message;
    if (newSource && !newSource.ok)
      for (const { where, message } of newSource.issues) issues[where] ??= message;
    setProblems(issues);
    if (!citation.ok || (newSource && !newSource.ok)) return;

    setBusy(true);
    const from = newSource ? await addSource(client, props.debate, newSource.value) : null;
    const id = newSource ? (from?.ok ? from.value.source.id : null) : form.source;
    if (from && !from.ok) complain(from.problem);
    if (id !== null) {
      // Should the quote fail, the source is there already and is chosen: trying again adds no second one.
      setForm('source', id);
      const done = await addCitation(client, props.debate, { ...citation.value, source: id });
      if (done.ok) {
        setForm(empty);
        setSource(reconcile(emptySource()));
        props.onClose();
      } else complain(done.problem);
    }
    setBusy(false);
  };
  return (
    <Dialog
      open={props.on !== null}
      onClose={props.onClose}
      title={say.cite.title}
      description={say.cite.means}
      wide
    >
      <form class="cite-choice" onSubmit={submit}>
        <Show when={library().length > 0}>
          <Select
            label={say.cite.source}
            value={form.source}
            onInput={(event) => setForm('source', event.currentTarget.value)}
          >
            <option value="">{say.cite.newSource}</option>
            <For each={library()}>{(one) => <option value={one.id}>{one.title}</option>}</For>
          </Select>
        </Show>
        <Show when={isNew()}>
          <NewSourceFields source={source} onChange={setSource} problems={problems()} />
        </Show>
        <TextArea
          label={form.verbatim ? say.cite.quote : say.cite.told}
          written
          rows={4}
          value={form.quote}
          error={problems().quote}
          onInput={(event) => setForm('quote', event.currentTarget.value)}
        />
        <div class="grid gap-4 sm:grid-cols-2">
          <TextField
            label={say.cite.locator}
            hint={say.cite.locatorHint}
            optional
            value={form.locator}
            error={problems().locator}
            onInput={(event) => setForm('locator', event.currentTarget.value)}
          />
          <label class="flex items-center gap-2 text-13 sm:pt-4">
            <input
              type="checkbox"
              class="size-4 accent-accent"
              checked={form.verbatim}
              onChange={(event) => setForm('verbatim', event.currentTarget.checked)}
            />
            {say.cite.verbatim}
          </label>
        </div>
        <div class="flex justify-end gap-2">
          <Button onClick={props.onClose}>{say.shell.cancel}</Button>
          <Button look="main" type="submit" disabled={busy()}>
            {say.cite.add}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

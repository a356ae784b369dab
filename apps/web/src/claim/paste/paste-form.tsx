import { createClaim } from '@proviso/document/write-claim';
import type { Issue } from '@proviso/domain/issue';
import { readPasted } from '@proviso/interchange/read-pasted';
import { createSignal, createUniqueId, For, type JSX, Show, untrack } from 'solid-js';
import { type Open, useArgument } from '../../argument/argument-context.tsx';
import { Button } from '../../control/button.tsx';
import { TextArea } from '../../control/field.tsx';
import { notify } from '../../control/toast.tsx';
import { say } from '../../language/language.ts';
import { listInHtml } from './html-list.ts';
import { PasteLine } from './paste-line.tsx';
import { claimsOf, excess, type PasteRows, rowsOf } from './paste-rows.ts';
import './paste.css';

/** More than this is not put into a field to be mended: the page would be slow with it. */
const longestField = 20_000;

type State = {
  readonly rows: PasteRows;
  readonly notes: readonly string[];
  readonly refused: Issue | null;
};
const nothing: State = { rows: [], notes: [], refused: null };

/** A list as claims, line by line: each may be put on another side, moved in or out, left out, shortened. */
export default function PasteForm(props: {
  readonly pasted: Extract<Open, { readonly kind: 'paste' }>;
}): JSX.Element {
  const argument = useArgument();
  const { place, text: plain, html } = untrack(() => props.pasted);
  const [raw, setRaw] = createSignal(plain.length > longestField ? '' : plain);
  const read = (text: string): State => {
    if (text.trim() === '') return nothing;
    const found = readPasted(text);
    if (!found.ok) return { ...nothing, refused: found.issues[0] ?? null };
    return {
      rows: rowsOf(found.value, place),
      notes: found.value.notes.map(({ line, message }) =>
        line === null ? message : say.paste.line(line, message),
      ),
      refused: null,
    };
  };
  const [state, setState] = createSignal(read((html && listInHtml(html)) || plain));
  const rows = () => state().rows;
  const setRows = (next: PasteRows | null) => next && setState((before) => ({ ...before, rows: next }));
  const tooLong = () => rows().filter((row) => excess(row) > 0).length;
  const where = () =>
    place.answers === null ? argument.subject().text : (argument.store.claim(place.answers)?.text ?? '');
  const notesId = createUniqueId();

  const add = () => {
    const made = claimsOf(rows(), place, argument.store.tree().answersTo(place.answers));
    // All of them in one update: it is stored, and seen by others, whole.
    argument.doc.transact(() => {
      for (const claim of made) createClaim(argument.doc, claim);
    });
    const top = made.filter(({ answers }) => answers === place.answers).map(({ id }) => id);
    argument.undo.did({ kind: 'add', claims: top });
    argument.setOpen(null);
    notify(say.paste.added(made.length), { label: say.undo.short, run: () => argument.undo.undo() });
    const [first] = top;
    if (first !== undefined && argument.selection.view() === 'outline') argument.selection.select(first);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (rows().length > 0 && tooLong() === 0) add();
        else if (rows().length === 0) setState(read(raw()));
      }}
    >
      <Show
        when={rows().length > 0}
        fallback={
          <TextArea
            label={say.paste.list}
            hint={say.paste.hint}
            error={state().refused?.message}
            rows={10}
            written
            dir="auto"
            data-autofocus
            value={raw()}
            onInput={(event) => setRaw(event.currentTarget.value)}
          />
        }
      >
        <p class="text-13 text-ink-2" dir="auto">
          {say.paste.under(rows().length, where())}
        </p>
        <Show when={state().notes.length > 0}>
          <ul class="paste-notes" id={notesId}>
            <For each={state().notes}>{(note) => <li>{note}</li>}</For>
          </ul>
        </Show>
        <ol class="paste-rows" aria-label={say.paste.preview}>
          <For each={rows().map(({ id }) => id)}>
            {(id) => <PasteLine rows={rows()} id={id} place={place} onRows={setRows} />}
          </For>
        </ol>
      </Show>
      <div class="mt-5 flex flex-wrap items-center justify-end gap-2">
        <span class="me-auto text-13 text-redline" role="status">
          {tooLong() > 0 ? say.paste.tooLong(tooLong()) : ''}
        </span>
        <Button onClick={() => argument.setOpen(null)}>{say.shell.cancel}</Button>
        <Show
          when={rows().length > 0}
          fallback={
            <Button look="main" type="submit" disabled={raw().trim() === ''}>
              {say.paste.look}
            </Button>
          }
        >
          <Button onClick={() => setState(nothing)}>{say.paste.asText}</Button>
          <Button look="main" type="submit" disabled={tooLong() > 0}>
            {say.paste.add(rows().length)}
          </Button>
        </Show>
      </div>
    </form>
  );
}

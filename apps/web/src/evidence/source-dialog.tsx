import { newSourceSchema, type Source, sourceGenres } from '@proviso/domain/evidence';
import { useQueryClient } from '@tanstack/solid-query';
import { For } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Select, TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

const text = (data: FormData, name: string) => String(data.get(name) ?? '').trim();

/** Adds a document to the debate's library. */
export function SourceDialog(props: {
  readonly onClose: () => void;
  readonly onAdded: (source: Source) => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  const form = createForm({
    schema: newSourceSchema,
    send: (input) => api.evidence.addSource(debate.id(), input),
    done: ({ source }) => {
      client.setQueryData(
        queries.evidence(debate.id()).queryKey,
        (old) => old && { ...old, sources: upsert(old.sources, source) },
      );
      props.onAdded(source);
      props.onClose();
    },
  });
  const read = (data: FormData) => ({
    title: text(data, 'title'),
    authors: text(data, 'authors')
      .split(';')
      .map((author) => author.trim())
      .filter(Boolean),
    publisher: text(data, 'publisher'),
    genre: text(data, 'genre'),
    published: text(data, 'published') || null,
    url: text(data, 'url') || null,
  });
  return (
    <FormDialog
      onClose={props.onClose}
      title={say.source.add}
      description={say.source.addWhy}
      submit={say.source.add}
      form={form}
      read={read}
    >
      <TextField name="title" label={say.source.title} required maxLength={500} error={form.error('title')} />
      <TextField name="url" type="url" label={say.source.url} optional error={form.error('url')} />
      <div class="grid gap-4 sm:grid-cols-2">
        <TextField
          name="authors"
          label={say.source.authors}
          hint={say.source.authorsHint}
          optional
          error={form.error('authors')}
        />
        <TextField name="publisher" label={say.source.publisher} optional error={form.error('publisher')} />
        <TextField
          name="published"
          label={say.source.published}
          hint={say.source.publishedHint}
          optional
          error={form.error('published')}
        />
        <Select name="genre" label={say.source.genre} error={form.error('genre')}>
          <For each={sourceGenres}>{(genre) => <option value={genre}>{say.genre[genre]}</option>}</For>
        </Select>
      </div>
    </FormDialog>
  );
}

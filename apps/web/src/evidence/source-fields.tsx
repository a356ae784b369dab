import { type NewSource, sourceGenres } from '@proviso/domain/evidence';
import { For } from 'solid-js';
import { Select, TextField } from '../control/field.tsx';
import { say } from '../language/language.ts';

const text = (data: FormData, name: string) => String(data.get(name) ?? '').trim();

/** What stands in `SourceFields`, as a new source is read. */
export const readSourceFields = (data: FormData) => ({
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

/** The fields of one source; `given` is what is known of it so far. */
export function SourceFields(props: {
  readonly given: NewSource | undefined;
  readonly error: (field: keyof NewSource) => string | undefined;
}) {
  return (
    <>
      <TextField
        name="title"
        label={say.source.title}
        required
        maxLength={500}
        value={props.given?.title ?? ''}
        error={props.error('title')}
      />
      <TextField
        name="url"
        type="url"
        label={say.source.url}
        optional
        value={props.given?.url ?? ''}
        error={props.error('url')}
      />
      <div class="grid gap-4 sm:grid-cols-2">
        <TextField
          name="authors"
          label={say.source.authors}
          hint={say.source.authorsHint}
          optional
          value={props.given?.authors.join('; ') ?? ''}
          error={props.error('authors')}
        />
        <TextField
          name="publisher"
          label={say.source.publisher}
          optional
          value={props.given?.publisher ?? ''}
          error={props.error('publisher')}
        />
        <TextField
          name="published"
          label={say.source.published}
          hint={say.source.publishedHint}
          optional
          value={props.given?.published ?? ''}
          error={props.error('published')}
        />
        <Select name="genre" label={say.source.genre} error={props.error('genre')}>
          <For each={sourceGenres}>
            {(genre) => (
              <option value={genre} selected={genre === props.given?.genre}>
                {say.genre[genre]}
              </option>
            )}
          </For>
        </Select>
      </div>
    </>
  );
}

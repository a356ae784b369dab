import { type NewSource, sourceGenres } from '@proviso/domain/evidence';
import { For, type JSX } from 'solid-js';
import { Select, TextField } from '../../control/field.tsx';
import { say } from '../../language/language.ts';
import { SourceFileField } from '../source-file-field.tsx';
import { SourceLookUp } from '../source-look-up.tsx';

export const emptySource = (): NewSource => ({
  title: '',
  authors: [],
  publisher: '',
  genre: 'news',
  published: null,
  url: null,
  file: null,
});

/** The bibliographic data of a new source. `problems` are sentences by the name of the field. */
export function NewSourceFields(props: {
  readonly source: NewSource;
  readonly onChange: (change: Partial<NewSource>) => void;
  readonly problems: Readonly<Record<string, string>>;
}): JSX.Element {
  return (
    <fieldset class="grid gap-4 sm:grid-cols-2">
      <legend class="sr-only">{say.cite.newSource}</legend>
      <div class="sm:col-span-2">
        <SourceLookUp onFound={([first]) => first && props.onChange({ ...first, file: props.source.file })} />
      </div>
      <TextField
        class="sm:col-span-2"
        label={say.cite.sourceTitle}
        value={props.source.title}
        error={props.problems.title}
        onInput={(event) => props.onChange({ title: event.currentTarget.value })}
      />
      <TextField
        label={say.cite.publisher}
        optional
        value={props.source.publisher}
        error={props.problems.publisher}
        onInput={(event) => props.onChange({ publisher: event.currentTarget.value })}
      />
      <TextField
        label={say.cite.authors}
        hint={say.cite.authorsHint}
        optional
        value={props.source.authors.join('; ')}
        error={props.problems.authors}
        onChange={(event) =>
          props.onChange({
            authors: event.currentTarget.value
              .split(';')
              .map((name) => name.trim())
              .filter(Boolean),
          })
        }
      />
      <TextField
        label={say.cite.published}
        hint={say.cite.publishedHint}
        optional
        inputMode="numeric"
        value={props.source.published ?? ''}
        error={props.problems.published}
        onInput={(event) => props.onChange({ published: event.currentTarget.value.trim() || null })}
      />
      <Select
        label={say.cite.genre}
        value={props.source.genre}
        onInput={(event) =>
          props.onChange({
            genre: sourceGenres.find((genre) => genre === event.currentTarget.value) ?? 'other',
          })
        }
      >
        <For each={sourceGenres}>{(genre) => <option value={genre}>{say.genre[genre]}</option>}</For>
      </Select>
      <TextField
        class="sm:col-span-2"
        label={say.cite.url}
        optional
        inputMode="url"
        placeholder="https://"
        value={props.source.url ?? ''}
        error={props.problems.url}
        onInput={(event) => props.onChange({ url: event.currentTarget.value.trim() || null })}
      />
      <div class="sm:col-span-2">
        <SourceFileField file={props.source.file} onChange={(file) => props.onChange({ file })} />
      </div>
    </fieldset>
  );
}

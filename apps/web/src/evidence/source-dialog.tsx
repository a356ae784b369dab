import { type NewSource, newSourceSchema, type Source } from '@proviso/domain/evidence';
import type { SourceFile } from '@proviso/domain/source-file';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import * as v from 'valibot';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';
import { FoundSources } from './found-sources.tsx';
import { readSourceFields, SourceFields } from './source-fields.tsx';
import { SourceFileField } from './source-file-field.tsx';
import { SourceLookUp } from './source-look-up.tsx';

const additionSchema = v.object({
  sources: v.pipe(v.array(newSourceSchema), v.minLength(1, say.source.chooseOne)),
});

/** Adds documents to the debate's library: one by hand or looked up, or several out of a bibliography. */
export function SourceDialog(props: {
  readonly onClose: () => void;
  /** Told of the source, or of the first of several. */
  readonly onAdded: (source: Source) => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  const [found, setFound] = createSignal<readonly NewSource[]>([]);
  const [file, setFile] = createSignal<SourceFile | null>(null);
  const several = () => found().length > 1;
  const form = createForm({
    schema: additionSchema,
    send: ({ sources }) => api.evidence.addSources(debate.id(), sources),
    done: ({ sources }) => {
      client.setQueryData(
        queries.evidence(debate.id()).queryKey,
        (old) => old && { ...old, sources: sources.reduce((all, one) => upsert(all, one), old.sources) },
      );
      const [first] = sources;
      if (first) props.onAdded(first);
      props.onClose();
    },
  });
  const read = (data: FormData) => ({
    sources: several()
      ? data.getAll('chosen').flatMap((place) => found()[Number(place)] ?? [])
      : [{ ...readSourceFields(data), file: file() }],
  });
  return (
    <FormDialog
      onClose={props.onClose}
      title={say.source.add}
      description={say.source.addWhy}
      submit={several() ? say.source.addChosen : say.source.add}
      form={form}
      read={read}
    >
      <SourceLookUp onFound={setFound} />
      <Show when={!several()} fallback={<FoundSources sources={found()} />}>
        <Show when={{ given: found()[0] }} keyed>
          {({ given }) => <SourceFields given={given} error={(field) => form.error(`sources.0.${field}`)} />}
        </Show>
        <SourceFileField file={file()} onChange={setFile} />
      </Show>
    </FormDialog>
  );
}

import type { Source } from '@proviso/domain/evidence';
import { Show } from 'solid-js';
import { formatSize } from '../language/format.ts';
import { say } from '../language/language.ts';

/** The way to the document that is kept with a source; nothing where none is. */
export function SourceFileLink(props: { readonly debate: string; readonly source: Source }) {
  return (
    <Show when={props.source.file}>
      {(file) => (
        <a
          class="link num text-13"
          href={`/api/debates/${props.debate}/sources/${props.source.id}/file`}
          target="_blank"
          rel="noreferrer"
          title={file().name}
        >
          {say.source.openFile} ({formatSize(file().size)})
        </a>
      )}
    </Show>
  );
}

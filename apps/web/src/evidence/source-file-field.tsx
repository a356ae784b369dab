import { largestFile, type SourceFile } from '@proviso/domain/source-file';
import { createSignal, createUniqueId, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { Button } from '../control/button.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { formatSize } from '../language/format.ts';
import { say } from '../language/language.ts';

/** The document itself, for a source that stands nowhere on the net: a leaked text, a scan, a letter. */
export function SourceFileField(props: {
  readonly file: SourceFile | null;
  readonly onChange: (file: SourceFile | null) => void;
}) {
  const debate = useDebate();
  const label = createUniqueId();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  let input: HTMLInputElement | undefined;

  const keep = async (chosen: File | undefined) => {
    if (!chosen) return;
    setProblem(undefined);
    if (chosen.size > largestFile) return setProblem(say.source.fileTooLarge(formatSize(largestFile)));
    setBusy(true);
    const answer = await api.evidence.keepFile(debate.id(), chosen);
    setBusy(false);
    if (answer.ok) props.onChange(answer.value.file);
    else setProblem(answer.problem.issues[0]?.message ?? answer.problem.detail);
  };
  return (
    <div>
      <p id={label} class="field-label">
        {say.source.file} <span class="font-normal text-ink-3">({say.shell.optional})</span>
      </p>
      <Show
        when={props.file}
        fallback={
          <Button disabled={busy()} onClick={() => input?.click()}>
            {busy() ? say.source.fileComing : say.source.fileChoose}
          </Button>
        }
      >
        {(file) => (
          <p class="flex min-h-9 flex-wrap items-center gap-x-3">
            <span class="min-w-0 truncate">{file().name}</span>
            <span class="num text-13 text-ink-3">{formatSize(file().size)}</span>
            <Button look="plain" onClick={() => props.onChange(null)}>
              {say.source.fileRemove}
            </Button>
          </p>
        )}
      </Show>
      <input
        ref={(element) => {
          input = element;
        }}
        type="file"
        class="sr-only"
        tabIndex={-1}
        aria-labelledby={label}
        accept=".pdf,.docx,.odt,.png,.jpg,.jpeg,.webp,.txt"
        onChange={(event) => {
          void keep(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <p
        class="mt-1 text-13"
        classList={{ 'text-redline': problem() !== undefined, 'text-ink-3': !problem() }}
        role="status"
      >
        {problem() ?? say.source.fileHint}
      </p>
    </div>
  );
}

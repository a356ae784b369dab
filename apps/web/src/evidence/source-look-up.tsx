import type { NewSource } from '@proviso/domain/evidence';
import { createSignal, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { Button } from '../control/button.tsx';
import { TextArea } from '../control/field.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';

/** Takes a link, a DOI or a bibliography, from the clipboard or a file, and gives the sources that it stands for. */
export function SourceLookUp(props: { readonly onFound: (sources: readonly NewSource[]) => void }) {
  const debate = useDebate();
  const [text, setText] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const [told, setTold] = createSignal('');
  let file: HTMLInputElement | undefined;

  const lookUp = async (given: string) => {
    if (busy() || given.trim() === '') return;
    setBusy(true);
    setProblem(undefined);
    setTold('');
    const answer = await api.evidence.lookUp(debate.id(), given);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem.issues[0]?.message ?? answer.problem.detail);
    const { sources, issues } = answer.value;
    if (sources.length === 0) return setProblem(issues[0]?.message ?? say.source.lookUpNothing);
    setTold(say.source.lookUpFound(sources.length, issues.length));
    props.onFound(sources);
  };
  const readFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > 500_000) return setProblem(say.source.lookUpTooLarge);
    await lookUp(await chosen.text());
  };
  return (
    <div class="border-b border-line pb-4">
      <TextArea
        rows={1}
        data-autofocus
        label={say.source.lookUp}
        hint={say.source.lookUpHint}
        optional
        error={problem()}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // One line is sent by Enter; a pasted bibliography has many, and Enter is one more.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing || text().includes('\n')) return;
          event.preventDefault();
          void lookUp(text());
        }}
      />
      <div class="mt-2 flex flex-wrap items-center gap-2">
        <Button disabled={busy() || text().trim() === ''} onClick={() => void lookUp(text())}>
          {say.source.lookUpDo}
        </Button>
        <Button look="plain" onClick={() => file?.click()}>
          {say.source.lookUpFile}
        </Button>
        <input
          ref={(element) => {
            file = element;
          }}
          type="file"
          class="sr-only"
          tabIndex={-1}
          aria-label={say.source.lookUpFile}
          accept=".bib,.bibtex,.ris,.json,.txt"
          onChange={(event) => {
            void readFile(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <p role="status" class="text-13 text-ink-2">
          <Show when={busy()} fallback={told()}>
            {say.source.lookUpBusy}
          </Show>
        </p>
      </div>
    </div>
  );
}

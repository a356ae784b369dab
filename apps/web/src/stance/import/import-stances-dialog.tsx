import { createSignal, createUniqueId, Show } from 'solid-js';
import { api } from '../../api/client.ts';
import type { StanceFilePreview as Preview } from '../../api/contract.ts';
import { Button } from '../../control/button.tsx';
import { Dialog } from '../../control/dialog.tsx';
import { TextArea } from '../../control/field.tsx';
import { FormProblem } from '../../control/form-problem.tsx';
import { notify } from '../../control/toast.tsx';
import { useDebate } from '../../debate/debate-context.tsx';
import { say } from '../../language/language.ts';
import { readTextFile } from './read-text-file.ts';
import { StanceFilePreview } from './stance-file-preview.tsx';

/** A text that was looked at, and what would become of it. */
type Looked = { readonly text: string; readonly name: string; readonly preview: Preview };

/** Reads stances in from a CSV: chosen or pasted, looked at row by row, then recorded. A bad file can be mended and tried again. */
export default function ImportStancesDialog(props: { readonly onClose: () => void }) {
  const debate = useDebate();
  const [pasted, setPasted] = createSignal('');
  const [looked, setLooked] = createSignal<Looked | null>(null);
  const [problem, setProblem] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const fileId = createUniqueId();

  const refuse = (detail: string) => {
    setBusy(false);
    setLooked(null);
    setProblem(detail);
  };
  const look = async (text: string, name: string) => {
    setBusy(true);
    setProblem(null);
    const answer = await api.stances.previewFile(debate.id(), text);
    if (!answer.ok) return refuse(answer.problem.detail);
    setBusy(false);
    setLooked({ text, name, preview: answer.value });
  };
  const takeFile = async (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (!file) return;
    const read = await readTextFile(file);
    // The same file, mended, can be chosen again.
    field.value = '';
    if (read.ok) await look(read.text, file.name);
    else refuse(read.detail);
  };
  const chooseAnother = () => {
    setLooked(null);
    queueMicrotask(() => document.getElementById(fileId)?.focus());
  };
  const record = async (text: string) => {
    setBusy(true);
    const answer = await api.stances.importFile(debate.id(), text);
    if (!answer.ok) return refuse(answer.problem.detail);
    notify(say.stanceFile.done(answer.value.fresh));
    props.onClose();
  };
  return (
    <Dialog open wide onClose={props.onClose} title={say.stanceFile.title} description={say.stanceFile.why}>
      <Show
        when={looked()}
        fallback={
          <form
            class="space-y-4"
            onSubmit={(event) => {
              event.preventDefault();
              void look(pasted(), say.stanceFile.pasted);
            }}
          >
            <div>
              <label class="field-label" for={fileId}>
                {say.stanceFile.file}
              </label>
              <input
                id={fileId}
                type="file"
                accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
                aria-describedby={`${fileId}-hint`}
                data-autofocus
                class="field file:me-3 file:border-0 file:bg-transparent file:font-medium file:text-accent"
                onChange={(event) => void takeFile(event.currentTarget)}
              />
              <p id={`${fileId}-hint`} class="mt-1 text-13 text-ink-3">
                {say.stanceFile.columns}{' '}
                <a
                  class="link"
                  href={api.archive.exportAddress(debate.id(), 'stances-csv')}
                  download=""
                  rel="external"
                >
                  {say.stanceFile.example}
                </a>
              </p>
            </div>
            <TextArea
              label={say.stanceFile.orPaste}
              rows={4}
              spellcheck={false}
              dir="auto"
              class="[&_textarea]:[field-sizing:fixed]"
              value={pasted()}
              onInput={(event) => setPasted(event.currentTarget.value)}
            />
            <FormProblem text={problem()} />
            <div class="flex justify-end gap-2">
              <Button onClick={() => props.onClose()}>{say.shell.cancel}</Button>
              <Button look="main" type="submit" disabled={busy() || pasted().trim() === ''}>
                {busy() ? say.stanceFile.looking : say.stanceFile.look}
              </Button>
            </div>
          </form>
        }
      >
        {(now) => (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void record(now().text);
            }}
          >
            <p class="mb-1 text-13 text-ink-3" dir="auto">
              {now().name}
            </p>
            <StanceFilePreview preview={now().preview} />
            <div class="stance-file-foot">
              <Button class="me-auto" disabled={busy()} onClick={chooseAnother}>
                {say.stanceFile.another}
              </Button>
              <Button onClick={() => props.onClose()}>{say.shell.cancel}</Button>
              <Show when={now().preview.counts.fresh > 0}>
                <Button look="main" type="submit" disabled={busy()}>
                  {say.stanceFile.record(now().preview.counts.fresh)}
                </Button>
              </Show>
            </div>
          </form>
        )}
      </Show>
    </Dialog>
  );
}

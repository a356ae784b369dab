import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { api } from '../api/client.ts';
import type { ImportFormat, ImportPreview } from '../api/contract.ts';
import type { Problem } from '../api/problem.ts';
import { queries } from '../api/queries.ts';
import { Button } from '../control/button.tsx';
import { Select, TextArea } from '../control/field.tsx';
import { complain } from '../control/toast.tsx';
import { say } from '../language/language.ts';
import { NarrowPage } from '../shell/narrow-page.tsx';
import { guessFormat } from './guess-format.ts';
import { ImportContents } from './import-contents.tsx';

const mostBytes = 8 * 1024 * 1024;
/** A longer text is shown by its beginning, and then not edited here: megabytes in a field make every key slow. */
const shownLength = 20_000;

/** Reads in a debate from a file or pasted text: first looked at, then made. A bad one can be mended and tried again. */
export default function ImportPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [text, setText] = createSignal('');
  const [format, setFormat] = createSignal<ImportFormat>('proviso');
  const [preview, setPreview] = createSignal<ImportPreview | null>(null);
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [busy, setBusy] = createSignal(false);

  const take = (content: string) => {
    setText(content);
    setFormat(guessFormat(content));
    setPreview(null);
    setProblem(null);
  };
  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostBytes) return complain({ detail: say.import.tooLarge });
    take(await file.text());
    await look();
  };
  const look = async () => {
    setBusy(true);
    const answer = await api.archive.preview({ format: format(), text: text() });
    setBusy(false);
    setPreview(answer.ok ? answer.value : null);
    setProblem(answer.ok ? null : answer.problem);
  };
  const create = async () => {
    setBusy(true);
    const answer = await api.archive.import({ format: format(), text: text() });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    void client.invalidateQueries({ queryKey: queries.debates().queryKey });
    navigate(`/debates/${answer.value.id}`);
  };
  return (
    <NarrowPage title={say.import.title} lead={say.import.why}>
      <div class="space-y-4">
        <div>
          <label class="field-label" for="import-file">
            {say.import.file}
          </label>
          <input
            id="import-file"
            type="file"
            accept=".json,.txt,application/json,text/plain"
            class="field file:me-3 file:border-0 file:bg-transparent file:font-medium file:text-accent"
            onChange={(event) => takeFile(event.currentTarget.files?.[0])}
          />
        </div>
        <TextArea
          label={say.import.orPaste}
          rows={5}
          spellcheck={false}
          class="[&_textarea]:[field-sizing:fixed]"
          value={text().length > shownLength ? `${text().slice(0, shownLength)}…` : text()}
          readOnly={text().length > shownLength}
          onInput={(event) => take(event.currentTarget.value)}
        />
        <Select
          label={say.import.format}
          onChange={(event) => {
            setFormat(event.currentTarget.value === 'kialo' ? 'kialo' : 'proviso');
            setPreview(null);
          }}
        >
          <For each={['proviso', 'kialo'] as const}>
            {(one) => (
              <option value={one} selected={one === format()}>
                {say.import[one]}
              </option>
            )}
          </For>
        </Select>
        <div role="alert">
          <Show when={problem()}>
            {(wrong) => (
              <div class="border-s-2 border-redline bg-raised px-3 py-2 text-13">
                <p class="font-medium">
                  {say.import.unreadable}
                  <Show when={wrong().issues.length === 0}>: {wrong().detail}</Show>
                </p>
                <ul class="mt-1 space-y-0.5">
                  <For each={wrong().issues}>
                    {(issue) => (
                      <li>
                        <Show when={issue.where}>
                          <code class="font-sans font-medium">{issue.where}: </code>
                        </Show>
                        {issue.message}
                      </li>
                    )}
                  </For>
                </ul>
              </div>
            )}
          </Show>
        </div>
        <Show when={preview()}>{(content) => <ImportContents preview={content()} />}</Show>
        <div class="flex gap-2">
          <Show
            when={preview()}
            fallback={
              <Button look="main" disabled={busy() || text().trim() === ''} onClick={look}>
                {say.import.look}
              </Button>
            }
          >
            <Button look="main" disabled={busy()} onClick={create}>
              {say.import.create}
            </Button>
          </Show>
        </div>
      </div>
    </NarrowPage>
  );
}

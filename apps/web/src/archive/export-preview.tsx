import { argumentId, subjectOf } from '@proviso/domain/argument';
import { createSignal, Show } from 'solid-js';
import { api } from '../api/client.ts';
import type { ExportFormat } from '../api/contract.ts';
import { problemOf } from '../api/problem.ts';
import { useQuery } from '../api/use-query.ts';
import { Dialog } from '../control/dialog.tsx';
import { Select } from '../control/field.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { inOrder } from '../stance/matrix/matrix-rows.ts';
import { ProvisionOptions } from '../stance/provision-options.tsx';

/** As many characters as are shown: enough to judge the form by, little enough to scroll. */
const shownLength = 12_000;

/** How an export looks: the beginning of its text, or its picture; of the maps, that of one argument. */
export function ExportPreview(props: { readonly format: ExportFormat; readonly onClose: () => void }) {
  const debate = useDebate();
  const argued = () => debate.overview().claimCounts.map(({ argument }) => argument);
  const first = debate
    .overview()
    .drafts.flatMap(({ id }) => inOrder(debate.overview().provisions, id))
    .map(({ provision }) => argumentId({ kind: 'provision', id: provision.id }))
    .find((id) => argued().includes(id));
  const [argument, setArgument] = createSignal(first ?? '');
  const isPicture = () => props.format.extension === 'svg';
  /** One argument is chosen of the maps; other pictures are of the whole debate. */
  const isMap = () => props.format.id === 'svg';
  const text = useQuery(() => ({
    queryKey: ['debate', debate.id(), 'preview', props.format.id],
    queryFn: () => api.archive.text(debate.id(), props.format.id),
    enabled: !isPicture(),
    staleTime: 0,
  }));
  const shown = () => {
    if (!text.isSuccess) return null;
    return text.data.ok ? text.data.value : text.data.problem.detail;
  };
  const theme = () => (getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'dark' : 'light');
  return (
    <Dialog open onClose={props.onClose} title={say.export.previewOf(props.format.label)} wide>
      <Show
        when={isPicture()}
        fallback={
          <>
            <Show when={text.isError}>
              <p>{problemOf(text.error).detail}</p>
            </Show>
            <Show when={shown()}>
              {(content) => (
                <>
                  <pre class="max-h-[60vh] overflow-auto whitespace-pre-wrap break-words border border-line bg-page p-3 font-mono text-12 leading-normal">
                    {content().slice(0, shownLength)}
                  </pre>
                  <Show when={content().length > shownLength}>
                    <p class="mt-2 text-13 text-ink-3">{say.export.cut}</p>
                  </Show>
                </>
              )}
            </Show>
          </>
        }
      >
        <Show when={isMap()}>
          <Select
            label={say.export.map}
            onChange={(event) => setArgument(`provision:${event.currentTarget.value}`)}
          >
            <ProvisionOptions only={argued().map((id) => subjectOf(id).id)} />
          </Select>
        </Show>
        <img
          class="mt-4 max-h-[60vh] w-full border border-line bg-page object-contain"
          alt={say.export.previewOf(props.format.label)}
          src={`${api.archive.exportAddress(debate.id(), props.format.id)}?theme=${theme()}${isMap() ? `&argument=${argument()}` : ''}`}
        />
        <Show when={isMap()}>
          <p class="mt-2 text-13">
            <a
              class="link"
              rel="external"
              download=""
              href={`${api.archive.exportAddress(debate.id(), props.format.id)}?argument=${argument()}`}
            >
              {say.export.downloadMap}
            </a>
          </p>
        </Show>
      </Show>
    </Dialog>
  );
}

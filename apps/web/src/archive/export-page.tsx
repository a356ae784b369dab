import Download from 'lucide-solid/icons/download';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { api } from '../api/client.ts';
import type { ExportFormat } from '../api/contract.ts';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../control/button.tsx';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { usePageTop } from '../debate/page-slots.tsx';
import { say } from '../language/language.ts';
import { BrokenPage } from '../shell/broken-page.tsx';
import { ExportPreview } from './export-preview.tsx';
import { nameOf, pngOf, save } from './save-picture.ts';

/** What can be taken away, in which form, and what each form cannot carry. */
export default function ExportPage() {
  const debate = useDebate();
  usePageTop({ crumbs: () => [{ label: say.debate.export }] });
  const formats = useQuery(() => ({ ...queries.formats(debate.id()), staleTime: 0 }));
  // Drawn by the browser, which has the fonts of whatever language the debate is in.
  const takePng = async (format: ExportFormat) => {
    const drawing = await api.archive.text(debate.id(), format.id);
    if (!drawing.ok) return notify(drawing.problem.detail);
    const png = await pngOf(drawing.value);
    if (png) save(png, `${nameOf(`${debate.overview().debate.title} ${format.id.replace('svg', '')}`)}.png`);
    else notify(say.export.tooLarge);
  };
  const [preview, setPreview] = createSignal<ExportFormat | null>(null);
  return (
    <Switch fallback={<main id="content" aria-busy="true" />}>
      <Match when={formats.isError}>
        <BrokenPage error={formats.error} retry={() => formats.refetch()} />
      </Match>
      <Match when={formats.isSuccess && formats.data}>
        {(list) => (
          <main id="content" class="page-measured px-4 pb-16 pt-5 sm:px-6 sm:pt-8" tabIndex={-1}>
            <h1 class="font-serif text-24 font-semibold leading-tight tracking-[-0.012em]">
              {say.export.title}
            </h1>
            <p class="mt-1 text-16 text-ink-2">{say.export.why}</p>
            <ul class="mt-5 border-t border-line-strong">
              <For each={list()}>
                {(format) => (
                  <li class="flex flex-wrap gap-x-6 gap-y-3 border-b border-line py-5">
                    <div class="min-w-0 flex-1 basis-80">
                      <h2 class="text-16 font-semibold">
                        {format.label} <span class="text-13 font-normal text-ink-3">.{format.extension}</span>
                      </h2>
                      <p class="mt-0.5 max-w-[60ch] text-ink-2">{format.description}</p>
                      <Losses losses={format.losses} />
                    </div>
                    <div class="flex items-start gap-2">
                      <Button onClick={() => setPreview(format)}>{say.export.preview}</Button>
                      <Show when={format.extension === 'svg'}>
                        <Button onClick={() => void takePng(format)}>{say.export.png}</Button>
                      </Show>
                      <a
                        class="btn"
                        href={api.archive.exportAddress(debate.id(), format.id)}
                        download=""
                        rel="external"
                      >
                        <Download size={15} aria-hidden="true" />
                        {say.export.download}
                      </a>
                    </div>
                  </li>
                )}
              </For>
            </ul>
            <Show when={preview()} keyed>
              {(format) => <ExportPreview format={format} onClose={() => setPreview(null)} />}
            </Show>
          </main>
        )}
      </Match>
    </Switch>
  );
}

function Losses(props: { readonly losses: readonly string[] }) {
  return (
    <Show
      when={props.losses.length > 0}
      fallback={<p class="mt-2 text-13 font-medium text-accent">{say.export.lossless}</p>}
    >
      <details class="mt-2 text-13">
        <summary class="cursor-pointer text-ink-3">
          {say.export.losses} <span class="num">({props.losses.length})</span>
        </summary>
        <ul class="mt-1.5 list-disc space-y-0.5 ps-5 text-ink-2">
          <For each={props.losses}>{(loss) => <li>{loss}</li>}</For>
        </ul>
      </details>
    </Show>
  );
}

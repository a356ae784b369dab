import { For, Show } from 'solid-js';
import type { ImportPreview } from '../api/contract.ts';
import { say } from '../language/language.ts';

const kinds = ['drafts', 'provisions', 'claims', 'stakeholders', 'sources', 'stances', 'votes'] as const;

const signs: Readonly<Record<string, string>> = { pro: '+', con: '−', undercut: '◆' };

/** What a file holds, before anything is made of it: how much of each, what to know, how it begins. */
export function ImportContents(props: { readonly preview: ImportPreview }) {
  return (
    <section class="border-t border-line pt-4">
      <h2 class="font-serif text-20 font-semibold leading-tight">{props.preview.title}</h2>
      <p class="num mt-1 text-13 text-ink-2">
        {kinds
          .filter((kind) => props.preview.counts[kind] > 0)
          .map((kind) => say.import.count[kind](props.preview.counts[kind]))
          .join(', ')}
      </p>
      <Show when={props.preview.notes.length > 0}>
        <h3 class="mt-3 text-13 font-semibold">{say.import.notes}</h3>
        <ul class="list-disc ps-5 text-13 text-ink-2">
          <For each={props.preview.notes}>{(note) => <li>{note}</li>}</For>
        </ul>
      </Show>
      <h3 class="mt-3 text-13 font-semibold">{say.import.outline}</h3>
      <ol class="mt-1 max-h-80 overflow-y-auto border border-line bg-read p-3 font-serif text-[15px] leading-normal">
        <For each={props.preview.outline}>
          {(line) => (
            <li
              class="flex gap-2 py-0.5"
              style={{ 'padding-inline-start': `${Math.min(line.depth, 8) * 14}px` }}
            >
              <span
                class="w-3 flex-none font-sans font-semibold"
                classList={{
                  'text-pro': line.side === 'pro',
                  'text-con': line.side === 'con',
                  'text-undercut': line.side === 'undercut',
                }}
              >
                {signs[line.side ?? ''] ?? ''}
              </span>
              <span>{line.text}</span>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

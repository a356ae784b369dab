import type { Draft } from '@proviso/domain/draft';
import type { Provision } from '@proviso/domain/provision';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { DiffedWords } from '../provision/diffed-words.tsx';
import { isReadable, wordDiff } from '../provision/word-diff.ts';
import type { AlignedCell } from './align-drafts.ts';

/** One matter in one draft: the provisions with their text, words that differ from the first draft's marked. */
export function AlignedText(props: {
  readonly cell: AlignedCell;
  readonly draft: Draft | undefined;
  /** The provisions of the first draft shown; null in its own column. */
  readonly base: readonly Provision[] | null;
}) {
  const debate = useDebate();
  const kinds = () => [...new Set(props.cell.lineage.map(({ kind }) => kind))];
  const notes = () => props.cell.lineage.map(({ note }) => note).filter(Boolean);
  const isLeftOut = () => kinds().includes('deleted');
  const diff = (provision: Provision) => {
    const [before] = props.base ?? [];
    if (
      !before ||
      props.base?.length !== 1 ||
      props.cell.provisions.length !== 1 ||
      !before.text ||
      !provision.text
    )
      return null;
    const parts = wordDiff(before.text, provision.text);
    return isReadable(parts) && parts.some(({ kind }) => kind !== 'same') ? parts : null;
  };
  return (
    <>
      <p class="drafts-label">{props.draft?.shortTitle}</p>
      <Show when={props.base !== null && (kinds().length > 0 || notes().length > 0)}>
        <p class="mb-1.5 text-12 text-ink-3">
          <For each={kinds()}>{(kind) => <span class="lineage-kind">{say.drafts.lineage[kind]}</span>}</For>{' '}
          {notes().join(' ')}
        </p>
      </Show>
      <For
        each={props.cell.provisions}
        fallback={
          <p class="text-13 text-ink-3">{isLeftOut() ? say.drafts.deletedHere : say.drafts.missing}</p>
        }
      >
        {(provision) => (
          <article class="mb-2 last:mb-0">
            <h3 class="flex items-baseline gap-2">
              <span class="num text-13 text-ink-3">{provision.number}</span>
              <A
                class="font-serif text-16 font-semibold leading-tight hover:underline hover:underline-offset-4"
                href={debate.address(`provisions/${provision.id}`)}
              >
                {provision.heading}
              </A>
            </h3>
            <p class="mt-1 max-w-[66ch] whitespace-pre-line font-serif text-16 leading-normal text-ink-2 [&_ins]:text-ink-1">
              <Show when={provision.text} fallback={<i class="text-ink-3">{say.drafts.noText}</i>}>
                <Show when={diff(provision)} fallback={provision.text}>
                  {(parts) => <DiffedWords parts={parts()} />}
                </Show>
              </Show>
            </p>
            <Show when={provision.certainty !== 'confirmed'}>
              <Show
                when={provision.certaintyNote}
                fallback={<p class="mt-1 text-12 text-ink-3">{say.drafts.certainty[provision.certainty]}</p>}
              >
                {(note) => (
                  <details class="mt-1 text-12 text-ink-3">
                    <summary class="w-fit cursor-pointer py-1">
                      {say.drafts.certainty[provision.certainty]}
                    </summary>
                    <p class="max-w-[66ch] text-13 text-ink-2">{note()}</p>
                  </details>
                )}
              </Show>
            </Show>
          </article>
        )}
      </For>
    </>
  );
}

import type { Draft } from '@proviso/domain/draft';
import { For, Show } from 'solid-js';
import { formatDay } from '../language/format.ts';
import { say } from '../language/language.ts';

/** The head of a draft's column: its name, when and from whom, how it came out. */
export function DraftHead(props: {
  readonly draft: Draft;
  /** The draft its differences are marked against; null for that draft itself. */
  readonly against: Draft | null;
  readonly onAddProvision: (() => void) | null;
}) {
  return (
    <>
      <h2 class="font-serif text-17 font-semibold leading-tight">{props.draft.title}</h2>
      <p class="num mt-1 text-13 text-ink-2">
        {formatDay(props.draft.date)}, {say.drafts.statuses[props.draft.status]}
        <Show when={props.against}>
          {(base) => <span class="text-ink-3">, {say.drafts.against(base().shortTitle)}</span>}
        </Show>
      </p>
      <Show when={props.draft.issuer}>
        <p class="text-13 text-ink-3">{props.draft.issuer}</p>
      </Show>
      <div class="mt-1.5 flex flex-wrap items-start gap-x-4 text-13">
        <Show when={props.draft.provenance}>
          <details class="drafts-provenance">
            <summary class="link cursor-pointer">{say.drafts.provenance}</summary>
            <div class="space-y-2 pb-1 pt-2 font-serif text-[15px] font-normal leading-normal text-ink-2">
              <For each={props.draft.provenance.split(/\n{2,}/)}>{(text) => <p>{text}</p>}</For>
            </div>
          </details>
        </Show>
        <Show when={props.onAddProvision}>
          {(add) => (
            <button type="button" class="link" onClick={() => add()()}>
              {say.drafts.addProvision}
            </button>
          )}
        </Show>
      </div>
    </>
  );
}

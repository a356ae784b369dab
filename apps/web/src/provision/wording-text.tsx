import type { Draft } from '@proviso/domain/draft';
import { type JSX, Show } from 'solid-js';
import { formatDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import { DiffedWords } from './diffed-words.tsx';
import { isReadable, wordDiff } from './word-diff.ts';

/** A wording under the name of its draft; against an earlier one, what was added and removed is marked. */
export function WordingText(props: {
  readonly draft: Draft | undefined;
  readonly text: string;
  readonly against?: { readonly draft: Draft | undefined; readonly text: string } | undefined;
  readonly children?: JSX.Element;
}): JSX.Element {
  const parts = () => (props.against ? wordDiff(props.against.text, props.text) : []);
  const isDiff = () => props.against !== undefined && isReadable(parts());
  return (
    <div class="min-w-0">
      <div class="provision-text-label">
        <Show when={props.draft}>
          {(draft) => (
            <span>
              <b>{draft().shortTitle}</b>, {formatDay(draft().date)}
              <Show when={isDiff() && props.against?.draft}>
                {(against) => `, ${say.provision.against(against().shortTitle)}`}
              </Show>
            </span>
          )}
        </Show>
        {props.children}
      </div>
      <p class="provision-text" dir="auto">
        <Show when={isDiff()} fallback={props.text || <i class="text-ink-3">{say.provision.noText}</i>}>
          <DiffedWords parts={parts()} />
        </Show>
      </p>
    </div>
  );
}

import { For, type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';
import type { Replay } from './create-replay.ts';
import { RevisionItem } from './revision-item.tsx';
import '../argument/frame/panel.css';

/** So many changes show, most of them those that led here. */
const behind = 24;
const ahead = 3;

/** Who wrote what, when: the changes up to the moment that shows, the latest first, and the next few. */
export function ReplayLog(props: { readonly replay: Replay }): JSX.Element {
  const argument = useArgument();
  const current = () => props.replay.current();
  const shown = () =>
    props.replay.revisions.slice(Math.max(0, current() - behind), current() + ahead + 1).reverse();
  return (
    <section class="panel-section">
      <h3>{say.history.log}</h3>
      <p class="mt-0.5 text-12 text-ink-3">
        {say.history.changes(props.replay.revisions.length)}, {say.history.people(props.replay.people.size)}
      </p>
      <ol class="history-log">
        <For each={shown()}>
          {(revision) => (
            <li
              data-now={props.replay.revisions[current()] === revision ? '' : undefined}
              data-ahead={
                revision.last > props.replay.step() && props.replay.revisions[current()] !== revision
                  ? ''
                  : undefined
              }
            >
              <RevisionItem revision={revision} wordsOf={(id) => argument.store.claim(id)?.text}>
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    props.replay.go(revision.last);
                    if (revision.claim !== null) argument.selection.select(revision.claim);
                  }}
                >
                  {say.history.seeThen}
                </button>
              </RevisionItem>
            </li>
          )}
        </For>
      </ol>
      <Show when={shown().length === 0}>
        <p class="panel-empty">{say.history.nothing}</p>
      </Show>
    </section>
  );
}

import { For, type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';
import { createRevisions } from './create-revisions.ts';
import { RevisionActions } from './revision-actions.tsx';
import { RevisionItem } from './revision-item.tsx';
import './history.css';

/** How the text of a provision came to be what it is, the latest change first. */
export function WordingHistory(): JSX.Element {
  const argument = useArgument();
  const revisions = createRevisions(argument, () => null);
  return (
    <section class="panel-section">
      <h3>{say.history.wordingTitle}</h3>
      <ol class="history-log">
        <For each={revisions.list()}>
          {(revision) => (
            <li>
              <RevisionItem revision={revision} wordsOf={(id) => argument.store.claim(id)?.text}>
                <RevisionActions revision={revision} />
              </RevisionItem>
            </li>
          )}
        </For>
      </ol>
      <Show when={revisions.hasMore()}>
        <Button look="plain" onClick={() => revisions.more()}>
          {say.history.more}
        </Button>
      </Show>
    </section>
  );
}

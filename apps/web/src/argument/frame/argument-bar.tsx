import { A } from '@solidjs/router';
import ListChecks from 'lucide-solid/icons/list-checks';
import { createMemo, type JSX, Show, Suspense } from 'solid-js';
import { lazy } from '../../control/lazy.ts';
import { Segmented } from '../../control/segmented.tsx';
import { useDebate } from '../../debate/debate-context.tsx';
import { ReplayEntry } from '../../history/replay-entry.tsx';
import { say } from '../../language/language.ts';
import { UndoButtons } from '../../undo/undo-buttons.tsx';
import { useArgument } from '../argument-context.tsx';
import { argumentViews } from '../selection.ts';

// Whose votes show matters once the figures are there, which come after the words.
const PerspectiveChoice = lazy(async () => ({
  default: (await import('../../vote/perspective-choice.tsx')).PerspectiveChoice,
}));

/** The argument's heading, its size, and the choice of view. */
export function ArgumentBar(): JSX.Element {
  const argument = useArgument();
  const debate = useDebate();
  const claims = () => argument.store.tree().claims.size;
  const authors = createMemo(
    () => new Set([...argument.store.tree().claims.values()].flatMap(({ author }) => author ?? [])).size,
  );
  return (
    <div class="argument-bar">
      <h2>{say.argument.title}</h2>
      <span class="argument-bar-count">
        {claims() > 0 && `${say.debate.claims(claims())}, ${say.shell.people(authors())}`}
      </span>
      <Suspense>
        <PerspectiveChoice />
      </Suspense>
      <span class="argument-bar-end">
        <UndoButtons />
        <Show when={claims() > 0 && argument.refusal('vote.cast') === null}>
          <A class="btn btn-plain" href={`${debate.address('voting')}/${argument.argument}`}>
            <ListChecks size={15} aria-hidden="true" />
            <span class="max-sm:sr-only">{say.review.voteAll}</span>
          </A>
        </Show>
        <ReplayEntry />
        <Segmented
          label={say.argument.view}
          options={argumentViews.map((value) => ({ value, label: say.argument.views[value] }))}
          value={argument.selection.view()}
          onChange={(view) => argument.selection.show(view)}
        />
      </span>
    </div>
  );
}

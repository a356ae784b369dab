import { createEffect, Match, Switch } from 'solid-js';
import { ProblemError } from '../api/problem.ts';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** What stands in for a page that threw, or whose records could not be had: what happened, what is safe, what to do. */
export function BrokenPage(props: { readonly error: unknown; readonly retry: () => void }) {
  const problem = () => (props.error instanceof ProblemError ? props.error.problem : null);
  // An error of our own is one that somebody must be able to find.
  createEffect(() => problem() ?? console.error(props.error));
  return (
    <Switch
      fallback={
        <main id="content" class="mx-auto max-w-[66ch] px-4 py-16" role="alert">
          <h1 class="font-serif text-30 font-semibold leading-tight">{say.problem.brokenTitle}</h1>
          <p class="mt-3 text-16 text-ink-2">{problem()?.detail ?? say.problem.broken}</p>
          <p class="mt-6 flex gap-3">
            <Button look="main" onClick={() => props.retry()}>
              {say.shell.retry}
            </Button>
            <Button onClick={() => location.reload()}>{say.problem.reload}</Button>
          </p>
        </main>
      }
    >
      <Match when={problem()?.status === 404}>
        <NotFoundPage />
      </Match>
    </Switch>
  );
}

import { problemOf } from '../api/problem.ts';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';

/** What stands in for a part of a page whose records could not be had; the rest of the page stays. */
export function BrokenPart(props: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <div class="flex flex-wrap items-center gap-3 py-3" role="alert">
      <p class="text-ink-2">{problemOf(props.error).detail}</p>
      <Button onClick={() => props.retry()}>{say.shell.retry}</Button>
    </div>
  );
}

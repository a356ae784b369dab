import type { LiveClaim } from '@proviso/document/live-claim';
import type { ClaimId } from '@proviso/domain/claim';
import { createEffect, createSignal, type JSX, on, onCleanup, untrack } from 'solid-js';
import { useDebate } from '../../debate/debate-context.tsx';
import { say } from '../../language/language.ts';
import { useArgument } from '../argument-context.tsx';

/** Milliseconds that additions are gathered before they are said: forty people must not talk all the time. */
const pause = 5000;
/** More than so many are counted, not read out. */
const mostRead = 2;

/** Says politely, to a screen reader alone, what others have added; many at once as a number. */
export function AnnounceAdditions(): JSX.Element {
  const argument = useArgument();
  const debate = useDebate();
  const [said, setSaid] = createSignal('');
  let known: ReadonlySet<ClaimId> | null = null;
  let waiting: LiveClaim[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const words = (claims: readonly LiveClaim[]) =>
    claims.length > mostRead
      ? say.argument.additions(claims.length)
      : claims
          .map((claim) =>
            say.argument.addition[claim.side](argument.nameOf(claim.author), claim.text.slice(0, 120)),
          )
          .join(' ');
  createEffect(
    on(argument.store.tree, ({ claims }) => {
      const before = known;
      known = new Set(claims.keys());
      if (before === null) return;
      const me = untrack(() => debate.me()?.person ?? null);
      // One's own has no author until the server has stamped it.
      for (const claim of claims.values())
        if (!before.has(claim.id) && claim.author !== null && claim.author !== me) waiting.push(claim);
      if (waiting.length === 0 || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        setSaid(words(waiting));
        waiting = [];
      }, pause);
    }),
  );
  return (
    <div class="sr-only" role="status">
      {said()}
    </div>
  );
}

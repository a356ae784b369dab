import { A, useLocation } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../control/button.tsx';
import { complain, notify } from '../control/toast.tsx';
import { say } from '../language/language.ts';
import { useDebate } from './debate-context.tsx';

/** For those who read a public debate without being in it: that they do, and how to join. */
export function VisitorLine() {
  const debate = useDebate();
  const account = useQuery(() => queries.account());
  const client = useQueryClient();
  const location = useLocation();
  const [busy, setBusy] = createSignal(false);
  const join = async () => {
    setBusy(true);
    const answer = await api.debates.join(debate.id());
    setBusy(false);
    if (!answer.ok) return complain(answer.problem);
    notify(say.debate.joined);
    await client.invalidateQueries({ queryKey: queries.overview(debate.id()).queryKey });
  };
  return (
    <Show when={debate.me() === null && account.isSuccess}>
      <p class="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-raised px-4 py-2 text-13 sm:px-6">
        {say.debate.joinWhy}
        <Show
          when={account.data}
          fallback={
            <A class="link" href={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`}>
              {say.debate.signInToJoin}
            </A>
          }
        >
          <Button look="main" disabled={busy()} onClick={join}>
            {say.debate.join}
          </Button>
        </Show>
      </p>
    </Show>
  );
}

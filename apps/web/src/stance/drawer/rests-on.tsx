import { subjectOf } from '@proviso/domain/argument';
import type { Claim, ClaimId } from '@proviso/domain/claim';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { queries } from '../../api/queries.ts';
import { useQuery } from '../../api/use-query.ts';
import { useDebate } from '../../debate/debate-context.tsx';
import { say } from '../../language/language.ts';

/** The claims that a stance rests on, each the way to where it is argued. */
export function RestsOn(props: { readonly claims: readonly ClaimId[] }) {
  const debate = useDebate();
  const query = useQuery(() => ({ ...queries.claims(debate.id()), enabled: props.claims.length > 0 }));
  const found = () => (query.isSuccess ? query.data : []).filter(({ id }) => props.claims.includes(id));
  const address = (claim: Claim) => {
    const { kind, id } = subjectOf(claim.argument);
    const page = kind === 'provision' ? `provisions/${id}` : `arguments/${claim.argument}`;
    return debate.address(`${page}?claim=${claim.id}`);
  };
  return (
    <Show when={found().length > 0}>
      <div class="mt-2.5 text-13">
        <h4 class="text-ink-3">{say.drawer.restsOn}</h4>
        <ul class="mt-0.5 space-y-0.5">
          <For each={found()}>
            {(claim) => (
              <li>
                <A class="link font-serif text-[15px]" href={address(claim)}>
                  {claim.text}
                </A>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

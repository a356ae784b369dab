import type { ClaimId } from '@proviso/domain/claim';
import { cellKey } from '@proviso/domain/stance-matrix';
import { A } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { StanceMark } from './stance-mark.tsx';
import '../argument/frame/panel.css';

/** The stances that rest on a claim and stand uncorrected, each the way to its cell; nothing where there is none. */
export function StancesOnClaim(props: { readonly claim: ClaimId }) {
  const debate = useDebate();
  const query = useQuery(() => queries.stances(debate.id()));
  const resting = createMemo(() => {
    const all = query.isSuccess ? query.data : [];
    const corrected = new Set(all.map(({ supersedes }) => supersedes));
    return all.filter(({ id, restsOn }) => restsOn.includes(props.claim) && !corrected.has(id));
  });
  const about = (on: { readonly kind: string; readonly id: string }) =>
    on.kind === 'provision'
      ? say.drawer.point(debate.provision(on.id)?.number ?? '')
      : say.matrix.whole.toLowerCase();
  return (
    <Show when={resting().length > 0}>
      <section class="panel-section">
        <h3>{say.drawer.restingHere}</h3>
        <ul class="mt-1 space-y-1 text-13">
          <For each={resting()}>
            {(stance) => (
              <li class="flex items-center gap-2">
                <StanceMark position={stance.position} kind={stance.kind} size={16} />
                <A class="link" href={debate.address(`stances?cell=${encodeURIComponent(cellKey(stance))}`)}>
                  {say.drawer.on(
                    debate.stakeholder(stance.stakeholder)?.shortName ?? stance.stakeholder,
                    about(stance.on),
                  )}
                </A>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

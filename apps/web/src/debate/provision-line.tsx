import { argumentId } from '@proviso/domain/argument';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { ClaimCount } from '../api/contract.ts';
import { PeopleHere } from '../attendance/people-here.tsx';
import { formatStrength } from '../claim/format-strength.ts';
import { say } from '../language/language.ts';
import { NewCount } from '../seen/new-mark.tsx';
import { useSeen } from '../seen/seen-context.tsx';
import type { MatrixRow } from '../stance/matrix/matrix-rows.ts';
import { StanceMark } from '../stance/stance-mark.tsx';
import { useDebate } from './debate-context.tsx';

/** One provision at a glance: heading, where everybody stands, how much is argued for and against. */
export function ProvisionLine(props: {
  readonly row: MatrixRow;
  readonly count: ClaimCount | null;
  /** In [0,1]; undefined where nobody has argued, or it is not known yet. */
  readonly strength: number | undefined;
  /** Whether the stances are here; until then nothing is said about them. */
  readonly isReady: boolean;
}) {
  const debate = useDebate();
  const seen = useSeen();
  const subject = () => (props.row.subject.kind === 'provision' ? props.row.subject : null);
  return (
    <Show when={subject()}>
      {(about) => (
        <li class="overview-line overview-row">
          <A
            href={debate.address(`provisions/${about().id}`)}
            class="matrix-heading overview-heading"
            style={{ '--depth': about().depth }}
          >
            <i>{about().provision.number}</i>
            <span>{about().provision.heading}</span>
            <NewCount count={seen.freshIn(argumentId({ kind: 'provision', id: about().id }))} />
            <PeopleHere argument={argumentId({ kind: 'provision', id: about().id })} />
          </A>
          <ul class="overview-strip">
            <For each={debate.stakeholders()}>
              {(stakeholder, i) => {
                const now = () => props.row.cells[i()]?.now;
                const spoken = () => {
                  const stance = now();
                  return stance
                    ? say.debate.stands(
                        stakeholder.shortName,
                        say.position[stance.position],
                        say.kind[stance.kind],
                      )
                    : say.debate.nothingRecorded(stakeholder.shortName);
                };
                return (
                  <li title={props.isReady ? spoken() : ''}>
                    <Show when={now()} fallback={<span class="overview-none">–</span>}>
                      {(stance) => (
                        <StanceMark position={stance().position} kind={stance().kind} size={18} silent />
                      )}
                    </Show>
                    <span class="sr-only">{spoken()}</span>
                  </li>
                );
              }}
            </For>
          </ul>
          <Balance count={props.count} />
          <OverviewStrength value={props.strength} />
        </li>
      )}
    </Show>
  );
}

/** Claims for to the left, claims against to the right of a middle line; the numbers say it too. */
function Balance(props: { readonly count: ClaimCount | null }) {
  const pro = () => props.count?.pro ?? 0;
  const con = () => props.count?.con ?? 0;
  const width = (count: number) => `${Math.min(44, count * 7)}px`;
  return (
    <div class="overview-claims num">
      <Show
        when={props.count && props.count.total > 0}
        fallback={<span class="text-12 text-ink-3">{say.debate.noClaims}</span>}
      >
        <span class="balance balance-pro">
          <span class="sr-only">{say.debate.claimsFor(pro())}</span>
          <span aria-hidden="true">+{pro()}</span>
          <i style={{ width: width(pro()) }} />
        </span>
        <span class="balance balance-con">
          <i style={{ width: width(con()) }} />
          <span class="sr-only">{say.debate.claimsAgainst(con())}</span>
          <span aria-hidden="true">−{con()}</span>
        </span>
        <span class="overview-total">{say.debate.claims(props.count?.total ?? 0)}</span>
      </Show>
    </div>
  );
}

/** How it stands after all that was said: the figure, and a bar for the eye. */
function OverviewStrength(props: { readonly value: number | undefined }) {
  return (
    <div class="overview-strength num" title={say.debate.strengthMeans}>
      <Show when={props.value !== undefined && { value: props.value }}>
        {(shown) => (
          <>
            <span class="sr-only">{say.debate.strengthOf(formatStrength(shown().value))}</span>
            <span aria-hidden="true">{formatStrength(shown().value)}</span>
            <span class="meter" aria-hidden="true">
              <i style={{ width: `${Math.round(shown().value * 100)}%` }} />
            </span>
          </>
        )}
      </Show>
    </div>
  );
}

import type { ProvisionId } from '@proviso/domain/provision';
import { type Stance, stanceKinds } from '@proviso/domain/stance';
import { type Cell, cellAsOf, cellKey, cells, settlementsByStance } from '@proviso/domain/stance-matrix';
import { A } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { queries } from '../api/queries.ts';
import { serverDay } from '../api/server-clock.ts';
import { useQuery } from '../api/use-query.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { formatDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import { StanceMark } from '../stance/stance-mark.tsx';

/** Where each stakeholder stands on a provision today; the latest move in words; the way to all stances. */
export function StanceStrip(props: { readonly provision: ProvisionId }): JSX.Element {
  const debate = useDebate();
  const stances = useQuery(() => queries.stances(debate.id()));
  const grid = createMemo(() => cells(stances.isSuccess ? stances.data : []));
  const settlements = useQuery(() => queries.settlements(debate.id()));
  const settled = createMemo(() => settlementsByStance(settlements.isSuccess ? settlements.data : []));
  const on = () => ({ kind: 'provision', id: props.provision }) as const;
  const key = (stakeholder: string) => cellKey({ on: on(), stakeholder });
  const row = createMemo(() =>
    debate.stakeholders().map((stakeholder) => ({
      stakeholder,
      cell: cellAsOf(
        grid().get(key(stakeholder.id)) ?? [],
        { day: serverDay(), by: 'held', kinds: stanceKinds },
        settled(),
      ),
    })),
  );
  const standing = () => row().flatMap(({ stakeholder, cell }) => (cell ? [{ stakeholder, cell }] : []));
  const silent = () => row().filter(({ cell }) => cell === null);
  const lastMove = () => {
    const moves = standing()
      .filter(({ cell }) => cell.before !== null)
      .sort((a, b) => b.cell.now.heldSince.localeCompare(a.cell.now.heldSince));
    const move = moves[0];
    return move?.cell.before
      ? say.provision.moved(
          move.stakeholder.shortName,
          say.provision.from[move.cell.before.position],
          formatDay(move.cell.now.heldSince),
        )
      : null;
  };
  /** As many in each row as in the others, at most seven. */
  const columns = () => Math.ceil(standing().length / Math.ceil(standing().length / 7));
  const address = (stakeholder?: string) =>
    debate.address(stakeholder ? `stances?cell=${encodeURIComponent(key(stakeholder))}` : 'stances');
  return (
    <Show when={stances.isSuccess}>
      <Show
        when={standing().length > 0}
        fallback={
          <p class="provision-under">
            <span>
              {say.provision.noStances}{' '}
              <A class="link" href={address()}>
                {say.provision.recordFirst}
              </A>
            </span>
          </p>
        }
      >
        <ul
          class="provision-strip"
          style={{ '--columns': columns() }}
          aria-label={say.provision.whereEachStands}
        >
          <For each={standing()}>
            {({ stakeholder, cell }) => (
              <li>
                <A href={address(stakeholder.id)} title={describe(cell, stakeholder.name)}>
                  <StanceMark position={cell.now.position} kind={cell.now.kind} />
                  <div>
                    <b>{stakeholder.shortName}</b>
                    <small>{say.positionShort[cell.now.position]}</small>
                  </div>
                </A>
              </li>
            )}
          </For>
        </ul>
        <p class="provision-under">
          <span>
            {lastMove()}{' '}
            <Show when={silent().length > 0}>
              {say.provision.silent(
                silent()
                  .map(({ stakeholder }) => stakeholder.shortName)
                  .join(', '),
              )}{' '}
            </Show>
            <A class="link" href={address()}>
              {say.provision.allStances}
            </A>
          </span>
          <span class="provision-kinds">
            <For each={stanceKinds}>
              {(kind) => (
                <span>
                  <StanceMark position="neutral" kind={kind} size={14} silent />
                  {say.kind[kind]}
                </span>
              )}
            </For>
          </span>
        </p>
      </Show>
    </Show>
  );
}

const describe = ({ now }: Cell<Stance>, name: string) =>
  [`${name}: ${say.mark(say.position[now.position], say.kind[now.kind])}`, ...conditionsOf(now)].join('\n');
const conditionsOf = (stance: Stance) =>
  stance.position === 'conditional' ? stance.conditions.map(({ text }) => text) : [];

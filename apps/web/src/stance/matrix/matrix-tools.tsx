import type { Coalition } from '@proviso/domain/coalition';
import { For, Show } from 'solid-js';
import { useDebate } from '../../debate/debate-context.tsx';
import { say } from '../../language/language.ts';
import type { useMatrixAddress } from './matrix-address.ts';
import { rowOrders } from './matrix-rows.ts';

/** How the matrix is laid out: the draft, the order of rows and of columns, what changed since a day, which coalitions are folded. */
export function MatrixTools(props: {
  readonly address: ReturnType<typeof useMatrixAddress>;
  readonly draft: string | undefined;
  readonly coalitions: readonly Coalition[];
}) {
  const debate = useDebate();
  const address = () => props.address;
  const toggle = (id: string) => {
    const folded = address().folded();
    address().setFolded(folded.includes(id) ? folded.filter((one) => one !== id) : [...folded, id]);
  };
  return (
    <details class="matrix-tools-fold" open={innerWidth >= 640}>
      <summary>{say.matrix.layOut}</summary>
      <div class="matrix-tools">
        <Show when={debate.overview().drafts.length > 1}>
          <label>
            <span>{say.matrix.draft}</span>
            <select class="field" onChange={(event) => address().setDraft(event.currentTarget.value)}>
              <For each={debate.overview().drafts}>
                {(one) => (
                  <option value={one.id} selected={one.id === props.draft}>
                    {one.shortTitle}
                  </option>
                )}
              </For>
            </select>
          </label>
        </Show>
        <label>
          <span>{say.matrix.order}</span>
          <select
            class="field"
            onChange={({ currentTarget: { value } }) =>
              address().setSort(rowOrders.find((order) => order === value) ?? 'theme')
            }
          >
            <For each={rowOrders}>
              {(order) => (
                <option value={order} selected={order === address().sort()}>
                  {say.matrix.orders[order]}
                </option>
              )}
            </For>
          </select>
        </label>
        <label>
          <span>{say.matrix.across}</span>
          <select
            class="field"
            onChange={({ currentTarget: { value } }) =>
              address().setAcross(value === 'likeness' ? 'likeness' : 'own')
            }
          >
            <For each={['own', 'likeness'] as const}>
              {(order) => (
                <option value={order} selected={order === address().across()}>
                  {say.matrix.acrossBy[order]}
                </option>
              )}
            </For>
          </select>
        </label>
        <label>
          <span>{say.matrix.since}</span>
          <input
            type="date"
            class="field"
            value={address().since() ?? ''}
            onChange={(event) => address().setSince(event.currentTarget.value || null)}
          />
        </label>
        <Show when={props.coalitions.length > 0}>
          <div role="group" aria-label={say.matrix.fold} class="matrix-folds">
            <span>{say.matrix.fold}</span>
            <For each={props.coalitions}>
              {(coalition) => (
                <button
                  type="button"
                  class="matrix-fold"
                  aria-pressed={address().folded().includes(coalition.id)}
                  title={coalition.members.map((id) => debate.stakeholder(id)?.shortName ?? id).join(', ')}
                  onClick={() => toggle(coalition.id)}
                >
                  {coalition.name}
                </button>
              )}
            </For>
          </div>
        </Show>
      </div>
    </details>
  );
}

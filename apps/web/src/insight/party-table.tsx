import { averageLinkage } from '@proviso/argumentation/linkage';
import { partyAgreement } from '@proviso/argumentation/party-agreement';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import { createMemo, For, Show } from 'solid-js';
import { say } from '../language/language.ts';
import type { PositionsHeld } from './positions-held.ts';

/** Positions that lie half of the scale apart. */
const middle = 0.5;

/** How far each two parties agree, like beside like; below the figure on how many provisions both have a position. */
export function PartyTable(props: {
  readonly parties: readonly Stakeholder[];
  readonly held: PositionsHeld['byParty'];
}) {
  const table = createMemo(() => {
    const found = partyAgreement(props.held);
    const size = found.parties.length;
    const parties = new Map(props.parties.map((party) => [party.id, party]));
    const order = averageLinkage(found.agreement, size).order.filter((i) => found.common[i * size + i] !== 0);
    const at = (row: number, column: number) => ({
      agreement: found.agreement[row * size + column] ?? Number.NaN,
      both: found.common[row * size + column] ?? 0,
    });
    return order.flatMap((row, i) => {
      const party = parties.get(found.parties[row] ?? '');
      return party ? [{ party, cells: order.slice(0, i).map((column) => at(row, column)) }] : [];
    });
  });
  const percent = (agreement: number) => String(Math.round(100 * agreement));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <div class="party-table-frame" tabIndex={0} role="group" aria-label={say.insight.pairs}>
      <table class="party-table num">
        <thead>
          <tr>
            <td />
            <For each={table().slice(0, -1)}>
              {({ party }) => (
                <th scope="col" title={party.name}>
                  <span>{party.shortName}</span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={table().slice(1)}>
            {({ party, cells }) => (
              <tr>
                <th scope="row" title={party.name}>
                  {party.shortName}
                </th>
                <For each={cells}>
                  {({ agreement, both }, i) => {
                    const other = () => table()[i()]?.party.shortName ?? '';
                    const inWords = () =>
                      both === 0
                        ? say.insight.noPair(party.shortName, other())
                        : say.insight.pair(
                            party.shortName,
                            other(),
                            percent(agreement),
                            say.insight.provisions(both),
                          );
                    return (
                      <td
                        title={inWords()}
                        class={agreement < middle ? 'party-far' : 'party-near'}
                        style={{ '--strength': both === 0 ? 0 : 2 * Math.abs(agreement - middle) }}
                      >
                        <Show when={both > 0} fallback={<span aria-hidden="true">–</span>}>
                          <span aria-hidden="true">{percent(agreement)}</span>
                          <small aria-hidden="true">{both}</small>
                        </Show>
                        <span class="sr-only">{inWords()}</span>
                      </td>
                    );
                  }}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

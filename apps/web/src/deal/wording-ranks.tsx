import type { Deal } from '@proviso/argumentation/deal';
import { type OptionRank, rankOptions } from '@proviso/argumentation/rank-options';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { twoPlaces } from '../language/format.ts';
import { say } from '../language/language.ts';
import type { DealNames } from './deal-names.ts';
import { whoCounts } from './who-counts.ts';

/** In what order the parties would put the wordings of one matter, vetoes first. Worked out where somebody opens it. */
export function WordingRanks(props: {
  readonly deal: Deal;
  readonly names: DealNames;
  readonly matter: number;
  readonly counts: 'needed' | 'all';
  /** Whether leaving the matter out is one of them. */
  readonly mayLeaveOut: boolean;
}) {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <details class="deal-ranks" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.deal.ranks}</summary>
      <Show when={isOpen()}>
        <Ranks {...props} />
      </Show>
    </details>
  );
}

function Ranks(props: Parameters<typeof WordingRanks>[0]) {
  const parties = () => whoCounts(props.deal, props.counts);
  const options = () => props.deal.matters[props.matter]?.options ?? [];
  const rank = createMemo(() => {
    const among = options().flatMap(({ draft }, i) => (draft !== null || props.mayLeaveOut ? [i] : []));
    return rankOptions(props.deal, { matter: props.matter, parties: parties(), among });
  });
  const nameOf = (option: number) => {
    const found = options()[option];
    return found ? props.names.option(found) : '';
  };
  const summary = () => {
    const { options: ranked, winner } = rank();
    const free = ranked.filter(({ vetoes }) => vetoes.length === 0);
    const [only] = free;
    if (!only) return say.deal.ranksAllOut;
    if (free.length === 1) return say.deal.ranksLeft(nameOf(only.option));
    if (!winner) return say.deal.ranksNone;
    return winner.sure
      ? say.deal.ranksSure(nameOf(winner.option))
      : say.deal.ranksKnown(nameOf(winner.option));
  };
  return (
    <>
      <p>{summary()}</p>
      <div class="deal-ranks-scroll">
        <table>
          <caption class="deal-quiet">{say.deal.ranksBy[props.counts]}</caption>
          <thead>
            <tr>
              <th scope="col">{say.deal.ranksWording}</th>
              <th scope="col">{say.deal.ranksPairs}</th>
              <th scope="col">{say.deal.ranksJudgment}</th>
              <th scope="col">{say.deal.ranksAgreement}</th>
            </tr>
          </thead>
          <tbody>
            <For each={rank().options}>
              {(one) => (
                <tr classList={{ 'deal-ranks-out': one.vetoes.length > 0 }}>
                  <th scope="row">{nameOf(one.option)}</th>
                  <td>
                    {one.byPairs === null
                      ? say.deal.ranksOut(one.vetoes.map(props.names.party).join(', '))
                      : say.deal.ranksPlace(one.byPairs + 1)}
                  </td>
                  <td>
                    {one.byJudgment === null ? '' : `${say.deal.ranksPlace(one.byJudgment + 1)} `}
                    <Majority one={one} />
                  </td>
                  <td class="num">
                    <Show when={one.judged > 0} fallback={say.deal.ranksNobody}>
                      {say.deal.ranksFigure(twoPlaces(one.agreement), twoPlaces(one.polarisation))}
                      <small>{say.deal.ranksOver(one.judged, one.judged + one.unknown)}</small>
                    </Show>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <p class="deal-quiet">{say.deal.ranksHint}</p>
    </>
  );
}

/** The position that a majority grants, and where the unknown may move it. */
function Majority(props: { readonly one: OptionRank }) {
  return (
    <Show when={props.one.majority} fallback={say.deal.ranksNobody}>
      {(majority) => (
        <>
          {say.position[majority().known]}
          <Show when={majority().worst !== majority().best}>
            <small>
              {say.deal.ranksRange(say.position[majority().worst], say.position[majority().best])}
            </small>
          </Show>
        </>
      )}
    </Show>
  );
}

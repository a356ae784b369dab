import type { Deal } from '@proviso/argumentation/deal';
import type { Caught, Outcome } from '@proviso/argumentation/evaluate-package';
import { For, Show } from 'solid-js';
import { say } from '../language/language.ts';
import { type DealNames, signed } from './deal-names.ts';

/** What a package means to each party: its utility as a range, and what it objects to or leaves open. */
export function PartyOutcomes(props: {
  readonly deal: Deal;
  readonly names: DealNames;
  readonly outcome: Outcome;
  readonly compared: Outcome | null;
}) {
  const reach = () =>
    Math.max(
      8,
      ...[props.outcome, props.compared].flatMap((one) =>
        (one?.parties ?? []).flatMap(({ low, high }) => [-low, high]),
      ),
    );
  const at = (value: number) => `${50 + (50 * value) / reach()}%`;
  const width = (low: number, high: number) => `${(50 * (high - low)) / reach()}%`;
  const places = (caught: readonly Caught[]) =>
    say.deal.at([...new Set(caught.map(props.names.place))].join(', '));
  return (
    <ul class="deal-outcomes">
      <For each={props.outcome.parties}>
        {(one) => {
          const other = () => props.compared?.parties[one.party];
          return (
            <li>
              <div class="deal-outcome-head">
                <b title={props.names.fullParty(one.party)}>{props.names.party(one.party)}</b>
                <Show when={props.deal.parties[one.party]?.consentNeeded}>
                  <small>{say.mustConsent}</small>
                </Show>
                <span class="num">{say.deal.range(signed(one.low), signed(one.high))}</span>
              </div>
              <div
                class="deal-bar"
                role="img"
                aria-label={`${say.deal.range(signed(one.low), signed(one.high))}, ${say.deal.known(signed(one.known))}`}
              >
                <i class="deal-bar-zero" />
                <i
                  class="deal-bar-range"
                  style={{ 'inset-inline-start': at(one.low), width: width(one.low, one.high) }}
                />
                <i
                  class="deal-bar-known"
                  classList={{ 'deal-bar-minus': one.known < 0 }}
                  style={{
                    'inset-inline-start': at(Math.min(0, one.known)),
                    width: width(Math.min(0, one.known), Math.max(0, one.known)),
                  }}
                />
                <Show when={other()}>
                  {(there) => (
                    <i class="deal-bar-other" style={{ 'inset-inline-start': at(there().known) }} />
                  )}
                </Show>
              </div>
              <p class="deal-outcome-notes">
                <span class="num">{say.deal.known(signed(one.known))}</span>
                <Show when={other()}>
                  {(there) => <span class="num">{say.deal.against(signed(one.known - there().known))}</span>}
                </Show>
                <Show when={one.redLines.length > 0}>
                  <span class="deal-note-stop">
                    {say.deal.redLines(one.redLines.length)} {places(one.redLines)}
                  </span>
                </Show>
                <Show when={one.unmet.length > 0}>
                  <span class="deal-note-stop">
                    {say.deal.unmet(one.unmet.length)} {places(one.unmet)}
                  </span>
                </Show>
                <Show when={one.open.length > 0}>
                  <span>{say.deal.open(one.open.length)}</span>
                </Show>
                <Show when={one.unknown.length > 0}>
                  <span>{say.deal.unknowns(one.unknown.length)}</span>
                </Show>
                <Show when={one.inPart.length > 0}>
                  <span>{say.deal.inPart(one.inPart.length)}</span>
                </Show>
              </p>
            </li>
          );
        }}
      </For>
    </ul>
  );
}

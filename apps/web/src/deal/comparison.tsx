import type { Choice, Deal } from '@proviso/argumentation/deal';
import { evaluatePackage, type Outcome, type PartyOutcome } from '@proviso/argumentation/evaluate-package';
import X from 'lucide-solid/icons/x';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { IconButton } from '../control/button.tsx';
import { say } from '../language/language.ts';
import { type DealNames, signed } from './deal-names.ts';
import { verdictCounts } from './deal-verdict.tsx';

export type Compared = { readonly key: string; readonly name: string; readonly choice: Choice };

/** So many provisions that differ are listed at once; more when asked for. */
const fewDiffering = 12;

/** Packages side by side: the verdict of each, what it means to each party, and where they differ. */
export function Comparison(props: {
  readonly deal: Deal;
  readonly names: DealNames;
  /** What is chosen on the page comes first. */
  readonly choice: Choice;
  readonly others: readonly Compared[];
  readonly onOpen: (choice: Choice) => void;
  readonly onDrop: (key: string) => void;
}) {
  const columns = createMemo(() => [
    { key: '', name: say.deal.thisChoice, choice: props.choice },
    ...props.others,
  ]);
  const outcomes = createMemo(() => columns().map(({ choice }) => evaluatePackage(props.deal, choice)));
  const differing = createMemo(() =>
    props.deal.matters.flatMap((_, matter) =>
      new Set(columns().map(({ choice }) => choice[matter])).size > 1 ? [matter] : [],
    ),
  );
  const [unfolded, setUnfolded] = createSignal(false);
  const isUnfolded = () => unfolded() || differing().length <= fewDiffering;
  return (
    <section class="deal-comparison" aria-label={say.deal.sideBySide}>
      <div class="deal-comparison-frame">
        <table>
          <caption class="sr-only">{say.deal.sideBySide}</caption>
          <thead>
            <tr>
              <td />
              <For each={columns()}>
                {(column) => (
                  <th scope="col">
                    <span class="flex items-start justify-between gap-1">
                      <Show when={column.key} fallback={column.name}>
                        <button
                          type="button"
                          class="link text-start"
                          onClick={() => props.onOpen(column.choice)}
                        >
                          {column.name}
                        </button>
                        <IconButton
                          label={say.deal.stopComparingWith(column.name)}
                          onClick={() => props.onDrop(column.key)}
                        >
                          <X size={14} aria-hidden="true" />
                        </IconButton>
                      </Show>
                    </span>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say.deal.verdictRow}</th>
              <For each={outcomes()}>
                {(outcome) => (
                  <td>
                    <b class={`deal-word-${outcome.verdict}`}>{say.deal.verdictShort[outcome.verdict]}</b>
                    <small>{inShort(props.deal, outcome)}</small>
                  </td>
                )}
              </For>
            </tr>
            <For each={props.deal.parties}>
              {({ consentNeeded }, party) => (
                <tr>
                  <th scope="row">
                    {props.names.party(party())}
                    <Show when={consentNeeded}>
                      <small>{say.mustConsent}</small>
                    </Show>
                  </th>
                  <For each={outcomes()}>
                    {(outcome) => (
                      <Show when={outcome.parties[party()]} fallback={<td />}>
                        {(one) => (
                          <td classList={{ 'deal-best': isBest(outcomes(), party(), one().known) }}>
                            <span class="num">{say.deal.range(signed(one().low), signed(one().high))}</span>
                            <small class="num">{say.deal.known(signed(one().known))}</small>
                            <Show when={objectionsOf(props.names, one())}>
                              {(words) => <small class="deal-note-stop">{words()}</small>}
                            </Show>
                          </td>
                        )}
                      </Show>
                    )}
                  </For>
                </tr>
              )}
            </For>
            <For each={isUnfolded() ? differing() : []}>
              {(matter, i) => (
                <tr classList={{ 'deal-differing-first': i() === 0 }}>
                  <th scope="row" class="deal-differing">
                    <span class="num">{props.names.number(matter)}</span> {props.names.heading(matter)}
                  </th>
                  <For each={columns()}>
                    {({ choice }) => {
                      const option = () => props.deal.matters[matter]?.options[choice[matter] ?? -1];
                      return <td>{option() ? props.names.option(option() ?? { draft: null }) : ''}</td>;
                    }}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={!isUnfolded()}>
        <button type="button" class="link action text-13" onClick={() => setUnfolded(true)}>
          {say.deal.showDiffering(differing().length)}
        </button>
      </Show>
      <p class="deal-quiet">
        {differing().length === 0 ? say.deal.noDifference : say.deal.sideHint(differing().length)}
      </p>
    </section>
  );
}

/** Whether no other package is known to be worth more to a party, and one is known to be worth less. */
const isBest = (outcomes: readonly Outcome[], party: number, known: number): boolean => {
  const all = outcomes.map(({ parties }) => parties[party]?.known ?? 0);
  return known === Math.max(...all) && known > Math.min(...all);
};

function inShort(deal: Deal, outcome: Outcome): string {
  const { redLines, unmet, open, unknown } = verdictCounts(deal, outcome);
  return [
    ...(redLines ? [say.deal.redLines(redLines)] : []),
    ...(unmet ? [say.deal.unmet(unmet)] : []),
    ...(open ? [say.deal.open(open)] : []),
    ...(unknown ? [say.deal.unknowns(unknown)] : []),
  ].join(', ');
}

function objectionsOf(names: DealNames, { redLines, unmet }: PartyOutcome): string {
  const at = (caught: readonly Parameters<DealNames['place']>[0][]) =>
    say.deal.at([...new Set(caught.map(names.place))].join(', '));
  return [
    ...(redLines.length > 0 ? [`${say.deal.redLines(redLines.length)} ${at(redLines)}`] : []),
    ...(unmet.length > 0 ? [`${say.deal.unmet(unmet.length)} ${at(unmet)}`] : []),
  ].join(', ');
}

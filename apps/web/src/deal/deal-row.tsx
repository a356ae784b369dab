import { type Choice, type Deal, standingsOf, statusOf } from '@proviso/argumentation/deal';
import { A } from '@solidjs/router';
import Lock from 'lucide-solid/icons/lock';
import LockOpen from 'lucide-solid/icons/lock-open';
import { createMemo, For, Show } from 'solid-js';
import { Segmented } from '../control/segmented.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import type { DealNames } from './deal-names.ts';
import { PartyMark, stops } from './party-mark.tsx';
import { WordingRanks } from './wording-ranks.tsx';

/** One matter: its wordings to choose from, and where each party stands on the one that is taken. */
export function DealRow(props: {
  readonly deal: Deal;
  readonly names: DealNames;
  readonly matter: number;
  readonly choice: Choice;
  /** The same matter in the package this one is compared with. */
  readonly compared: number | null;
  /** Where the choice started. */
  readonly started: number;
  readonly fixed: boolean;
  /** Whose positions count where the wordings are compared, and whether leaving out is compared too. */
  readonly counts: 'needed' | 'all';
  readonly mayLeaveOut: boolean;
  readonly onChoose: (option: number) => void;
  readonly onFix: () => void;
}) {
  const debate = useDebate();
  const options = () => props.deal.matters[props.matter]?.options ?? [];
  const option = () => props.choice[props.matter] ?? 0;
  const taken = () => options()[option()];
  const heading = () => props.names.heading(props.matter);
  const rows = createMemo(() =>
    props.deal.parties.map(({ consentNeeded }, party) => ({
      party,
      consentNeeded,
      standings: standingsOf(props.deal, { matter: props.matter, option: option(), party }),
    })),
  );
  const objections = createMemo(() =>
    rows().flatMap(({ party, consentNeeded, standings }) =>
      standings
        .filter((standing) => stops(standing, props.choice, consentNeeded))
        .flatMap((standing) => {
          const who = props.names.party(party);
          if (standing.stance?.position === 'red-line')
            return [{ text: say.deal.redLine(who), reason: standing.stance.reason }];
          return standing.dependences
            .filter((one) => statusOf(one, props.choice) === 'unmet')
            .map(({ condition, on }) => ({
              text: say.deal.unmetBy(who, condition.text, on ? props.names.number(on.matter) : null),
              reason: '',
            }));
        }),
    ),
  );
  const other = () =>
    props.compared === null || props.compared === option() ? null : options()[props.compared];
  return (
    <li
      class="deal-row"
      id={`matter-${props.deal.matters[props.matter]?.id}`}
      classList={{ 'deal-row-out': taken()?.draft === null, 'deal-row-stopped': objections().length > 0 }}
    >
      <div class="deal-row-head">
        <A
          class="matrix-heading deal-heading"
          href={debate.address(
            `provisions/${taken()?.provisions[0] ?? props.deal.matters[props.matter]?.id}`,
          )}
        >
          <i>{props.names.number(props.matter)}</i>
          <span>{heading()}</span>
        </A>
        <div class="deal-options">
          <Segmented
            label={say.deal.wordingOf(heading())}
            value={String(option())}
            onChange={(value) => props.onChoose(Number(value))}
            options={options().map((one, i) => ({ value: String(i), label: props.names.option(one) }))}
          />
          <button
            type="button"
            class="deal-fix"
            aria-pressed={props.fixed}
            aria-label={say.deal.fix(heading())}
            title={`${say.deal.fix(heading())}. ${say.deal.fixHint}`}
            onClick={() => props.onFix()}
          >
            <Show when={props.fixed} fallback={<LockOpen size={14} aria-hidden="true" />}>
              <Lock size={14} aria-hidden="true" />
            </Show>
          </button>
          <Show when={other()}>
            {(there) => <span class="deal-other">{say.deal.other(props.names.option(there()))}</span>}
          </Show>
          <Show when={props.started !== option() && props.compared === null && options()[props.started]}>
            {(before) => <span class="deal-other">{say.deal.was(props.names.option(before()))}</span>}
          </Show>
        </div>
      </div>
      <ul class="deal-parties">
        <For each={rows()}>
          {({ party, consentNeeded, standings }) => (
            <PartyMark
              standings={standings}
              choice={props.choice}
              name={props.names.party(party)}
              consentNeeded={consentNeeded}
            />
          )}
        </For>
      </ul>
      <For each={objections()}>
        {({ text, reason }) => (
          <p class="deal-objection">
            <b>{text}</b> {reason}
          </p>
        )}
      </For>
      <WordingRanks
        deal={props.deal}
        names={props.names}
        matter={props.matter}
        counts={props.counts}
        mayLeaveOut={props.mayLeaveOut}
      />
    </li>
  );
}

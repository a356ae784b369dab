import { type Choice, type Standing, statusOf, worstStatus } from '@proviso/argumentation/deal';
import { For, Show } from 'solid-js';
import { say } from '../language/language.ts';
import { StanceMark } from '../stance/stance-mark.tsx';

/** Whether a party whose consent is needed stops the package here: a red line, or a condition that is not met. */
export const stops = (standing: Standing, choice: Choice, consentNeeded: boolean): boolean =>
  consentNeeded &&
  (standing.stance?.position === 'red-line' ||
    (standing.dependences.length > 0 && worstStatus(standing, choice) === 'unmet'));

const signs = { met: '✓', open: '?', unmet: '✕' };

/** Where one party stands on the wording that is taken: its marks, and for a condition whether it is met. */
export function PartyMark(props: {
  readonly standings: readonly Standing[];
  readonly choice: Choice;
  readonly name: string;
  readonly consentNeeded: boolean;
}) {
  const title = (standing: Standing) => {
    const { stance, carried, dependences } = standing;
    if (!stance) return say.deal.unknown(props.name);
    return [
      say.deal.stands(props.name, say.position[stance.position], say.kind[stance.kind]),
      ...(carried ? [say.deal.carried] : []),
      ...dependences.map(
        (one) => `${one.condition.text}: ${say.deal.conditionStatus[statusOf(one, props.choice)]}`,
      ),
      ...(stance.reason ? [stance.reason] : []),
    ].join('\n');
  };
  return (
    <li class="deal-party" classList={{ 'deal-party-empty': props.standings.length === 0 }}>
      <For each={props.standings}>
        {(standing) => (
          <span
            class="deal-mark"
            classList={{ 'deal-mark-stops': stops(standing, props.choice, props.consentNeeded) }}
            title={title(standing)}
          >
            <Show
              when={standing.stance}
              fallback={
                <span class="deal-unknown" role="img" aria-label={title(standing)}>
                  ?
                </span>
              }
            >
              {(stance) => <StanceMark position={stance().position} kind={stance().kind} size={20} />}
            </Show>
            <Show when={standing.dependences.length > 0}>
              <b
                class={`deal-status deal-status-${worstStatus(standing, props.choice)}`}
                role="img"
                aria-label={say.deal.conditionStatus[worstStatus(standing, props.choice)]}
              >
                {signs[worstStatus(standing, props.choice)]}
              </b>
            </Show>
          </span>
        )}
      </For>
      <span class="deal-party-name">{props.name}</span>
    </li>
  );
}

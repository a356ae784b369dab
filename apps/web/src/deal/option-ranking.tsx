import type { Deal } from '@proviso/argumentation/deal';
import { type OptionsRanked, rankOptions } from '@proviso/argumentation/rank-options';
import { positions } from '@proviso/domain/stance';
import { createMemo, For, Show } from 'solid-js';
import { say } from '../language/language.ts';
import type { DealNames } from './deal-names.ts';

/** Which wording of one matter the parties would put first, all else aside: in a word, and opened, how that is counted. */
export function OptionRanking(props: {
  readonly deal: Deal;
  readonly names: DealNames;
  readonly matter: number;
}) {
  const matter = () => props.deal.matters[props.matter];
  const ranked = createMemo(() => {
    const found = matter();
    return found ? rankOptions(props.deal, found) : null;
  });
  const name = (option: number) => {
    const found = matter()?.options[option];
    return found ? props.names.option(found) : '';
  };
  const headline = ({ winner, byPairs }: OptionsRanked) => {
    if (winner !== null) return say.deal.first(name(winner));
    return byPairs.length > 0 ? say.deal.firstOpen : say.deal.firstNone;
  };
  const inOrder = (groups: readonly (readonly number[])[], word: (option: number) => string) =>
    groups.map((group) => group.map(word).join(say.deal.level)).join(say.deal.before);
  const graded = (option: number) => {
    const judgment = ranked()?.judgments[option];
    // A score of 2 is the first position of the scale, and -2 the last.
    const position = judgment ? positions[2 - judgment.grade] : undefined;
    return position ? say.deal.graded(name(option), say.position[position]) : name(option);
  };
  return (
    <Show when={ranked()}>
      {(found) => (
        <details class="deal-ranking">
          <summary>{headline(found())}</summary>
          <dl>
            <Show when={found().vetoed.length > 0}>
              <dt>{say.deal.setAside}</dt>
              <dd>
                <For each={found().vetoed}>
                  {({ option, parties }, i) => (
                    <>
                      {i() > 0 && '; '}
                      {say.deal.vetoedBy(name(option), parties.map(props.names.party).join(', '))}
                    </>
                  )}
                </For>
              </dd>
            </Show>
            <Show when={found().byPairs.length > 0}>
              <dt>{say.deal.byPairs}</dt>
              <dd>{inOrder(found().byPairs, name)}</dd>
              <dt>{say.deal.byGrades}</dt>
              <dd>{inOrder(found().byGrades, graded)}</dd>
            </Show>
          </dl>
          <p>{say.deal.rankingHint}</p>
        </details>
      )}
    </Show>
  );
}

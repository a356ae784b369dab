import type { Allowed, Choice, Deal } from '@proviso/argumentation/deal';
import { difference } from '@proviso/argumentation/deal-difference';
import { evaluatePackage } from '@proviso/argumentation/evaluate-package';
import { type Trade, withChanges } from '@proviso/argumentation/trades';
import { turns } from '@proviso/argumentation/turns';
import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';
import type { createSolver } from './ask-solver.ts';
import { changesBetween, type DealNames } from './deal-names.ts';
import type { Answer } from './deal-worker.ts';

/** What would make the package better: a gain that costs nobody anything, and trades. Worked out anew for each choice. */
export function DealAdvice(props: {
  readonly deal: Deal;
  readonly names: DealNames;
  readonly choice: Choice;
  readonly allowed: Allowed;
  readonly ask: ReturnType<typeof createSolver>;
  readonly onTake: (choice: Choice) => void;
}) {
  const [found, setFound] = createSignal<Answer | null | undefined>(undefined);
  const advice = () => {
    const answer = found();
    return answer?.kind === 'advice' ? answer : null;
  };
  createEffect(
    on([() => props.deal, () => props.choice, () => props.allowed], ([deal, from, allowed]) => {
      let over = false;
      // Whoever walks through the wordings with the arrow keys asks for the last one only.
      const timer = setTimeout(async () => {
        const answer = await props.ask({ kind: 'advice', deal, allowed, from });
        if (!over) setFound(answer);
      }, 150);
      onCleanup(() => {
        over = true;
        clearTimeout(timer);
      });
    }),
  );
  const listed = (parties: readonly number[]) => parties.map(props.names.party).join(', ');
  const gainers = (to: Choice) =>
    props.deal.parties.flatMap((_, party) =>
      difference(props.deal, { party, from: props.choice, to, caution: 'known' })[0] > 0 ? [party] : [],
    );
  const newlyUnknown = (to: Choice) => {
    const count = (choice: Choice) =>
      evaluatePackage(props.deal, choice).parties.reduce((sum, { unknown }) => sum + unknown.length, 0);
    return Math.max(0, count(to) - count(props.choice));
  };
  const facts = ({ changes, differences, lifted }: Trade) => {
    const at = (fits: (low: number, high: number) => boolean) =>
      differences.flatMap(([low, high], party) => (fits(low, high) ? [party] : []));
    const gaining = at((low) => low > 0);
    const turned = turns(props.deal, props.choice, withChanges(props.choice, changes)).flatMap(
      (turn) => props.names.turn(turn) ?? [],
    );
    const losing = at((low) => low < 0);
    return [
      ...(turned.length > 0 ? turned : lifted > 0 ? [say.deal.lifts(lifted)] : []),
      ...(gaining.length > 0 ? [say.deal.gains(listed(gaining))] : []),
      ...(losing.length > 0 ? [say.deal.mayLose(listed(losing))] : []),
    ].join('; ');
  };
  return (
    <>
      <section class="deal-section">
        <h2>{say.deal.gain}</h2>
        <Show when={found() !== undefined} fallback={<p class="deal-quiet">{say.deal.searching}</p>}>
          <Show when={advice()} fallback={<p class="deal-quiet">{say.deal.failed}</p>}>
            {(given) => (
              <Show when={given().gain} fallback={<p class="deal-quiet">{say.deal.gainNo}</p>}>
                {(to) => (
                  <>
                    <p>{say.deal.gainYes(listed(gainers(to())))}</p>
                    <ul class="deal-list">
                      <For each={changesBetween(props.choice, to())}>
                        {(change) => <li>{props.names.change(change)}</li>}
                      </For>
                    </ul>
                    <Show when={newlyUnknown(to())}>
                      {(count) => <p class="deal-quiet">{say.deal.gainUnknown(count())}</p>}
                    </Show>
                    <Button class="mt-2" onClick={() => props.onTake(to())}>
                      {say.deal.take}
                    </Button>
                  </>
                )}
              </Show>
            )}
          </Show>
        </Show>
      </section>
      <section class="deal-section">
        <h2>{say.deal.trades}</h2>
        <Show when={advice()} fallback={<p class="deal-quiet">{say.deal.searching}</p>}>
          {(given) => (
            <Show when={given().trades.length > 0} fallback={<p class="deal-quiet">{say.deal.tradesNone}</p>}>
              <p class="deal-quiet">{say.deal.tradesHint}</p>
              <ul class="deal-trades">
                <For each={given().trades}>
                  {(trade) => (
                    <li>
                      <p>
                        <b>{say.deal.ifWent(trade.changes.map(props.names.went).join(say.deal.and))}</b>:{' '}
                        {facts(trade)}.
                      </p>
                      <button
                        type="button"
                        class="link action"
                        onClick={() => props.onTake(withChanges(props.choice, trade.changes))}
                      >
                        {say.deal.take}
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          )}
        </Show>
      </section>
    </>
  );
}

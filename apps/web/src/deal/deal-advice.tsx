import { type Allowed, type Choice, type Deal, standingsOf } from '@proviso/argumentation/deal';
import { difference } from '@proviso/argumentation/deal-difference';
import { evaluatePackage } from '@proviso/argumentation/evaluate-package';
import { findTrades, type Trade } from '@proviso/argumentation/trades';
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';
import type { createSolver } from './ask-solver.ts';
import { changesBetween, type DealNames } from './deal-names.ts';
import type { Found } from './deal-worker.ts';

/** What would make the package better: a gain that costs nobody anything, and trades. Worked out anew for each choice. */
export function DealAdvice(props: {
  readonly deal: Deal;
  readonly names: DealNames;
  readonly choice: Choice;
  readonly allowed: Allowed;
  readonly ask: ReturnType<typeof createSolver>;
  readonly onTake: (choice: Choice) => void;
}) {
  const [gain, setGain] = createSignal<Found | null | undefined>(undefined);
  createEffect(
    on([() => props.deal, () => props.choice, () => props.allowed], ([deal, from, allowed]) => {
      let over = false;
      // Whoever walks through the wordings with the arrow keys asks for the last one only.
      const timer = setTimeout(async () => {
        const found = await props.ask({ kind: 'gain', deal, allowed, from });
        if (!over) setGain(found);
      }, 150);
      onCleanup(() => {
        over = true;
        clearTimeout(timer);
      });
    }),
  );
  const trades = createMemo(() =>
    findTrades(props.deal, { allowed: props.allowed, from: props.choice, caution: 'known', limit: 4 }),
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
  const take = ({ changes }: Pick<Trade, 'changes'>) =>
    props.onTake(
      props.choice.map((option, m) => changes.find(({ matter }) => matter === m)?.option ?? option),
    );
  /** What becomes of the red lines, of those whose consent is needed, on the wording that is given up. */
  const redLineTurns = ({ matter, option }: Trade['changes'][number]): readonly string[] =>
    props.deal.parties.flatMap(({ consentNeeded }, party) => {
      const now = standingsOf(props.deal, { matter, option: props.choice[matter] ?? 0, party });
      if (!consentNeeded || !now.some(({ stance }) => stance?.position === 'red-line')) return [];
      const [then] = standingsOf(props.deal, { matter, option, party });
      const who = props.names.party(party);
      if (!then) return [say.deal.redLineGone(who)];
      if (!then.stance) return [say.deal.redLineUnknown(who)];
      return then.stance.position === 'red-line'
        ? []
        : [say.deal.redLineTo(who, say.position[then.stance.position])];
    });
  const facts = ({ changes, differences, lifted }: Trade) => {
    const at = (fits: (low: number, high: number) => boolean) =>
      differences.flatMap(([low, high], party) => (fits(low, high) ? [party] : []));
    const gaining = at((low) => low > 0);
    const turns = changes.flatMap((change) => redLineTurns(change));
    const losing = at((low) => low < 0);
    return [
      ...(turns.length > 0 ? turns : lifted > 0 ? [say.deal.lifts(lifted)] : []),
      ...(gaining.length > 0 ? [say.deal.gains(listed(gaining))] : []),
      ...(losing.length > 0 ? [say.deal.mayLose(listed(losing))] : []),
    ].join('; ');
  };
  return (
    <>
      <section class="deal-section">
        <h2>{say.deal.gain}</h2>
        <Show when={gain() !== undefined} fallback={<p class="deal-quiet">{say.deal.searching}</p>}>
          <Show when={gain()} fallback={<p class="deal-quiet">{say.deal.failed}</p>}>
            {(found) => (
              <Show when={found().choice} fallback={<p class="deal-quiet">{say.deal.gainNo}</p>}>
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
        <Show when={trades().length > 0}>
          <p class="deal-quiet">{say.deal.tradesHint}</p>
        </Show>
        <Show when={trades().length > 0} fallback={<p class="deal-quiet">{say.deal.tradesNone}</p>}>
          <ul class="deal-trades">
            <For each={trades()}>
              {(trade) => (
                <li>
                  <p>
                    <b>{say.deal.ifWent(trade.changes.map(props.names.went).join(say.deal.and))}</b>:{' '}
                    {facts(trade)}.
                  </p>
                  <button type="button" class="link action" onClick={() => take(trade)}>
                    {say.deal.take}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </>
  );
}

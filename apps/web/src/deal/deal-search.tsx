import type { Allowed, Choice, Deal } from '@proviso/argumentation/deal';
import type { Block } from '@proviso/argumentation/smallest-block';
import { readings } from '@proviso/argumentation/worth';
import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { Button } from '../control/button.tsx';
import { Select } from '../control/field.tsx';
import { createHotkeys } from '../control/hotkey.ts';
import { notify } from '../control/toast.tsx';
import { say } from '../language/language.ts';
import type { createSolver } from './ask-solver.ts';
import type { DealAddress } from './deal-address.ts';
import type { DealNames } from './deal-names.ts';
import { whoCounts } from './who-counts.ts';
import { WhyBlocked } from './why-blocked.tsx';

const readingWords = {
  known: say.deal.readingKnown,
  worst: say.deal.readingWorst,
  best: say.deal.readingBest,
};

/** The search for the best package: by what, for whom, within what limits. */
export function DealSearch(props: {
  readonly deal: Deal;
  readonly names: DealNames;
  readonly choice: Choice;
  readonly allowed: Allowed;
  readonly address: DealAddress;
  readonly ask: ReturnType<typeof createSolver>;
  readonly onTake: (choice: Choice) => void;
}) {
  const [busy, setBusy] = createSignal(false);
  const [said, setSaid] = createSignal<string | null>(null);
  const [block, setBlock] = createSignal<Block | null>(null);
  // What was said of a search holds for what it found and within its limits, not for what is chosen after.
  let found: Choice | null = null;
  createEffect(
    on(
      [() => props.choice, () => props.allowed, () => props.address.counts(), () => props.address.reading()],
      ([now]) => {
        if (found?.every((option, i) => option === now[i])) return;
        setSaid(null);
        setBlock(null);
      },
      { defer: true },
    ),
  );
  const search = async (aim: 'sum' | 'worst-off') => {
    if (busy()) return;
    setBusy(true);
    setBlock(null);
    const goal = {
      aim,
      reading: props.address.reading(),
      parties: whoCounts(props.deal, props.address.counts()),
    };
    found = null;
    const reply = await props.ask({ kind: 'best', deal: props.deal, allowed: props.allowed, goal });
    setBusy(false);
    if (reply?.kind !== 'best') return setSaid(say.deal.failed);
    if (!reply.choice) {
      setSaid(null);
      setBlock(reply.block);
      return;
    }
    const took = say.deal.took(String(Math.max(1, Math.round(reply.took))));
    const { choice } = reply;
    found = choice;
    if (choice.every((option, i) => option === props.choice[i]))
      return setSaid(`${say.deal.already} ${took}`);
    setSaid(took);
    props.onTake(choice);
    notify(say.deal.found);
  };
  createHotkeys({ b: () => search('sum'), w: () => search('worst-off') });
  return (
    <section class="deal-section">
      <h2>{say.deal.better}</h2>
      <div class="flex flex-wrap gap-2">
        <Button look="main" hotkey="b" disabled={busy()} onClick={() => search('sum')}>
          {say.deal.bestSum}
        </Button>
        <Button hotkey="w" disabled={busy()} onClick={() => search('worst-off')}>
          {say.deal.bestWorst}
        </Button>
      </div>
      <div class="mt-3 grid grid-cols-2 gap-3">
        <Select
          label={say.deal.counts}
          onChange={(event) =>
            props.address.setCounts(event.currentTarget.value === 'all' ? 'all' : 'needed')
          }
        >
          <option value="needed" selected={props.address.counts() === 'needed'}>
            {say.deal.countsNeeded}
          </option>
          <option value="all" selected={props.address.counts() === 'all'}>
            {say.deal.countsAll}
          </option>
        </Select>
        <Select
          label={say.deal.reading}
          onChange={(event) => {
            const reading = readings.find((one) => one === event.currentTarget.value);
            if (reading) props.address.setReading(reading);
          }}
        >
          <For each={readings}>
            {(one) => (
              <option value={one} selected={props.address.reading() === one}>
                {readingWords[one]}
              </option>
            )}
          </For>
        </Select>
      </div>
      <label class="mt-2 flex min-h-8 items-center gap-2 text-13">
        <input
          type="checkbox"
          class="size-4 accent-(--accent)"
          checked={props.address.mayLeaveOut()}
          onChange={(event) => props.address.setMayLeaveOut(event.currentTarget.checked)}
        />
        {say.deal.mayLeaveOut}
      </label>
      <div role="status" class="text-13 text-ink-2">
        <Show when={said()}>{(text) => <p class="mt-1">{text()}</p>}</Show>
        <Show when={block()}>
          {(found) => (
            <WhyBlocked deal={props.deal} names={props.names} block={found()} onShow={props.onTake} />
          )}
        </Show>
      </div>
    </section>
  );
}

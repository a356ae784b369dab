import type { Choice, Deal } from '@proviso/argumentation/deal';
import { type Objection, objectionKey, objections } from '@proviso/argumentation/objections';
import type { Block } from '@proviso/argumentation/smallest-block';
import { For, Show } from 'solid-js';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';
import type { DealNames } from './deal-names.ts';

/** Why nothing can be agreed: what cannot all be heeded, and the fewest that would have to give way in all. */
export function WhyBlocked(props: {
  readonly deal: Deal;
  readonly names: DealNames;
  readonly block: Block;
  readonly onShow: (choice: Choice) => void;
}) {
  const nearest = () => objections(props.deal, props.block.nearest);
  const isSame = () => {
    const conflict = new Set(props.block.conflict.map(objectionKey));
    return conflict.size === nearest().length && nearest().every((one) => conflict.has(objectionKey(one)));
  };
  return (
    <div class="deal-none">
      <p>
        <b>{say.deal.none}</b> {say.deal.conflict(props.block.conflict.length)}
      </p>
      <Objections names={props.names} objections={props.block.conflict} />
      <Show when={!isSame()} fallback={<p class="mt-3">{say.deal.giveWaySame}</p>}>
        <p class="mt-3">{say.deal.giveWay(nearest().length)}</p>
        <Objections names={props.names} objections={nearest()} />
      </Show>
      <Button class="mt-2" onClick={() => props.onShow(props.block.nearest)}>
        {say.deal.noneAction}
      </Button>
    </div>
  );
}

function Objections(props: { readonly names: DealNames; readonly objections: readonly Objection[] }) {
  return (
    <ul class="deal-list">
      <For each={props.objections.map(props.names.objection)}>
        {({ text, why }) => (
          <li>
            {text}
            <Show when={why}>
              <span class="deal-why">{why}</span>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

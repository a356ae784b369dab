import type { Choice, Deal, Whole } from '@proviso/argumentation/deal';
import { extentOf } from '@proviso/argumentation/extent';
import { For, Show } from 'solid-js';
import { say } from '../language/language.ts';
import type { DealNames } from './deal-names.ts';
import { PartyMark } from './party-mark.tsx';

/** Where the parties stand on a draft as a whole, where the package takes any of it, and whether that counts. */
export function WholeRow(props: {
  readonly deal: Deal;
  readonly names: DealNames;
  readonly whole: Whole;
  readonly choice: Choice;
}) {
  const extent = () => extentOf(props.deal, props.whole.draft, props.choice);
  return (
    <Show when={extent() !== 'none'}>
      <li class="deal-row">
        <div class="deal-row-head">
          <p class="deal-whole">{say.deal.wholeDraft(props.names.draft(props.whole.draft))}</p>
          <p class="deal-quiet">{extent() === 'whole' ? say.deal.wholeCounts : say.deal.partCounts}</p>
        </div>
        <ul class="deal-parties">
          <For each={props.deal.parties}>
            {({ consentNeeded }, party) => (
              <PartyMark
                standings={props.whole.standings[party()] ?? []}
                choice={props.choice}
                name={props.names.party(party())}
                consentNeeded={consentNeeded && extent() === 'whole'}
              />
            )}
          </For>
        </ul>
      </li>
    </Show>
  );
}

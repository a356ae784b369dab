import type { Deal } from '@proviso/argumentation/deal';
import { type Obstacles, zoneOfAgreement } from '@proviso/argumentation/zone-of-agreement';
import { createMemo, For, Show } from 'solid-js';
import { say } from '../language/language.ts';
import type { DealNames } from './deal-names.ts';

/** Which provisions have a wording that nobody who must consent rules out, and what is still open on each of those. */
export function ZoneSection(props: { readonly deal: Deal; readonly names: DealNames }) {
  const matters = createMemo(() => {
    const zone = zoneOfAgreement(props.deal);
    return props.deal.matters.map(({ id, options }, matter) => ({
      id,
      matter,
      wordings: options.flatMap((option, i) => {
        const obstacles = zone[matter]?.[i];
        return option.draft !== null && obstacles?.vetoes.length === 0 ? [{ option, obstacles }] : [];
      }),
    }));
  });
  const within = () => matters().filter(({ wordings }) => wordings.length > 0);
  const out = () => matters().filter(({ wordings }) => wordings.length === 0);
  const open = ({ conditions, unknown }: Obstacles) => [
    ...conditions.map(({ party, dependence }) =>
      say.deal.zoneIf(props.names.party(party), dependence.condition.text),
    ),
    ...(unknown.length > 0 ? [say.deal.zoneUnknown(unknown.map(props.names.party).join(', '))] : []),
  ];
  return (
    <section class="deal-section">
      <h2>{say.deal.zone}</h2>
      <p>{say.deal.zoneWhy(within().length, say.debate.provisions(matters().length))}</p>
      <Show when={out().length > 0}>
        <p class="mt-1">
          {say.deal.zoneOut}{' '}
          <For each={out()}>
            {({ id, matter }, i) => (
              <>
                {i() > 0 ? ', ' : ''}
                <a class="link" href={`#matter-${id}`} title={props.names.heading(matter)}>
                  {props.names.number(matter)}
                </a>
              </>
            )}
          </For>
        </p>
      </Show>
      <details class="deal-zone">
        <summary class="link">{say.deal.zoneShow}</summary>
        <ul>
          <For each={within()}>
            {({ matter, wordings }) => (
              <li>
                <span class="num">{props.names.number(matter)}</span> {props.names.heading(matter)}
                <ul>
                  <For each={wordings}>
                    {({ option, obstacles }) => (
                      <li>
                        <b>{props.names.option(option)}</b>
                        <For each={open(obstacles)}>{(text) => <span>{text}</span>}</For>
                      </li>
                    )}
                  </For>
                </ul>
              </li>
            )}
          </For>
        </ul>
      </details>
    </section>
  );
}

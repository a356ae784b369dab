import type { LiveClaim } from '@proviso/document/live-claim';
import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { useArgument } from '../../argument/argument-context.tsx';
import { say } from '../../language/language.ts';
import { SideSign } from '../side-sign.tsx';
import './place.css';

/** Where else the words of a claim are used, each with the way there. */
export function UsedAlso(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  const places = () =>
    argument.usedAlso(props.claim.link ?? props.claim.id).filter(({ id }) => id !== props.claim.id);
  return (
    <Show when={places().length > 0}>
      <section class="used-also" aria-label={say.place.usedAlso(places().length)}>
        <p>{say.place.usedAlso(places().length)}</p>
        <ul>
          <For each={places()}>
            {(place) => (
              <li>
                <SideSign side={place.side} />
                <A class="link" href={place.href} dir="auto">
                  {say.place.usedAt(place.where, place.answers)}
                </A>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

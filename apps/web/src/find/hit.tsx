import { type JSX, Show } from 'solid-js';
import { SideSign } from '../claim/side-sign.tsx';
import type { Findable } from './findables.ts';
import '../claim/claim.css';
import '../control/search-list.css';

/** One line of what was found: its sign, its words, where it is. */
export function Hit(props: { readonly hit: Findable }): JSX.Element {
  return (
    <>
      <Show
        when={props.hit.side}
        fallback={
          <span class="claim-sign num" data-side="subject" aria-hidden="true">
            {props.hit.mark}
          </span>
        }
      >
        {(side) => <SideSign side={side()} />}
      </Show>
      <span classList={{ 'search-list-words': props.hit.isWritten }} dir="auto">
        {props.hit.words}
      </span>
      <span class="search-list-where">{props.hit.where}</span>
    </>
  );
}

import { type JSX, Show } from 'solid-js';
import { say } from '../language/language.ts';
import './seen.css';

/** How much of a place is new to the reader; nothing where nothing is. */
export function NewCount(props: { readonly count: number }): JSX.Element {
  return (
    <Show when={props.count > 0}>
      <span class="new-mark num">
        <i aria-hidden="true" />
        {say.seen.count(props.count)}
      </span>
    </Show>
  );
}

/** A dot where something is new to the reader, and a number where more of it is below; nothing where nothing is. */
export function NewMark(props: { readonly isNew: boolean; readonly below?: number }): JSX.Element {
  return (
    <Show when={props.isNew || (props.below ?? 0) > 0}>
      <span class="new-mark num" classList={{ 'new-mark-below': !props.isNew }}>
        <i aria-hidden="true" />
        <Show when={props.isNew}>
          <span class="sr-only">{say.seen.new}</span>
        </Show>
        <Show when={props.below}>{(below) => <span>{say.seen.newBelow(below())}</span>}</Show>
      </span>
    </Show>
  );
}

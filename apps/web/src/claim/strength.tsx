import { type JSX, Show } from 'solid-js';
import { say } from '../language/language.ts';
import { formatStrength } from './format-strength.ts';

/** "Strength 0.66" with its bar; nothing while there is no figure. */
export function Strength(props: { readonly value: number | undefined }): JSX.Element {
  return (
    <Show when={props.value} keyed={false}>
      {(value) => (
        <span title={say.claim.strengthMeans}>
          {say.claim.strength(formatStrength(value()))}
          <span class="meter ms-[5px]" aria-hidden="true">
            <i style={{ width: `${Math.round(value() * 100)}%` }} />
          </span>
        </span>
      )}
    </Show>
  );
}

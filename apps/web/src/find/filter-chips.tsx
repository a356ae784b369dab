import { For, type JSX } from 'solid-js';
import { say } from '../language/language.ts';
import { qualities, readQuery, toggled } from './claim-filters.ts';
import './filter-chips.css';

/** The filters one asks for most, to press; typed, they are `is:mine` and the like. */
export function FilterChips(props: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}): JSX.Element {
  const isOn = (quality: (typeof qualities)[number]) =>
    readQuery(props.query).filters.some(({ key, value }) => key === 'is' && value === quality);
  return (
    <fieldset class="filter-chips">
      <legend class="sr-only">{say.find.narrow}</legend>
      <For each={qualities}>
        {(value) => (
          <button
            type="button"
            aria-pressed={isOn(value)}
            onClick={() => props.onQuery(toggled(props.query, { key: 'is', value }))}
          >
            {say.find.quality[value]}
          </button>
        )}
      </For>
      <span class="filter-hint">{say.find.filterHint}</span>
    </fieldset>
  );
}

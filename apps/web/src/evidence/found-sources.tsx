import type { NewSource } from '@proviso/domain/evidence';
import { For, Show } from 'solid-js';
import { say } from '../language/language.ts';

/** Several sources that were found, to choose from. A choice is a checkbox named `chosen` whose value is the place in the list. */
export function FoundSources(props: { readonly sources: readonly NewSource[] }) {
  return (
    <fieldset>
      <legend class="field-label">{say.source.choose}</legend>
      <ul class="max-h-[44dvh] overflow-y-auto border-y border-line">
        <For each={props.sources}>
          {(source, i) => (
            <li class="border-b border-line last:border-0">
              <label class="flex min-h-11 items-start gap-3 py-2">
                <input
                  type="checkbox"
                  name="chosen"
                  value={i()}
                  checked
                  class="mt-1 size-4 flex-none accent-(--accent)"
                />
                <span class="min-w-0">
                  <span class="block font-serif text-16 leading-snug">{source.title}</span>
                  <span class="num text-13 text-ink-3">
                    {[source.authors.join('; '), source.publisher, source.published]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  <Show when={source.url}>
                    <span class="block truncate text-12 text-ink-3">{source.url}</span>
                  </Show>
                </span>
              </label>
            </li>
          )}
        </For>
      </ul>
    </fieldset>
  );
}

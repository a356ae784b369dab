import ChevronDown from 'lucide-solid/icons/chevron-down';
import ChevronUp from 'lucide-solid/icons/chevron-up';
import Search from 'lucide-solid/icons/search';
import { For, type JSX, Show } from 'solid-js';
import { IconButton } from '../../control/button.tsx';
import { say } from '../../language/language.ts';
import { useArgument } from '../argument-context.tsx';
import type { MapFolding } from './map-folding.ts';
import type { MapSearch } from './map-search.ts';

/** Over the map: words to look for, which light up, and how far it is folded. */
export function MapTools(props: {
  readonly search: MapSearch;
  readonly folding: MapFolding;
  /** Folds to a level, and shows what is left. */
  readonly onLevel: (level: number | null) => void;
}): JSX.Element {
  const argument = useArgument();
  const hits = () => props.search.hits();
  const go = (by: 1 | -1) => {
    const next = props.search.next(argument.selection.claim(), by);
    if (next !== undefined) argument.selection.select(next);
  };
  const place = () => (hits() ?? []).indexOf(argument.selection.claim() ?? '') + 1;
  /** A level, all (empty), or some: where single claims were folded. */
  const chosen = () => props.folding.level() ?? (props.folding.folded().size > 0 ? 'some' : '');
  return (
    <div class="map-tools">
      <div class="map-search" role="search">
        <Search size={15} aria-hidden="true" />
        <input
          type="search"
          aria-label={say.map.search}
          placeholder={say.map.search}
          value={props.search.query()}
          onInput={(event) => props.search.ask(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
            else if (event.key === 'Escape' && props.search.query() !== '') props.search.ask('');
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <Show when={hits()}>
          {(found) => (
            <>
              <output>
                {place() > 0 ? say.map.of(place(), found().length) : say.map.found(found().length)}
              </output>
              <Show when={found().length > 0}>
                <IconButton label={say.map.previous} onClick={() => go(-1)}>
                  <ChevronUp size={16} aria-hidden="true" />
                </IconButton>
                <IconButton label={say.map.next} onClick={() => go(1)}>
                  <ChevronDown size={16} aria-hidden="true" />
                </IconButton>
              </Show>
            </>
          )}
        </Show>
      </div>
      <Show when={props.folding.depth() > 1}>
        <select
          class="map-levels"
          aria-label={say.map.levels}
          value={chosen()}
          onChange={(event) => props.onLevel(Number(event.currentTarget.value) || null)}
        >
          <option value="">{say.map.allLevels}</option>
          <Show when={chosen() === 'some'}>
            <option value="some">{say.map.someLevels}</option>
          </Show>
          <For each={Array.from({ length: props.folding.depth() - 1 }, (_, at) => at + 1)}>
            {(level) => (
              <option value={level} selected={props.folding.level() === level}>
                {say.map.toLevel(level)}
              </option>
            )}
          </For>
        </select>
      </Show>
    </div>
  );
}

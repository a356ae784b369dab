import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js';
import { keepKeyboard } from './keep-keyboard.ts';

export type SearchOption = {
  readonly key: string;
  readonly content: JSX.Element;
  /** Under which small heading it stands; a heading shows where it changes. */
  readonly group?: string;
};

/**
 * A field and below it what was found: typing narrows, arrows walk, Enter or a click chooses. The focus stays in the field; a
 * screen reader hears the line the arrows are on.
 */
export function SearchList(props: {
  readonly label: string;
  readonly placeholder?: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly options: readonly SearchOption[];
  /** The option that is chosen, where choosing does not close the list. */
  readonly chosen?: string | null;
  readonly onChoose: (key: string) => void;
  /** Between the field and the list: what narrows it. */
  readonly between?: JSX.Element;
  /** Said where nothing is found. */
  readonly none: string;
}): JSX.Element {
  const id = createUniqueId();
  const [at, setAt] = createSignal(0);
  // Asked for once: a list that is put together in the place where it is handed over is made anew each time one looks at it.
  const options = createMemo(() => props.options);
  let list: HTMLDivElement | undefined;
  let field: HTMLInputElement | undefined;
  // At once, for whoever types on; and again, because a dialog gives the focus to its first control a task later.
  onMount(() => {
    queueMicrotask(() => field?.focus());
    const timer = setTimeout(() => field?.focus(), 30);
    onCleanup(() => clearTimeout(timer));
  });
  onCleanup(() => setTimeout(keepKeyboard, 60));
  createEffect(
    on(
      () => props.query,
      () => setAt(0),
      { defer: true },
    ),
  );
  const current = () => Math.min(at(), options().length - 1);
  const go = (to: number) => {
    const size = options().length;
    if (size === 0) return;
    setAt((to + size) % size);
    queueMicrotask(() => list?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' }));
  };
  const choose = (key: string | undefined) => {
    if (key !== undefined) props.onChoose(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const steps: Record<string, () => void> = {
      ArrowDown: () => go(current() + 1),
      ArrowUp: () => go(current() - 1),
      PageDown: () => go(Math.min(current() + 8, options().length - 1)),
      PageUp: () => go(Math.max(current() - 8, 0)),
      Enter: () => choose(options()[current()]?.key),
    };
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step();
  };
  return (
    <div class="search-list">
      <label class="field-label" for={`${id}-field`}>
        {props.label}
      </label>
      <input
        id={`${id}-field`}
        ref={(element) => {
          field = element;
        }}
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        data-autofocus
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={options().length > 0 ? `${id}-${current()}` : undefined}
        placeholder={props.placeholder}
        value={props.query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {props.between}
      <div
        id={`${id}-list`}
        class="search-list-options"
        role="listbox"
        aria-label={props.label}
        ref={(element) => {
          list = element;
        }}
      >
        <For each={options()}>
          {(option, index) => (
            <>
              <Show when={option.group && option.group !== options()[index() - 1]?.group}>
                <div class="search-list-group" role="presentation">
                  {option.group}
                </div>
              </Show>
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys of the list. */}
              {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, as a combobox has it. */}
              <div
                id={`${id}-${index()}`}
                class="search-list-option"
                role="option"
                aria-selected={
                  props.chosen === undefined ? current() === index() : props.chosen === option.key
                }
                data-current={current() === index() ? '' : undefined}
                onPointerMove={() => setAt(index())}
                onClick={() => choose(option.key)}
              >
                {option.content}
              </div>
            </>
          )}
        </For>
      </div>
      <p class="search-list-none" role="status">
        {options().length === 0 ? props.none : ''}
      </p>
    </div>
  );
}

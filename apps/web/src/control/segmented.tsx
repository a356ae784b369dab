import { For, type JSX } from 'solid-js';

/** A choice of one of a few, all in sight: a radio group, walked with the arrows. */
export function Segmented<T extends string>(props: {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: JSX.Element }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  const step = (event: KeyboardEvent, by: number) => {
    const at = props.options.findIndex(({ value }) => value === props.value);
    const next = props.options[(at + by + props.options.length) % props.options.length];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    props.onChange(next.value);
    const group = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
    queueMicrotask(() => group?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus());
  };
  return (
    <div
      class="seg"
      role="radiogroup"
      aria-label={props.label}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(event, 1);
        if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(event, -1);
      }}
    >
      <For each={props.options}>
        {(option) => (
          <button
            type="button"
            role="radio"
            aria-checked={option.value === props.value}
            tabIndex={option.value === props.value ? 0 : -1}
            onClick={() => props.onChange(option.value)}
          >
            {option.label}
          </button>
        )}
      </For>
    </div>
  );
}

import { type Accessor, createMemo, For, type JSX, untrack } from 'solid-js';

/**
 * A list whose items keep their place on the page for as long as their ids are in it, though every record comes anew: what
 * somebody is writing in one of them stays, whatever others do meanwhile.
 */
export function ById<T>(props: {
  readonly each: readonly T[];
  /** Ids are unique in the list. */
  readonly id: (item: T) => string;
  readonly fallback?: JSX.Element;
  readonly children: (item: Accessor<T>) => JSX.Element;
}): JSX.Element {
  const items = createMemo(() => new Map(props.each.map((item) => [props.id(item), item])));
  const ids = createMemo(() => [...items().keys()], [], {
    equals: (a, b) => a.length === b.length && a.every((id, at) => id === b[at]),
  });
  return (
    <For each={ids()} fallback={props.fallback}>
      {(id) => {
        // Asked for once more while it is being taken out, it is what it was.
        const item = createMemo<T | undefined>((last) => items().get(id) ?? last);
        const known = () => {
          const now = item();
          if (now === undefined) throw new Error(`There is no ${id} in the list.`);
          return now;
        };
        return untrack(() => props.children(known));
      }}
    </For>
  );
}

import type { ClaimId } from '@proviso/domain/claim';
import { type Accessor, createEffect, on } from 'solid-js';

/**
 * Keeps the keyboard in the outline. Where what has the focus goes away (a field that is closed, a line that was taken back,
 * or archived by somebody else), the line it belonged to gets it, or the one that now stands there. Gives what hears the
 * focus of the view; `lineOf` says which line a field belongs to that stands in none.
 */
export function createOutlineFocus(
  ids: Accessor<readonly ClaimId[]>,
  changes: Accessor<unknown>,
  lineOf: () => ClaimId | null,
  go: (id: ClaimId) => void,
) {
  let last: { readonly element: Element; readonly line: ClaimId | null; readonly at: number } | null = null;
  const restore = () => {
    if (!last || last.element.isConnected || document.activeElement !== document.body) return;
    const { line, at } = last;
    last = null;
    const next = line !== null && ids().includes(line) ? line : ids()[Math.min(at, ids().length - 1)];
    if (next !== undefined) go(next);
  };
  createEffect(on([ids, changes], () => queueMicrotask(restore), { defer: true }));
  return {
    in(event: FocusEvent): void {
      if (!(event.target instanceof Element)) return;
      const line = event.target.closest<HTMLElement>('[data-line]')?.dataset.line ?? lineOf();
      last = { element: event.target, line, at: line === null ? 0 : ids().indexOf(line) };
    },
    /** The reader has gone elsewhere, by key or by pointer; what has only been taken away is no longer in the page. */
    out({ target }: FocusEvent): void {
      queueMicrotask(() => {
        if (last?.element === target && last.element.isConnected) last = null;
      });
    },
  };
}

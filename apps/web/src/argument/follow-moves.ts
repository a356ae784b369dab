import { type Accessor, createEffect, createMemo, on } from 'solid-js';
import type { Open } from './argument-context.tsx';
import type { ArgumentStore } from './argument-store.ts';
import type { Selection } from './selection.ts';

/**
 * A claim that is moved away while one writes in it, or in an undercut of it, is followed: the page opens it where it now
 * stands, so that the editor stays open. Only the focus view shows so little that it could go out of sight.
 */
export function followMoves(store: ArgumentStore, selection: Selection, open: Accessor<Open | null>): void {
  const written = () => {
    const now = open();
    if (now?.kind === 'text') return now.claim;
    return now?.kind === 'answer' && now.place.side === 'undercut' ? now.place.answers : null;
  };
  const at = createMemo(() => {
    const id = written();
    const claim = id === null ? undefined : store.claim(id);
    return claim ? { id: claim.id, answers: claim.answers } : null;
  });
  createEffect(
    on(at, (now, before) => {
      if (!now || now.id !== before?.id || now.answers === before.answers) return;
      const shown = selection.claim();
      if (selection.view() === 'focus' && now.id !== shown && now.answers !== shown) selection.select(now.id);
    }),
  );
}

import type { Accessor } from 'solid-js';
import { turned } from '../../claim/place/turn-claim.ts';
import { createHotkeys } from '../../control/hotkey.ts';
import {
  type ArgumentContext,
  beginAnswer,
  mayOnlySuggest,
  type Placing,
  placingRefusal,
} from '../argument-context.tsx';
import { neighbour } from '../tree-walk.ts';

/** The keys of an argument, wherever on its page the focus is. A key that can do nothing here is left to the browser. */
export function createArgumentKeys(
  argument: ArgumentContext,
  ready: Accessor<boolean>,
  onSide: (side: 'pro' | 'con') => void,
): void {
  const { selection, store } = argument;
  const claim = () => {
    const id = selection.claim();
    return id === null ? undefined : store.claim(id);
  };
  /** The answer or the line that the focus is in, which need not be the claim that is open. */
  const claimAtFocus = () => {
    const place = document.activeElement?.closest<HTMLElement>('[data-claim], [data-line]');
    return store.claim(place?.dataset.line ?? place?.dataset.claim ?? '');
  };
  /** A letter meant for a text that is being written, or whose field has not come yet, must not open another. */
  const mayBegin = () => {
    const open = argument.open();
    return open === null || (open.kind === 'answer' && ready());
  };
  const answer = (side: 'pro' | 'con') => () => {
    if (!mayBegin()) return false;
    onSide(side);
    beginAnswer(argument, side, selection.claim());
    return true;
  };
  const walk = (direction: Parameters<typeof neighbour>[2]) => () => {
    const next = neighbour(store.tree(), selection.claim(), direction);
    if (next === undefined) return false;
    selection.select(next);
    return true;
  };
  /** On the map the tree lies on its side: there the arrows are the map's own. */
  const arrow = (direction: Parameters<typeof neighbour>[2]) => () =>
    selection.view() !== 'map' && walk(direction)();
  createHotkeys({
    p: answer('pro'),
    c: answer('con'),
    u: () => selection.claim() !== null && mayBegin() && beginAnswer(argument, 'undercut', selection.claim()),
    e: () => {
      const found = claim();
      if (!found || found.link !== null || argument.open() !== null) return false;
      if (mayOnlySuggest(argument, 'claim.edit', found)) {
        argument.setOpen({ kind: 'suggest', claim: found.id });
        return true;
      }
      if (argument.refusal('claim.edit', found)) return false;
      argument.setOpen({ kind: 'text', claim: found.id });
      return true;
    },
    f: () => {
      const found = claim();
      if (!found || argument.open() !== null || argument.refusal('mark.set')) return false;
      argument.setOpen({ kind: 'mark', claim: found.id });
      return true;
    },
    v: () => {
      const found = claimAtFocus() ?? claim();
      if (!found || argument.open() !== null || argument.refusal('vote.cast')) return false;
      argument.setOpen({ kind: 'vote', claim: found.id });
      return true;
    },
    m: place(argument, 'move'),
    l: place(argument, 'link'),
    j: place(argument, 'join'),
    t: () => {
      const found = claim();
      const to = found && turned(store, found.id);
      // A letter meant for a text that is being written must not move a claim.
      if (!found || !to || argument.open() !== null || argument.refusal('claim.move', found)) return false;
      void argument.move(found.id, to);
      return true;
    },
    ArrowUp: arrow('up'),
    ArrowDown: arrow('down'),
    ArrowLeft: arrow('before'),
    ArrowRight: arrow('after'),
    Escape: () => {
      if (argument.open() !== null) argument.setOpen(null);
      else return walk('up')();
      return true;
    },
  });
}

const place = (argument: ArgumentContext, how: Placing) => () => {
  const id = argument.selection.claim();
  const found = id === null ? undefined : argument.store.claim(id);
  if (!found || argument.open() !== null) return false;
  const suggests = how === 'move' && found.link === null && mayOnlySuggest(argument, 'claim.move', found);
  if (!suggests && placingRefusal(argument, how, found) !== null) return false;
  argument.setOpen({ kind: 'place', how, claim: found.id });
  return true;
};

import type { ClaimId, ClaimMove, Side } from '@proviso/domain/claim';
import { cutText } from '@proviso/domain/graphemes';
import type { ArgumentContext } from '../../argument/argument-context.tsx';
import { droppedAt, lastAnswer, type Zone } from './claim-moves.ts';
import { placeClaim } from './place-claim.ts';

/** Where a dragged claim would land: the element to mark, how, and the place. */
type Landing = { readonly element: Element; readonly mark: Zone; readonly move: ClaimMove };

type Drag = {
  /** Called where the press did not become a drag. */
  readonly clicked: () => void;
  /** Called once a frame with where the pointer is, so that what lies beyond an edge comes; the page scrolls unless told otherwise. */
  readonly bring?: (at: { readonly x: number; readonly y: number }) => void;
};

/** This many pixels before a press is a drag: less is a click on the handle. */
const threshold = 5;
/** Within this many pixels of the window's edge the page scrolls along. */
const edge = 56;

const isColumn = (side: string | undefined): side is Extract<Side, 'pro' | 'con'> =>
  side === 'pro' || side === 'con';

/** What lies under the pointer, read as a place for the claim. */
function landingAt(argument: ArgumentContext, id: ClaimId, x: number, y: number): Landing | null {
  const { store } = argument;
  const under = document.elementFromPoint(x, y);
  const claim = under?.closest<HTMLElement | SVGElement>(
    '[data-claim][data-side], .claim-hang[data-claim], [data-line]',
  );
  const target = claim?.dataset.line ?? claim?.dataset.claim;
  if (claim && target !== undefined) {
    const { top, height } = claim.getBoundingClientRect();
    const part = (y - top) / height;
    // In a sorted column there is no place between two.
    const isSorted = claim.closest('[data-sorted]') !== null;
    const mark: Zone = isSorted ? 'onto' : part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'onto';
    const move = droppedAt(store, id, target, mark);
    return move && { element: claim, mark, move };
  }
  const line = under?.closest<HTMLElement | SVGElement>('[data-drop-answer]');
  const side = store.claim(id)?.side;
  if (line && side !== undefined) {
    const answers = line.dataset.dropAnswer || null;
    const move = lastAnswer(store, id, answers, answers === null && side === 'undercut' ? 'con' : side);
    return move && { element: line, mark: 'onto', move };
  }
  const column = under?.closest<HTMLElement>('[data-drop-column]');
  const columnSide = column?.dataset.side;
  if (column && isColumn(columnSide)) {
    const move = lastAnswer(store, id, column.dataset.dropColumn || null, columnSide);
    return move && { element: column, mark: 'onto', move };
  }
  return null;
}

const scrollPage = ({ y }: { readonly y: number }) => {
  const by = y < edge ? y - edge : y > innerHeight - edge ? y - innerHeight + edge : 0;
  if (by !== 0) scrollBy(0, by / 4);
};

/**
 * Follows a press on a claim's handle, by mouse, pen or finger, until it is let go: on a claim, between two, on an ancestor, on
 * a column. Escape gives up. Whoever may not move the claim suggests the place.
 */
export function dragClaim(
  argument: ArgumentContext,
  id: ClaimId,
  press: PointerEvent,
  { clicked, bring = scrollPage }: Drag,
): void {
  if (press.button !== 0) return;
  press.preventDefault();
  press.stopPropagation();
  // The claim's own element may leave the document while the page moves below the pointer.
  const holder = document.documentElement;
  holder.setPointerCapture(press.pointerId);
  let ghost: HTMLElement | null = null;
  let landing: Landing | null = null;
  let at = { x: press.clientX, y: press.clientY };
  let frame = 0;

  const show = (next: Landing | null) => {
    if (landing?.element !== next?.element) landing?.element.removeAttribute('data-drop');
    landing = next;
    next?.element.setAttribute('data-drop', next.mark);
    ghost?.toggleAttribute('data-nowhere', next === null);
  };
  const begin = () => {
    ghost = document.createElement('div');
    ghost.className = 'claim-ghost';
    ghost.dir = 'auto';
    const claim = argument.store.claim(id);
    ghost.textContent = cutText((claim?.link ? argument.linked(claim.link)?.text : claim?.text) ?? '', 140);
    document.body.append(ghost);
    document.documentElement.setAttribute('data-dragging', '');
    frame = requestAnimationFrame(step);
  };
  /** Once a frame: the page scrolls near its edges, and with it what lies under a pointer that stands still. */
  const step = () => {
    bring(at);
    if (ghost) ghost.style.transform = `translate(${at.x + 14}px, ${at.y + 10}px)`;
    show(landingAt(argument, id, at.x, at.y));
    frame = requestAnimationFrame(step);
  };
  const isOther = (event: PointerEvent) => event.pointerId !== press.pointerId;
  const move = (event: PointerEvent) => {
    if (isOther(event)) return;
    at = { x: event.clientX, y: event.clientY };
    if (!ghost && Math.hypot(at.x - press.clientX, at.y - press.clientY) > threshold) begin();
  };
  const end = (isDrop: boolean) => {
    const moved = ghost !== null;
    if (moved && isDrop) show(landingAt(argument, id, at.x, at.y));
    const place = landing?.move ?? null;
    cancelAnimationFrame(frame);
    show(null);
    ghost?.remove();
    document.documentElement.removeAttribute('data-dragging');
    holder.removeEventListener('pointermove', move);
    holder.removeEventListener('pointerup', up);
    holder.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', onEscape, true);
    if (!isDrop) return;
    if (!moved) return clicked();
    if (place) void placeClaim(argument, id, place);
  };
  const up = (event: PointerEvent) => isOther(event) || end(true);
  const cancel = (event: PointerEvent) => isOther(event) || end(false);
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopImmediatePropagation();
    event.preventDefault();
    end(false);
  };
  holder.addEventListener('pointermove', move);
  holder.addEventListener('pointerup', up);
  holder.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', onEscape, true);
}

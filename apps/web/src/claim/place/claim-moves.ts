import { orderBetween } from '@proviso/document/write-claim';
import type { ClaimId, ClaimMove, Side } from '@proviso/domain/claim';
import type { ArgumentStore } from '../../argument/argument-store.ts';

// Where a claim may go, and what each gesture means. Each gives the new place, or null where there is no such place: then
// the gesture does nothing.

type Reads = Pick<ArgumentStore, 'claim' | 'tree'>;
/** Where on a claim another one is let go: before it, behind it, or on it, to answer it. */
export type Zone = 'before' | 'after' | 'onto';

/** Whether a claim may answer another one, or the subject (null): not itself, nothing below itself, no link. */
export function mayAnswer(store: Reads, id: ClaimId, target: ClaimId | null): boolean {
  if (target === null) return true;
  const found = store.tree().claims.get(target);
  if (!found || found.link !== null || target === id) return false;
  return !store
    .tree()
    .ancestors(target)
    .some((above) => above.id === id);
}

/** The place among the answers to `answers`, directly behind `after`; null for the first, undefined for the last. */
function at(
  store: Reads,
  id: ClaimId,
  { answers, side, after }: { answers: ClaimId | null; side: Side; after?: ClaimId | null },
): ClaimMove | null {
  if (side === 'undercut' && answers === null) return null;
  if (!mayAnswer(store, id, answers)) return null;
  const siblings = store
    .tree()
    .answersTo(answers)
    .filter((claim) => claim.id !== id);
  const index =
    after === undefined
      ? siblings.length
      : after === null
        ? 0
        : siblings.findIndex((claim) => claim.id === after) + 1;
  const order = orderBetween(siblings[index - 1]?.order ?? null, siblings[index]?.order ?? null);
  return { answers, side, order };
}

/** Behind all answers to a claim or to the subject. */
export const lastAnswer = (store: Reads, id: ClaimId, answers: ClaimId | null, side: Side) =>
  at(store, id, { answers, side });

/** Let go on a claim, or just before or behind it: then it takes that one's side. */
export function droppedAt(store: Reads, id: ClaimId, target: ClaimId, zone: Zone): ClaimMove | null {
  const claim = store.claim(id);
  const found = store.tree().claims.get(target);
  if (!claim || !found || target === id) return null;
  if (zone === 'onto') return at(store, id, { answers: target, side: claim.side });
  const siblings = store
    .tree()
    .answersTo(found.answers)
    .filter((other) => other.id !== id);
  const index = siblings.findIndex((other) => other.id === target);
  const after = zone === 'after' ? target : (siblings[index - 1]?.id ?? null);
  return at(store, id, { answers: found.answers, side: found.side, after });
}

// A con of a pro speaks against what that pro speaks for, and a con of a con speaks for it. Moved in or out, a claim goes on
// to speak for or against the same thing, so that in and out again leaves it as it was.
const through = (side: Side, other: Side): Side => (side === other ? 'pro' : 'con');
const inward = (side: Side, over: Side): Side =>
  side === 'undercut' ? 'undercut' : over === 'undercut' ? side : through(side, over);
const outward = (side: Side, over: Side): Side =>
  over === 'undercut' ? 'undercut' : through(side === 'undercut' ? 'con' : side, over);

/** One level in: an answer to the sibling above it. */
export function movedIn(store: Reads, id: ClaimId): ClaimMove | null {
  const claim = store.tree().claims.get(id);
  if (!claim) return null;
  const siblings = store.tree().answersTo(claim.answers);
  const above = siblings[siblings.indexOf(claim) - 1];
  return above ? at(store, id, { answers: above.id, side: inward(claim.side, above.side) }) : null;
}

/** One level out: behind what it answered. */
export function movedOut(store: Reads, id: ClaimId): ClaimMove | null {
  const claim = store.tree().claims.get(id);
  const over = store.tree().ancestors(id).at(-1);
  if (!claim || !over) return null;
  return at(store, id, { answers: over.answers, side: outward(claim.side, over.side), after: over.id });
}

/** One line up (-1) or down (1) among its siblings, on its own side. */
export function movedBy(store: Reads, id: ClaimId, by: -1 | 1): ClaimMove | null {
  const claim = store.tree().claims.get(id);
  if (!claim) return null;
  const siblings = store.tree().answersTo(claim.answers);
  const index = siblings.indexOf(claim);
  if (!siblings[index + by]) return null;
  const after = by === 1 ? siblings[index + 1]?.id : (siblings[index - 2]?.id ?? null);
  return at(store, id, {
    answers: claim.answers,
    side: claim.side,
    ...(after !== undefined && { after }),
  });
}

import type { LiveClaim } from '@proviso/document/live-claim';
import type { Refusal } from '@proviso/domain/access';
import type { ClaimId, ClaimMove } from '@proviso/domain/claim';
import type { UndoManager } from 'yjs';
import type { Answer } from '../api/problem.ts';
import type { ArgumentStore } from '../argument/argument-store.ts';
import { say } from '../language/language.ts';
import type { Deed } from './deed.ts';
import type { Outcome } from './undo-stack.ts';

/** What undoing needs of the page: the claims as they stand now, and the commands. */
export type UndoWorld = {
  readonly store: Pick<ArgumentStore, 'claim' | 'tree' | 'wording'>;
  readonly me: string | null;
  nameOf(person: string): string;
  mayEdit(claim: LiveClaim | null): Refusal | null;
  archive(claims: readonly ClaimId[], reason: string): Promise<Answer<unknown>>;
  restore(claims: readonly ClaimId[]): Promise<Answer<unknown>>;
  move(claim: ClaimId, place: ClaimMove): Promise<Answer<unknown>>;
  join(claim: ClaimId, premise: ClaimId): Promise<Answer<unknown>>;
  part(claim: ClaimId): Promise<Answer<unknown>>;
};

const done: Outcome = { ok: true };
const no = (why: string): Outcome => ({ ok: false, why });
const told = (answer: Answer<unknown>): Outcome =>
  answer.ok ? done : { ok: false, why: answer.problem.detail, again: answer.problem.status === 0 };

/** Does the opposite of a deed, or does it again; where others have built on it, or changed it since, says so instead. */
export async function undoDeed(world: UndoWorld, deed: Deed, how: 'undo' | 'redo'): Promise<Outcome> {
  switch (deed.kind) {
    case 'add':
      if (how === 'redo') return told(await world.restore(deed.claims));
      return (
        whyNotTakenBack(world, deed.claims) ?? told(await world.archive(deed.claims, say.undoing.reason))
      );
    case 'archive':
    case 'restore':
      return told(
        (deed.kind === 'archive') === (how === 'undo')
          ? await world.restore([deed.claim])
          : await world.archive([deed.claim], deed.reason),
      );
    case 'edit':
      return undoWords(world, deed, how);
    case 'move':
      return undoMove(world, deed, how);
    case 'join': {
      const [now, then] = how === 'undo' ? [deed.to, deed.from] : [deed.from, deed.to];
      const claim = world.store.claim(deed.claim);
      if (!claim || (claim.joint !== now && claim.joint !== then)) return no(say.undoing.joinedSince);
      return rejoin(world, claim, then);
    }
  }
}

/** A claim that somebody else has answered is no longer only the reader's to take back. */
function whyNotTakenBack({ store, me, nameOf }: UndoWorld, claims: readonly ClaimId[]): Outcome | null {
  const open = [...claims];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const claim = store.claim(id);
    // One that stands in another argument is not known here; the server decides.
    if (!claim) continue;
    if (claim.archived !== null) return no(say.undoing.archivedSince);
    if (claim.author === null) return { ok: false, why: say.undoing.notStored, again: true };
    if (claim.author !== me) return no(say.undoing.answeredSince(nameOf(claim.author)));
    open.push(
      ...store
        .tree()
        .answersTo(id)
        .map((answer) => answer.id),
    );
  }
  return null;
}

async function undoMove(
  world: UndoWorld,
  { claim: id, from, to }: Extract<Deed, { kind: 'move' }>,
  how: 'undo' | 'redo',
): Promise<Outcome> {
  const [now, then] = how === 'undo' ? [to, from] : [from, to];
  const claim = world.store.claim(id);
  const isAt = (place: ClaimMove) =>
    claim?.answers === place.answers && claim.side === place.side && claim.order === place.order;
  // What the server has done may not have come to this page yet.
  if (!claim || claim.archived !== null || !(isAt(now) || isAt(then))) return no(say.undoing.movedSince);
  const { answers, side, order } = then;
  const outcome = told(await world.move(id, { answers, side, order }));
  if (!outcome.ok || how === 'redo' || from.joint === null) return outcome;
  // A move to another step parted it from its premises.
  return rejoin(world, { ...claim, ...then, joint: null }, from.joint);
}

/** Has a claim work together with the premises of a joint id beside it, or (null) alone. */
async function rejoin(world: UndoWorld, claim: LiveClaim, joint: string | null): Promise<Outcome> {
  if (joint === null) return told(await world.part(claim.id));
  const premise = world.store
    .tree()
    .on(claim.side, claim.answers)
    .find((other) => other.joint === joint && other.id !== claim.id);
  return premise ? told(await world.join(claim.id, premise.id)) : no(say.undoing.premisesGone);
}

/**
 * Takes back the reader's own letters, and nobody else's, whatever others wrote in the text meanwhile. All of them in one
 * update: on the way the text could be longer than it may be.
 */
function undoWords(
  { store, mayEdit }: UndoWorld,
  { claim: id, longest, words }: Extract<Deed, { kind: 'edit' }>,
  how: 'undo' | 'redo',
): Outcome {
  const claim = id === null ? null : store.claim(id);
  if (claim === undefined || claim?.archived) return no(say.undoing.archivedSince);
  const refused = mayEdit(claim);
  if (refused) return no(refused.message);
  const stack = how === 'undo' ? words.undoStack : words.redoStack;
  const [item] = stack;
  if (!item) return no(say.undoing.wordsGone);
  const length = (claim?.text ?? store.wording()).length;
  const grown = sizeOf(item.deletions) - sizeOf(item.insertions);
  if (grown > 0 && length + grown > longest) return no(say.undoing.tooLong(longest));
  return (how === 'undo' ? words.undo() : words.redo()) ? done : no(say.undoing.wordsGone);
}

type Item = UndoManager['undoStack'][number];
const sizeOf = ({ clients }: Item['insertions']): number => {
  let size = 0;
  for (const ranges of clients.values()) for (const { len } of ranges) size += len;
  return size;
};

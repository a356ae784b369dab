import { readArgument, readClaimOf } from '@proviso/document/argument-document';
import { joinClaim } from '@proviso/document/join-claim';
import type { LiveClaim } from '@proviso/document/live-claim';
import { moveClaim, rewordClaim, stampClaim } from '@proviso/document/rule-claim';
import { createClaim, orderAfter } from '@proviso/document/write-claim';
import { type ClaimId, longestClaim } from '@proviso/domain/claim';
import { applyWordEdit, rebaseWords } from '@proviso/domain/rebase-words';
import type { Suggestion } from '@proviso/domain/suggestion';
import type * as Y from 'yjs';
import { demandPlace } from '../claim/move-claim.ts';
import { Problem } from '../http/problem.ts';

const conflict = (code: string, message: string) => new Problem(409, code, message);

/**
 * Does in the document what is suggested, or throws a problem before it changes anything; gives the claim that it made or
 * changed. `newClaim` is the id for a new one. Words that have changed since go on with `rebase` only.
 */
export function carryOut(
  doc: Y.Doc,
  suggestion: Suggestion,
  { newClaim, rebase }: { readonly newClaim: ClaimId; readonly rebase: boolean },
): ClaimId {
  const { claim, side, answers } = suggestion;
  if (claim === null) return add(doc, suggestion, newClaim);
  const found = readClaimOf(doc, claim);
  if (!found || found.archived !== null)
    throw conflict(
      'claim.is_archived',
      'That claim is archived. Restore it first, or decline the suggestion.',
    );
  if (side === null) {
    reword(doc, found, suggestion, rebase);
    return claim;
  }
  const claims = new Map(readArgument(doc).claims.map((one) => [one.id, one]));
  const place = { answers, side, order: orderAfter(doc, answers) };
  demandPlace(found, claims, place);
  moveClaim(doc, claim, place);
  joinClaim(doc, claim, null);
  return claim;
}

/** Word by word, so that carets stay where they are and only what is new counts as the suggester's. */
function reword(doc: Y.Doc, claim: LiveClaim, { was, text }: Suggestion, rebase: boolean): void {
  const edits = rebaseWords(was, claim.text, text);
  if (edits === null)
    throw conflict(
      'suggestion.collides',
      'The same words of the claim were changed since. Decline it, or ask for a new suggestion on the present words.',
    );
  if (claim.text !== was && claim.text !== text && !rebase)
    throw conflict(
      'suggestion.text_changed',
      'The claim has changed since this was suggested. Look at it on the present words, then accept it.',
    );
  const steps: string[] = [];
  for (const edit of edits) steps.push(applyWordEdit(steps.at(-1) ?? claim.text, edit));
  if ((steps.at(-1) ?? '').length > longestClaim)
    throw conflict(
      'suggestion.too_long',
      `On the present words it would be longer than ${longestClaim} characters. Decline it, or shorten the claim.`,
    );
  for (const step of steps) rewordClaim(doc, claim.id, step);
}

/** The new claim is the suggester's, made at the moment in which it is let in. */
function add(doc: Y.Doc, { answers, side, text, by }: Suggestion, id: ClaimId): ClaimId {
  const target = answers === null ? null : readClaimOf(doc, answers);
  if (answers !== null && (!target || target.archived !== null))
    throw conflict(
      'claim.is_archived',
      'The claim that it would answer is archived. Restore that one first.',
    );
  if (side === null) throw new Error('A suggestion of a new claim has no side.');
  const at = new Date().toISOString();
  createClaim(doc, { id, answers, side, order: orderAfter(doc, answers), text });
  stampClaim(doc, id, { author: by, createdAt: at });
  return id;
}

import type { Suggestion, SuggestionId } from '@proviso/domain/suggestion';
import type { About, DebateAccess } from '../access/debate-access.ts';
import { findClaim } from '../claim/claim.queries.ts';
import type { Database, Db } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { demandOpenSuggestion, updateSettled } from './suggestion.queries.ts';

/**
 * Whose thing a suggestion would change: the claim's author's. A new claim changes nobody's, so its settling is left to
 * those who may edit any.
 */
export async function ownerOf(db: Db, debateId: string, { claim }: Suggestion): Promise<About> {
  const found = claim === null ? null : await findClaim(db, debateId, claim);
  return found ? { author: found.author } : {};
}

/** Says no to a suggestion, with a reason that its maker can read. */
export async function declineSuggestion(
  database: Database,
  access: DebateAccess,
  id: SuggestionId,
  reason: string,
): Promise<Suggestion> {
  const { debateId } = access;
  const about = await ownerOf(database.db, debateId, await demandOpenSuggestion(database.db, debateId, id));
  return close(database, access, id, { action: 'suggestion.settle', about, outcome: 'declined', reason });
}

/** Takes back a suggestion that nobody has settled. */
export async function withdrawSuggestion(
  database: Database,
  access: DebateAccess,
  id: SuggestionId,
): Promise<Suggestion> {
  const { by } = await demandOpenSuggestion(database.db, access.debateId, id);
  const about = { author: by };
  return close(database, access, id, {
    action: 'suggestion.withdraw',
    about,
    outcome: 'withdrawn',
    reason: '',
  });
}

const close = (
  database: Database,
  access: DebateAccess,
  id: SuggestionId,
  {
    action,
    about,
    outcome,
    reason,
  }: {
    readonly action: 'suggestion.settle' | 'suggestion.withdraw';
    readonly about: About;
    readonly outcome: 'declined' | 'withdrawn';
    readonly reason: string;
  },
): Promise<Suggestion> =>
  commit(database, access, { action, about }, async (tx, { debateId, by, tell }) => {
    const open = await demandOpenSuggestion(tx, debateId, id);
    const at = new Date().toISOString();
    const closed: Suggestion = { ...open, settled: { outcome, by, at, reason, claim: null } };
    await updateSettled(tx, debateId, closed);
    await tell({ kind: 'suggestion.settled', suggestion: closed });
    return closed;
  });

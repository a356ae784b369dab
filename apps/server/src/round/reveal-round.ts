import { newId } from '@proviso/domain/identity';
import { type RevealedRound, type RoundId, roundState } from '@proviso/domain/round';
import type { Stance } from '@proviso/domain/stance';
import { dayOf } from '@proviso/domain/time';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { insertStances } from '../stance/stance.queries.ts';
import { type AnswerRow, answersOf, countingAnswers, toRevealed, toRound } from './round.queries.ts';
import { demandUndecided, updateRound } from './run-round.ts';

/**
 * Shows a closed round to everybody in one event. Where the round says so, what the delegates answered is written down as
 * role-played stances in the same transaction.
 */
export const revealRound = (
  database: Database,
  access: DebateAccess,
  id: RoundId,
): Promise<RevealedRound & { readonly stances: readonly Stance[] }> =>
  commit(database, access, { action: 'round.run' }, async (tx, { debateId, by, tell }) => {
    const row = await demandUndecided(tx, debateId, id);
    const now = new Date();
    if (roundState(toRound(row), now.toISOString()) === 'open')
      throw new Problem(409, 'round.still_open', 'Close the round first: somebody may be answering.');
    const given = await answersOf(tx, debateId, id);
    const revealed = await updateRound(tx, row, { revealedAt: now, closedAt: row.closedAt ?? row.closesAt });
    const stances = row.recordsStances
      ? countingAnswers(given).map((answer) => toStance(answer, { by, at: now.toISOString() }))
      : [];
    await insertStances(tx, debateId, stances);
    const told = { ...toRevealed(revealed, given), stances };
    await tell({ kind: 'round.revealed', ...told });
    return told;
  });

/** What a delegate answered, as a role-played stance of their party. Its condition is what the delegate wrote. */
const toStance = (answer: AnswerRow, told: { readonly by: string; readonly at: string }): Stance => ({
  id: newId(),
  stakeholder: answer.voice,
  on: { kind: 'provision', id: answer.provisionId },
  wording: null,
  position: answer.position,
  conditions:
    answer.position === 'conditional'
      ? [{ text: answer.reason, provision: null, wording: null, leftOut: false }]
      : [],
  salience: answer.salience,
  confidence: null,
  reason: answer.reason,
  restsOn: [],
  kind: 'role-played',
  heldSince: dayOf(told.at),
  heldUntil: null,
  supersedes: null,
  recordedAt: told.at,
  recordedBy: answer.by ?? told.by,
});

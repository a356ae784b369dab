import type { CaucusNote, NewCaucusNote } from '@proviso/domain/caucus';
import { newId } from '@proviso/domain/identity';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database, Tx } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { findCaucusNote, insertCaucusNote, isReplaced } from './caucus.queries.ts';

/** Writes into a delegation's room. Only its delegates and the moderators are told. */
export const writeNote = (
  database: Database,
  access: DebateAccess,
  entry: NewCaucusNote,
): Promise<CaucusNote> =>
  commit(
    database,
    access,
    { action: 'caucus.write', about: { stakeholder: entry.stakeholder } },
    async (tx, { debateId, by, tell }) => {
      await demandReferences(tx, debateId, [
        ['stakeholder', entry.stakeholder, 'stakeholder'],
        ['provision', entry.provision, 'provision'],
      ]);
      if (entry.follows !== null) await demandReplaceable(tx, debateId, entry, entry.follows);
      const note: CaucusNote = { ...entry, id: newId(), by, at: new Date().toISOString() };
      await insertCaucusNote(tx, debateId, note);
      await tell({ kind: 'caucus.noted', note }, { kind: 'delegations', stakeholders: [entry.stakeholder] });
      return note;
    },
  );

/** A note is replaced by one of its own room and kind, and once: the next change replaces the newer one. */
async function demandReplaceable(
  tx: Tx,
  debateId: string,
  { stakeholder, kind }: NewCaucusNote,
  follows: string,
): Promise<void> {
  const before = await findCaucusNote(tx, debateId, follows);
  // A note of another room is answered like one that is not there: its id is nobody else's business.
  if (before?.stakeholder !== stakeholder || before.kind !== kind)
    throw new Problem(422, 'caucus.note_unknown', 'The note to change is not in this room.', [
      { where: 'follows', message: `There is no such note ${follows} in this room.` },
    ]);
  if (await isReplaced(tx, debateId, follows))
    throw new Problem(
      409,
      'caucus.already_changed',
      'Somebody of your delegation changed that a moment ago. Look at it again and change the newer one.',
    );
}

import type { ArgumentId } from '@proviso/domain/argument';
import type { Sql } from 'postgres';
import type { Database, Tx } from '../database/database.ts';
import {
  appendToLog,
  appendToLogWithin,
  isTakenClaimId,
  linkableClaimIds,
  takenClaimIds,
} from './argument-log.ts';
import type { ArgumentReader, ArgumentStore } from './argument-store.ts';
import { readCheckpoint, saveCheckpoint } from './checkpoint.ts';
import { readClients, readLog } from './read-log.ts';
import { readAccess, readActors } from './room-access.ts';
import { ensureArgument } from './seed-argument.ts';

export const postgresReader = (sql: Sql): ArgumentReader => ({
  async exists({ debateId, argumentId }) {
    const found = await sql`select 1 from argument where debate_id = ${debateId} and id = ${argumentId}`;
    return found.length > 0;
  },
  newestCheckpoint: (key) => readCheckpoint(sql, key),
  logAfter: (key, seq) => readLog(sql, key, seq),
  clients: (key) => readClients(sql, key),
});

/** Rooms over PostgreSQL. */
export function postgresStore(database: Database): ArgumentStore<Tx> {
  const { sql } = database;
  const reader = postgresReader(sql);
  return {
    ...reader,
    ensure: async (key) =>
      (await reader.exists(key)) ||
      (await database.transaction((tx) => ensureArgument(tx, key.debateId, key.argumentId))),
    async heads(keys) {
      const rows = await sql<{ debate_id: string; id: ArgumentId; seq: string }[]>`
        select argument.debate_id, argument.id, argument.seq
        from unnest(${keys.map(({ debateId }) => debateId)}::text[], ${keys.map(({ argumentId }) => argumentId)}::text[])
          as room (debate_id, id)
        join argument on argument.debate_id = room.debate_id and argument.id = room.id`;
      return rows.map(({ debate_id, id, seq }) => ({
        key: { debateId: debate_id, argumentId: id },
        seq: Number(seq),
      }));
    },
    access: (key) => readAccess(sql, key),
    addActors: (access, debateId, people) => readActors(sql, access, debateId, people),
    async append(key, append) {
      try {
        return (await appendToLog(sql, key, append)) ? 'written' : 'behind';
      } catch (error) {
        if (isTakenClaimId(error)) return 'id_taken';
        throw error;
      }
    },
    commit: (key, append, within) =>
      database.transaction(async (tx) => {
        if (append !== null && !(await appendToLogWithin(tx, key, append))) return false;
        await within(tx);
        return true;
      }),
    takenClaimIds: (debateId, ids) => takenClaimIds(sql, debateId, ids),
    linkableClaimIds: (debateId, ids) => linkableClaimIds(sql, debateId, ids),
    saveCheckpoint: (key, checkpoint) => saveCheckpoint(sql, key, checkpoint),
  };
}

import type { ArgumentId } from '@proviso/domain/argument';
import type { ISql, Sql } from 'postgres';
import type { Database, Tx } from '../database/database.ts';
import type { ArgumentKey } from './argument-key.ts';
import type { ArgumentReader, ArgumentStore } from './argument-store.ts';
import { atMost } from './at-most.ts';
import { readCheckpoint } from './checkpoint/checkpoint.ts';
import {
  type Append,
  appendToLog,
  appendToLogWithin,
  isTakenClaimId,
  linkableClaimIds,
  takenClaimIds,
} from './log/argument-log.ts';
import { readClients, readLog } from './log/read-log.ts';
import { readAccess, readActors } from './room-access.ts';
import { ensureArgument } from './seed-argument.ts';

/** Of the database's connections so many may hold an argument at once: what else they need must find one. */
const mostHeld = 4;

export const postgresReader = (sql: Sql): ArgumentReader => ({
  async exists({ debateId, argumentId }) {
    const found = await sql`select 1 from argument where debate_id = ${debateId} and id = ${argumentId}`;
    return found.length > 0;
  },
  newestCheckpoint: (key) => readCheckpoint(sql, key),
  logAfter: (key, seq) => readLog(sql, key, seq),
  clients: (key) => readClients(sql, key),
});

/**
 * Rooms over PostgreSQL. `written` is told how far a log has come, once that is committed; `wrote`, what people wrote in it.
 */
export function postgresStore(
  database: Database,
  written: (key: ArgumentKey, seq: number) => void = () => {},
  wrote: (key: ArgumentKey, append: Append) => void = () => {},
): Omit<ArgumentStore<Tx>, 'makeCheckpoint'> {
  const { sql } = database;
  const holding = atMost(mostHeld);
  const tryAppend = async (on: ISql, key: ArgumentKey, append: Append) => {
    try {
      return (await appendToLog(on, key, append)) ? 'written' : 'behind';
    } catch (error) {
      if (isTakenClaimId(error)) return 'id_taken';
      throw error;
    }
  };
  const reader = postgresReader(sql);
  return {
    ...reader,
    ensure: async (key) =>
      (await reader.exists(key)) ||
      (await database.transaction((tx) => ensureArgument(tx, key.debateId, key.argumentId))),
    async heads(keys) {
      const rows = await sql<{ debate_id: string; id: ArgumentId; seq: string; lock_epoch: number }[]>`
        select argument.debate_id, argument.id, argument.seq, argument.lock_epoch
        from unnest(${keys.map(({ debateId }) => debateId)}::text[], ${keys.map(({ argumentId }) => argumentId)}::text[])
          as room (debate_id, id)
        join argument on argument.debate_id = room.debate_id and argument.id = room.id`;
      return rows.map(({ debate_id, id, seq, lock_epoch }) => ({
        key: { debateId: debate_id, argumentId: id },
        seq: Number(seq),
        lockEpoch: lock_epoch,
      }));
    },
    access: (key) => readAccess(sql, key),
    addActors: (access, debateId, people) => readActors(sql, access, debateId, people),
    async append(key, append) {
      const appended = await tryAppend(sql, key, append);
      if (appended === 'written') {
        written(key, append.seq + append.rows.length);
        wrote(key, append);
      }
      return appended;
    },
    hold: (key, seq, work) =>
      holding(async () => {
        const done: Append[] = [];
        const { value } = await sql.begin(async (tx) => {
          // Sent together, the lock first (a query of this driver is sent when it is waited for, or here): the second
          // sees what was committed before the first got its lock.
          const locked = tx<{ lock_epoch: number }[]>`
            select lock_epoch from argument
            where debate_id = ${key.debateId} and id = ${key.argumentId} for no key update`.execute();
          const missed = await readLog(tx, key, seq);
          const [head] = await locked;
          if (!head) throw new Error('The argument is gone.');
          const value = await work({
            lockEpoch: head.lock_epoch,
            missed,
            clients: missed.length > 0 ? await readClients(tx, key) : [],
            async append(append) {
              const appended = await tryAppend(tx, key, append);
              if (appended === 'written') done.push(append);
              return appended;
            },
          });
          return { value };
        });
        for (const append of done) {
          written(key, append.seq + append.rows.length);
          wrote(key, append);
        }
        return value;
      }),
    async commit(key, append, within) {
      const isWritten = await database.transaction(async (tx) => {
        if (append !== null && !(await appendToLogWithin(tx, key, append))) return false;
        await within(tx);
        return true;
      });
      if (isWritten && append !== null) written(key, append.seq + append.rows.length);
      return isWritten;
    },
    takenClaimIds: (debateId, ids) => takenClaimIds(sql, debateId, ids),
    linkableClaimIds: (debateId, ids) => linkableClaimIds(sql, debateId, ids),
  };
}

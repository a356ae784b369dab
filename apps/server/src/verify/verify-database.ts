import type { ArgumentId } from '@proviso/domain/argument';
import type { Sql } from 'postgres';
import { verifyArgument } from '../argument/log/verify-argument.ts';
import { openDatabase } from '../database/database.ts';

export type Verified = {
  readonly debates: number;
  readonly arguments: number;
  readonly updates: number;
  /** One sentence for each argument or debate that does not hold, with the first difference in it. */
  readonly differences: readonly string[];
};

/**
 * Proves on any database, while it is in use, that of every argument the log replayed from its beginning, the newest
 * checkpoint with the tail behind it, and the rows say the same, and that the events of every debate are numbered without
 * a gap. Null where there is no such database yet. `onDone` hears of each argument.
 */
export async function verifyDatabase(
  url: string,
  onDone: (argument: string, difference: string | null) => void = () => {},
): Promise<Verified | null> {
  const { sql, close } = openDatabase(url, { connections: 1 });
  try {
    const [found] = await sql<{ is_there: boolean }[]>`
      select to_regclass('argument_log') is not null as is_there`;
    if (!found?.is_there) return null;
    // All of it as of one moment, however long it takes; there is one connection, so every query is in the transaction.
    await sql.unsafe('begin isolation level repeatable read read only');
    await sql.unsafe('set local idle_in_transaction_session_timeout = 0');
    const keys = await sql<{ debate_id: string; id: ArgumentId; seq: string }[]>`
      select debate_id, id, seq from argument order by debate_id, id`;
    const differences: string[] = [];
    for (const { debate_id: debateId, id: argumentId } of keys) {
      const difference = await differenceIn(sql, debateId, argumentId);
      if (difference !== null) differences.push(`${debateId}: ${difference}`);
      onDone(`${debateId} ${argumentId}`, difference);
    }
    const [debates] = await sql<{ count: string }[]>`select count(*) as count from debate`;
    differences.push(...(await gapsInEvents(sql)));
    await sql.unsafe('commit');
    return {
      debates: Number(debates?.count),
      arguments: keys.length,
      updates: keys.reduce((sum, { seq }) => sum + Number(seq), 0),
      differences,
    };
  } finally {
    await close();
  }
}

async function differenceIn(sql: Sql, debateId: string, argumentId: ArgumentId): Promise<string | null> {
  try {
    return await verifyArgument(sql, { debateId, argumentId });
  } catch (error) {
    // A query that fails ends the check; a log that cannot be replayed is what it is there to find.
    if (error instanceof Error && !('code' in error))
      return `The log of ${argumentId} cannot be replayed: ${error.message}`;
    throw error;
  }
}

async function gapsInEvents(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string; event_seq: string; count: string; newest: string }[]>`
    select debate.id, debate.event_seq, count(event.seq) as count, coalesce(max(event.seq), 0) as newest
    from debate left join event on event.debate_id = debate.id
    group by debate.id, debate.event_seq
    having count(event.seq) <> debate.event_seq or coalesce(max(event.seq), 0) <> debate.event_seq`;
  return rows.map(
    ({ id, event_seq, count, newest }) =>
      `${id}: The debate says ${event_seq} events, there are ${count}, the newest is ${newest}.`,
  );
}

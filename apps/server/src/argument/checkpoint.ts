import type { Sql } from 'postgres';
import type { ArgumentKey } from './argument-key.ts';

/** Keeps the document as of a seq, so that loading it reads the log from there on, and drops older checkpoints. */
export async function saveCheckpoint(
  sql: Sql,
  { debateId, argumentId }: ArgumentKey,
  { seq, bytes }: { readonly seq: number; readonly bytes: Uint8Array },
): Promise<void> {
  await sql`
    with older as (
      delete from argument_checkpoint
      where debate_id = ${debateId} and argument_id = ${argumentId} and seq < ${seq}
    )
    insert into argument_checkpoint (debate_id, argument_id, seq, bytes)
    values (${debateId}, ${argumentId}, ${seq}, ${Buffer.from(bytes)}) on conflict do nothing`;
}

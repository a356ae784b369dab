import type { Sql } from 'postgres';
import type { ArgumentKey } from '../argument-key.ts';
import type { Checkpoint } from '../argument-store.ts';

export async function readCheckpoint(
  sql: Sql,
  { debateId, argumentId }: ArgumentKey,
): Promise<Checkpoint | null> {
  const [newest] = await sql<{ seq: string; bytes: Uint8Array }[]>`
    select seq, bytes from argument_checkpoint where debate_id = ${debateId} and argument_id = ${argumentId}
    order by seq desc limit 1`;
  return newest ? { seq: Number(newest.seq), bytes: newest.bytes } : null;
}

/** Keeps the document as of a seq, so that loading it reads the log from there on, and drops older checkpoints. */
export async function saveCheckpoint(
  sql: Sql,
  { debateId, argumentId }: ArgumentKey,
  { seq, bytes }: Checkpoint,
): Promise<void> {
  await sql`
    with older as (
      delete from argument_checkpoint
      where debate_id = ${debateId} and argument_id = ${argumentId} and seq < ${seq}
    )
    insert into argument_checkpoint (debate_id, argument_id, seq, bytes)
    values (${debateId}, ${argumentId}, ${seq}, ${Buffer.from(bytes)}) on conflict do nothing`;
}

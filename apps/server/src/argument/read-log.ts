import type { PersonId } from '@proviso/domain/person';
import type { ISql } from 'postgres';
import type { ArgumentKey } from './argument-key.ts';
import type { ClientBinding } from './argument-log.ts';
import type { NumberedRow } from './argument-store.ts';

/** The log behind a seq, in order. */
export async function readLog(
  sql: ISql,
  { debateId, argumentId }: ArgumentKey,
  after: number,
): Promise<NumberedRow[]> {
  const rows = await sql<{ seq: string; by: PersonId; bytes: Uint8Array }[]>`
    select seq, by, bytes from argument_update
    where debate_id = ${debateId} and argument_id = ${argumentId} and seq > ${after} order by seq`;
  return rows.map(({ seq, by, bytes }) => ({ seq: Number(seq), by, bytes }));
}

export async function readClients(
  sql: ISql,
  { debateId, argumentId }: ArgumentKey,
): Promise<ClientBinding[]> {
  const rows = await sql<{ client: string; person: PersonId }[]>`
    select client_id as client, person_id as person from argument_client
    where debate_id = ${debateId} and argument_id = ${argumentId}`;
  return rows.map(({ client, person }) => ({ client: Number(client), person }));
}

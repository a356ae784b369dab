import type { LogEntry } from '@proviso/document/log-replay';
import type { PersonId } from '@proviso/domain/person';
import type { ISql } from 'postgres';
import type { ArgumentKey } from '../argument-key.ts';
import type { ClientBinding } from './argument-log.ts';

/** A group as it is stored: see the table. */
type Group = {
  readonly seq: string;
  readonly at: Date | string;
  readonly people: readonly PersonId[];
  readonly by: readonly number[];
  readonly lengths: readonly number[];
  readonly bytes: Uint8Array;
};

/** The log behind a seq, in order. With `most`: so many updates of it, and what else their last group holds. */
export async function readLog(
  sql: ISql,
  { debateId, argumentId }: ArgumentKey,
  after: number,
  most: number | null = null,
): Promise<LogEntry[]> {
  const groups = await sql<Group[]>`
    select seq, at, people, by, lengths, bytes from argument_log
    where debate_id = ${debateId} and argument_id = ${argumentId} and seq > ${after}
      and (${most}::int is null or seq - cardinality(lengths) < ${after}::bigint + ${most}::int)
    order by seq`;
  return groups.flatMap(updatesOf).filter(({ seq }) => seq > after);
}

function updatesOf({ seq, at, people, by, lengths, bytes }: Group): LogEntry[] {
  const before = Number(seq) - lengths.length;
  const moment = new Date(at).toISOString();
  let end = 0;
  const rows = lengths.map((length, i) => {
    const start = end;
    end += length;
    const person = people[(by[i] ?? 0) - 1];
    if (person === undefined) throw new Error(`Nobody wrote the update ${before + i + 1}.`);
    return { seq: before + i + 1, by: person, at: moment, bytes: bytes.subarray(start, end) };
  });
  if (end !== bytes.length)
    throw new Error(`The group up to ${seq} has ${bytes.length} bytes and says ${end}.`);
  return rows;
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

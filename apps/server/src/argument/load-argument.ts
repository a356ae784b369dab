import { newArgumentDocument, serverClient } from '@proviso/document/argument-document';
import type { PersonId } from '@proviso/domain/person';
import type { Sql } from 'postgres';
import * as Y from 'yjs';
import type { ArgumentKey } from './argument-key.ts';
import type { ClientBinding, LogRow } from './argument-log.ts';

/** An argument as the log has it. */
export type LoadedArgument = {
  readonly doc: Y.Doc;
  readonly seq: number;
  readonly checkpointSeq: number;
  readonly clients: Map<number, PersonId>;
  /** The updates that were read: those behind the newest checkpoint. */
  readonly tail: readonly (LogRow & { readonly seq: number })[];
};

/** Loads the newest checkpoint and the log's tail; null where there is no such argument. */
export async function loadArgument(sql: Sql, key: ArgumentKey): Promise<LoadedArgument | null> {
  const { debateId, argumentId } = key;
  const [found] = await sql`select 1 from argument where debate_id = ${debateId} and id = ${argumentId}`;
  if (!found) return null;
  const [checkpoint] = await sql<{ seq: string; bytes: Uint8Array }[]>`
    select seq, bytes from argument_checkpoint where debate_id = ${debateId} and argument_id = ${argumentId}
    order by seq desc limit 1`;
  const checkpointSeq = Number(checkpoint?.seq ?? 0);
  const tail = await readLog(sql, key, checkpointSeq);
  const clients = new Map<number, PersonId>();
  // Read after the log: a binding is never younger than the update that needs it.
  for (const { client, person } of await readClients(sql, key)) clients.set(client, person);
  const doc = newArgumentDocument();
  applyAll(
    doc,
    checkpoint ? [checkpoint.bytes, ...tail.map(({ bytes }) => bytes)] : tail.map(({ bytes }) => bytes),
  );
  return { doc, seq: tail.at(-1)?.seq ?? checkpointSeq, checkpointSeq, clients, tail };
}

/** Applies updates that the log holds, in one transaction. Throws where one does not apply completely. */
export function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact((transaction) => {
    for (const update of updates) Y.applyUpdate(doc, update);
    // As its own writing, or Yjs would take the server's id for somebody else's and pick a new one.
    transaction.local = true;
  });
  doc.clientID = serverClient;
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('An update of the log does not apply: something before it is missing.');
}

/** The log behind a seq, in order. */
export async function readLog(
  sql: Sql,
  { debateId, argumentId }: ArgumentKey,
  after: number,
): Promise<(LogRow & { readonly seq: number })[]> {
  const rows = await sql<{ seq: string; by: PersonId; bytes: Uint8Array }[]>`
    select seq, by, bytes from argument_update
    where debate_id = ${debateId} and argument_id = ${argumentId} and seq > ${after} order by seq`;
  return rows.map(({ seq, by, bytes }) => ({ seq: Number(seq), by, bytes }));
}

export async function readClients(sql: Sql, { debateId, argumentId }: ArgumentKey): Promise<ClientBinding[]> {
  const rows = await sql<{ client: string; person: PersonId }[]>`
    select client_id as client, person_id as person from argument_client
    where debate_id = ${debateId} and argument_id = ${argumentId}`;
  return rows.map(({ client, person }) => ({ client: Number(client), person }));
}

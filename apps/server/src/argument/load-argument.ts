import { newArgumentDocument, serverClient } from '@proviso/document/argument-document';
import type { PersonId } from '@proviso/domain/person';
import * as Y from 'yjs';
import type { ArgumentKey } from './argument-key.ts';
import type { ArgumentReader, Checkpoint, NumberedRow } from './argument-store.ts';

/** An argument as the log has it. */
export type LoadedArgument = {
  readonly doc: Y.Doc;
  readonly seq: number;
  readonly checkpointSeq: number;
  readonly clients: Map<number, PersonId>;
  /** The updates that were read: those behind the newest checkpoint. */
  readonly tail: readonly NumberedRow[];
  /** The document as of some seq, as it was read, and what came since as one update, so that nothing need be encoded. */
  readonly base: Checkpoint;
  readonly since: Uint8Array | null;
};

/** Loads the newest checkpoint and the log's tail; null where there is no such argument. */
export async function loadArgument(reader: ArgumentReader, key: ArgumentKey): Promise<LoadedArgument | null> {
  if (!(await reader.exists(key))) return null;
  const checkpoint = await reader.newestCheckpoint(key);
  const checkpointSeq = checkpoint?.seq ?? 0;
  const tail = await reader.logAfter(key, checkpointSeq);
  const clients = new Map<number, PersonId>();
  // Read after the log: a binding is never younger than the update that needs it.
  for (const { client, person } of await reader.clients(key)) clients.set(client, person);
  // Without a checkpoint the first update is one: what an import brings, say.
  const base = checkpoint ?? tail[0] ?? { seq: 0, bytes: nothing };
  const doc = newArgumentDocument();
  applyAll(doc, [base.bytes]);
  let since: Uint8Array | null = null;
  const keep = (update: Uint8Array) => {
    since = update;
  };
  doc.on('update', keep);
  applyAll(
    doc,
    tail.flatMap(({ seq, bytes }) => (seq > base.seq ? [bytes] : [])),
  );
  doc.off('update', keep);
  return { doc, seq: tail.at(-1)?.seq ?? checkpointSeq, checkpointSeq, clients, tail, base, since };
}

const nothing = Uint8Array.of(0, 0);

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

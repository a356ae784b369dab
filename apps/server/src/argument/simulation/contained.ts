import * as Y from 'yjs';

/** Whether a document holds all that an update says: every struct of it, and every deletion. */
export function isContained(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  for (const { id, length } of structs)
    if (id.clock + length > Y.getState(doc.store, id.client)) return false;
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges) if (!isDeleted(doc, client, { clock, len })) return false;
  return true;
}

function isDeleted(
  doc: Y.Doc,
  client: number,
  range: { readonly clock: number; readonly len: number },
): boolean {
  const end = range.clock + range.len;
  if (end > Y.getState(doc.store, client)) return false;
  const structs = doc.store.clients.get(client) ?? [];
  for (let at = Y.findIndexSS(structs, range.clock); at < structs.length; at++) {
    const struct = structs[at];
    if (struct === undefined || struct.id.clock >= end) break;
    if (!struct.deleted) return false;
  }
  return true;
}

/** Whether a document holds all that another one does; asked at every word that is saved, so without writing an update. */
export function holdsAllOf(doc: Y.Doc, { store }: Y.Doc): boolean {
  if (store.pendingStructs !== null || store.pendingDs !== null) return false;
  for (const [client, structs] of store.clients) {
    if (Y.getState(store, client) > Y.getState(doc.store, client)) return false;
    for (const { deleted, id, length } of structs)
      if (deleted && !isDeleted(doc, client, { clock: id.clock, len: length })) return false;
  }
  return true;
}

/** Whether two documents hold the same. */
export const isSame = (one: Y.Doc, other: Y.Doc): boolean => holdsAllOf(one, other) && holdsAllOf(other, one);

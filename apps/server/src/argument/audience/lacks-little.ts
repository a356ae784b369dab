import * as Y from 'yjs';

/** Letters: to write out so many takes less than sending the whole of a large document does. */
const little = 20_000;
/** Clients that a page may name and nobody here knows: its own of days without a connection, and then some. */
const mostUnknown = 1_000;
/** Bytes of a client and its clock, each a number of seven bits a byte. */
const longestEntry = 16;

/**
 * Whether what a page with this state lacks of a document is worth working out. Working out nearly all of a large document
 * takes a hundred milliseconds in which nobody else is served, and whoever sends six bytes could ask for it: who lacks much is
 * better off with the whole, which stands ready. Throws nothing: a state that cannot be read is one of somebody who has nothing.
 */
export function lacksLittle(doc: Y.Doc, stateVector: Uint8Array): boolean {
  if (stateVector.length > longestEntry * (doc.store.clients.size + mostUnknown)) return false;
  let known: Map<number, number>;
  try {
    known = Y.decodeStateVector(stateVector);
  } catch {
    return false;
  }
  let lacking = 0;
  for (const client of doc.store.clients.keys())
    lacking += Math.max(0, Y.getState(doc.store, client) - (known.get(client) ?? 0));
  return lacking <= little;
}

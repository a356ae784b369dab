import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** One item as an attacker may write it. */
export type HandMadeItem = {
  readonly client: number;
  readonly clock: number;
  /** A struct that is no item, a Skip or one that says it was collected, in place of an item's content. */
  readonly content: Y.Item['content'] | Y.GC | Y.Skip;
  readonly origin?: Y.ID | null;
  readonly rightOrigin?: Y.ID | null;
  /** The name of a root, or the id of the item that holds the type. */
  readonly parent?: string | Y.ID;
  readonly key?: string | null;
};
export type HandMadeDelete = { readonly client: number; readonly clock: number; readonly length: number };

/** An update (v1) with exactly these items, a section for each run of one client, and these deletes. */
export function handMadeUpdate(
  items: readonly HandMadeItem[],
  deletes: readonly HandMadeDelete[] = [],
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const sections: HandMadeItem[][] = [];
  for (const item of items) {
    const last = sections.at(-1);
    if (last?.[0]?.client === item.client) last.push(item);
    else sections.push([item]);
  }
  encoding.writeVarUint(encoder.restEncoder, sections.length);
  for (const section of sections) {
    const [first] = section;
    if (first === undefined) continue;
    encoding.writeVarUint(encoder.restEncoder, section.length);
    encoder.writeClient(first.client);
    encoding.writeVarUint(encoder.restEncoder, first.clock);
    for (const item of section) write(encoder, item);
  }
  encoding.writeVarUint(encoder.restEncoder, deletes.length);
  for (const { client, clock, length } of deletes) {
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, 1);
    encoding.writeVarUint(encoder.restEncoder, clock);
    encoding.writeVarUint(encoder.restEncoder, length);
  }
  return encoder.toUint8Array();
}

function write(encoder: Y.UpdateEncoderV1, item: HandMadeItem): void {
  const { client, clock, content, origin = null, rightOrigin = null, parent = 'claims', key = null } = item;
  if (content instanceof Y.GC || content instanceof Y.Skip) {
    content.write(encoder, 0);
    return;
  }
  const struct = new Y.Item(Y.createID(client, clock), null, origin, null, rightOrigin, null, key, content);
  // Yjs types a parent as integrated, but writes a root's name or an id as well: it is what a decoded item has.
  Object.assign(struct, { parent });
  struct.write(encoder, 0);
}

import * as Y from 'yjs';
import { type Container, containerInside, containerOf, isMap, type Slot } from './container.ts';
import { Contention } from './contention.ts';
import { type ClockRange, mergeRanges, overlap } from './ranges.ts';

// What one Yjs update (v1) would change in a document, worked out exactly and without applying it. Whatever this cannot
// vouch for is refused, and whatever it lets through must apply completely: no struct may stay pending, for pending
// structs hold up everything that comes after them, for everybody and for ever.

/** One thing that an update does. */
export type Touch = {
  readonly slot: Slot;
  /** Whether the slot stands in a container that the same update makes. */
  readonly fresh: boolean;
  readonly act: 'insert' | 'delete';
  /** What is put in or taken out. An item that is born dead is `ContentDeleted`: on a map's key it still replaces what stands there. */
  readonly content: Y.Item['content'];
  /** How many units it adds to or takes from what can be seen; 0 for what is born dead. */
  readonly length: number;
};

export type UpdateTouches = {
  readonly touches: readonly Touch[];
  /** The clients that new structs come from. */
  readonly clients: readonly number[];
};

/** Why an update cannot be vouched for; a code for the log, as no honest page sends such a thing. */
export type Unfit = { readonly unfit: string };

export type UpdateLimits = { readonly bytes: number; readonly structs: number; readonly clients: number };
const usualLimits: UpdateLimits = { bytes: 1_000_000, structs: 20_000, clients: 16 };
const longestStruct = 1_000_000;

/** An update that changes nothing: no structs, no deletes. Every page sends it when it has nothing to say. */
export const isEmptyUpdate = (update: Uint8Array): boolean =>
  update.length === 2 && update[0] === 0 && update[1] === 0;

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Y.Item | Y.GC | Y.Skip;
/** A struct of the update, where its new part begins, and the slot it goes to. */
type Fresh = {
  readonly item: Y.Item;
  readonly from: number;
  readonly to: number;
  readonly slot: Slot;
  readonly inner: Container | null;
  /** In a text: what it stands before in the document, null for the end. */
  readonly end: Y.Item | null;
};

/** The touches of an update, or why it is unfit. Never throws; leaves the document as it is. */
export function updateTouches(
  doc: Y.Doc,
  update: Uint8Array,
  limits: UpdateLimits = usualLimits,
): UpdateTouches | Unfit {
  if (update.byteLength > limits.bytes) return { unfit: 'too_large' };
  let decoded: Decoded;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return { unfit: 'malformed' };
  }
  if (decoded.structs.length > limits.structs) return { unfit: 'too_many_structs' };
  // What is in a version that is not ours reads as nothing, with bytes behind it: it must not be taken for stored.
  if (decoded.structs.length === 0 && decoded.ds.clients.size === 0 && !isEmptyUpdate(update))
    return { unfit: 'malformed' };
  return new TouchReader(doc, update, decoded, limits).read();
}

class TouchReader {
  readonly #doc: Y.Doc;
  readonly #update: Uint8Array;
  readonly #decoded: Decoded;
  readonly #limits: UpdateLimits;
  /** The new parts of structs, by client, in the order of their clocks. */
  readonly #fresh = new Map<number, Fresh[]>();
  /** How far each client's clock would stand. */
  readonly #reached = new Map<number, number>();
  /** The containers that the update makes. */
  readonly #made = new Set<Container>();
  readonly #touches: Touch[] = [];
  readonly #contention = new Contention();

  constructor(doc: Y.Doc, update: Uint8Array, decoded: Decoded, limits: UpdateLimits) {
    this.#doc = doc;
    this.#update = update;
    this.#decoded = decoded;
    this.#limits = limits;
  }

  read(): UpdateTouches | Unfit {
    const unfit = this.#readStructs() ?? this.#readDeletes();
    if (unfit !== null) return { unfit };
    return { touches: this.#touches, clients: [...this.#fresh.keys()] };
  }

  #state(client: number): number {
    return Y.getState(this.#doc.store, client);
  }
  /** Whether an id is known by the time it is reached: in the document, or earlier in this update. */
  #knows({ client, clock }: Y.ID): boolean {
    return clock < (this.#reached.get(client) ?? this.#state(client));
  }

  /** Takes the structs in an order in which each finds what it refers to, as Yjs will. */
  #readStructs(): string | null {
    const queues = new Map<number, Struct[]>();
    for (const struct of this.#decoded.structs) {
      const queue = queues.get(struct.id.client);
      if (queue) queue.push(struct);
      else queues.set(struct.id.client, [struct]);
    }
    // Yjs keeps only the last of two sections of one client; what the first holds would be missing for ever.
    if (sections(this.#update) !== queues.size) return 'client_twice';
    if (queues.size > this.#limits.clients) return 'too_many_clients';
    const next = new Map([...queues.keys()].map((client) => [client, 0]));
    for (let left = this.#decoded.structs.length; left > 0; ) {
      const before = left;
      for (const [client, queue] of queues) {
        let at = next.get(client) ?? 0;
        for (; at < queue.length; at++, left--) {
          const struct = queue[at];
          if (struct === undefined || !this.#isReady(struct)) break;
          const unfit = this.#readStruct(struct);
          if (unfit !== null) return unfit;
        }
        next.set(client, at);
      }
      if (left === before) return 'missing_dependency';
    }
    return null;
  }

  #isReady(struct: Struct): boolean {
    if (!(struct instanceof Y.Item)) return true;
    const { origin, rightOrigin, parent } = struct;
    return (
      (origin === null || this.#knows(origin)) &&
      (rightOrigin === null || this.#knows(rightOrigin)) &&
      (!(parent instanceof Y.ID) || this.#knows(parent))
    );
  }

  #readStruct(struct: Struct): string | null {
    const { client, clock } = struct.id;
    const to = clock + struct.length;
    if (!(struct instanceof Y.Item)) return struct instanceof Y.Skip ? 'gap' : 'collected';
    if (struct.length < 1 || struct.length > longestStruct || !Number.isSafeInteger(to)) return 'length';
    const known = this.#reached.get(client) ?? this.#state(client);
    if (clock > known) return 'gap';
    // Yjs looks up what a struct refers to even where it knows the struct; `isReady` has seen to that.
    const slot = this.#slotOf(struct);
    if (typeof slot === 'string') return slot;
    if (to <= known) return null;
    // A struct that is known in part goes on behind its known part, wherever it says that it belongs.
    if (clock < known && !sameSlot(this.#slotAt(Y.createID(client, known - 1)), slot)) return 'overlap';
    const inner = struct.content instanceof Y.ContentType ? containerInside(slot, struct.content.type) : null;
    if (struct.content instanceof Y.ContentType && inner === null) return 'foreign_type';
    if (inner !== null) this.#made.add(inner);
    const end = slot.key === null ? this.#endOf(struct) : null;
    if (
      slot.key === null &&
      !this.#contention.add(slot.container, struct, { start: this.#startOf(struct), end })
    )
      return 'contended';
    const fresh: Fresh = { item: struct, from: known, to, slot, inner, end };
    const list = this.#fresh.get(client);
    if (list) list.push(fresh);
    else this.#fresh.set(client, [fresh]);
    this.#reached.set(client, to);
    const dead = struct.content instanceof Y.ContentDeleted;
    this.#touch(slot, 'insert', struct.content, dead ? 0 : to - known);
    return null;
  }

  /** The slot a struct goes to, by the rule of Yjs: where its left neighbour stands, else its right one, else its parent. */
  #slotOf({ origin, rightOrigin, parent, parentSub }: Y.Item): Slot | string {
    const left = origin === null ? null : this.#slotAt(origin);
    const right = rightOrigin === null ? null : this.#slotAt(rightOrigin);
    if (origin !== null && left === null) return 'foreign_place';
    if (rightOrigin !== null && right === null) return 'foreign_place';
    if (left !== null && right !== null && !sameSlot(left, right)) return 'split_origins';
    const neighbours = left ?? right;
    if (neighbours !== null) return neighbours;
    const container = this.#parentContainer(parent);
    if (container === null) return 'foreign_place';
    return isMap(container) === (parentSub !== null) ? { container, key: parentSub } : 'wrong_kind_of_place';
  }

  /** What stands in the document behind the left neighbour of an item; null where that is new itself. */
  #startOf({ origin, rightOrigin, parent }: Y.Item): Y.Item | null {
    if (origin !== null) {
      const left = this.#liveItem(origin);
      // An item that is split here goes on with its own rest.
      return left !== null && origin.clock < left.id.clock + left.length - 1 ? left : (left?.right ?? null);
    }
    const right = rightOrigin === null ? null : this.#liveItem(rightOrigin);
    if (right !== null) return right.parent instanceof Y.AbstractType ? right.parent._start : null;
    if (typeof parent === 'string') return this.#doc.share.get(parent)?._start ?? null;
    const holder = parent instanceof Y.ID ? this.#liveItem(parent) : null;
    return holder?.content instanceof Y.ContentType ? holder.content.type._start : null;
  }

  #endOf({ rightOrigin }: Y.Item): Y.Item | null {
    if (rightOrigin === null) return null;
    return this.#freshAt(rightOrigin)?.end ?? this.#liveItem(rightOrigin);
  }

  #liveItem(id: Y.ID): Y.Item | null {
    if (id.clock >= this.#state(id.client)) return null;
    const item = Y.getItem(this.#doc.store, id);
    return item instanceof Y.Item ? item : null;
  }

  #parentContainer(parent: Y.Item['parent'] | string): Container | null {
    // A parent that is not integrated yet is the name of a root or the id of the item that holds the type.
    if (typeof parent === 'string') {
      const root = this.#doc.share.get(parent);
      return root === undefined ? null : containerOf(this.#doc, root);
    }
    if (!(parent instanceof Y.ID)) return null;
    const fresh = this.#freshAt(parent);
    if (fresh !== null) return fresh.inner;
    const item: Y.Item | Y.GC = Y.getItem(this.#doc.store, parent);
    if (!(item instanceof Y.Item && item.content instanceof Y.ContentType)) return null;
    return containerOf(this.#doc, item.content.type);
  }

  /** Where an item stands that is in the document or earlier in this update. */
  #slotAt(id: Y.ID): Slot | null {
    const fresh = this.#freshAt(id);
    return fresh !== null ? fresh.slot : slotOfLive(this.#doc, Y.getItem(this.#doc.store, id));
  }

  #freshAt({ client, clock }: Y.ID): Fresh | null {
    if (clock < this.#state(client)) return null;
    const list = this.#fresh.get(client) ?? [];
    for (let low = 0, high = list.length - 1; low <= high; ) {
      const middle = (low + high) >> 1;
      const found = list[middle];
      if (found === undefined) return null;
      if (clock < found.from) high = middle - 1;
      else if (clock >= found.to) low = middle + 1;
      else return found;
    }
    return null;
  }

  #readDeletes(): string | null {
    for (const [client, deletes] of this.#decoded.ds.clients) {
      const known = this.#state(client);
      const reached = this.#reached.get(client) ?? known;
      const ranges = mergeRanges(deletes.map(({ clock, len }) => ({ from: clock, to: clock + len })));
      if (ranges === null || ranges.some(({ to }) => to > reached)) return 'delete_of_unknown';
      for (const range of ranges) {
        if (range.from < known) this.#deleteLive(client, { from: range.from, to: Math.min(range.to, known) });
        if (range.to > known) this.#deleteFresh(client, range);
      }
    }
    return null;
  }

  #deleteLive(client: number, range: ClockRange): void {
    const structs = this.#doc.store.clients.get(client) ?? [];
    for (let at = Y.findIndexSS(structs, range.from); at < structs.length; at++) {
      const item = structs[at];
      if (item === undefined || item.id.clock >= range.to) return;
      if (!(item instanceof Y.Item) || item.deleted) continue;
      const slot = slotOfLive(this.#doc, item);
      const length = overlap(range, { from: item.id.clock, to: item.id.clock + item.length });
      if (slot !== null) this.#touch(slot, 'delete', item.content, item.countable ? length : 0);
    }
  }

  #deleteFresh(client: number, range: ClockRange): void {
    for (const fresh of this.#fresh.get(client) ?? []) {
      const length = overlap(range, fresh);
      if (length === 0 || fresh.item.content instanceof Y.ContentDeleted) continue;
      this.#touch(fresh.slot, 'delete', fresh.item.content, length);
    }
  }

  #touch(slot: Slot, act: Touch['act'], content: Touch['content'], length: number): void {
    this.#touches.push({ slot, fresh: this.#made.has(slot.container), act, content, length });
  }
}

const sameSlot = (a: Slot | null, b: Slot): boolean =>
  a !== null && a.container === b.container && a.key === b.key;

function slotOfLive(doc: Y.Doc, item: Y.Item | Y.GC): Slot | null {
  if (!(item instanceof Y.Item) || item.parent === null) return null;
  const container = containerOf(doc, item.parent);
  return container === null ? null : { container, key: item.parentSub };
}

/** How many clients' sections an update says that it has: its first number. */
function sections(update: Uint8Array): number {
  let value = 0;
  for (let at = 0, factor = 1; at < update.length && at < 8; at++, factor *= 128) {
    const byte = update[at] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) return value;
  }
  return -1;
}

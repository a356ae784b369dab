import * as Y from 'yjs';

// To place an item in a text, Yjs looks at what stands between its left and its right neighbour as its author knew them: what
// others wrote at the same time. Honest pages leave a few letters there. Items that all claim the same neighbours make it
// look at all of them for each, and some thousands of them, in 50 kB, held everybody up for seconds.

/** Items looked at to place one item, and to place all of an update. */
const mostForOne = 2_000;
const mostForAll = 200_000;

/** The items of one update that name the same left neighbour. */
type Siblings = { count: number; last: Y.ID | null };

/** Counts how much work it will be to place the items of one update. An upper bound, from the document as it stands. */
export class Contention {
  readonly #siblings = new Map<object, Map<string, Siblings>>();
  #steps = 0;

  /**
   * Adds an item of a text; false where its placing, or that of all so far, would take too long. `start` is what stands in
   * the document behind its left neighbour, null for nothing and for a neighbour that is new itself; `end` what it
   * stands before.
   */
  add(
    container: object,
    { id, origin, rightOrigin }: Pick<Y.Item, 'id' | 'origin' | 'rightOrigin'>,
    { start, end }: { readonly start: Y.Item | null; readonly end: Y.Item | null },
  ): boolean {
    let steps = this.#beside(container, { id, origin, rightOrigin });
    for (let at = start; at !== null && at !== end && steps <= mostForOne; at = at.right) steps++;
    this.#steps += steps;
    return steps <= mostForOne && this.#steps <= mostForAll;
  }

  /** How many items of this update stand where this one wants to: none before which it says that it stands itself. */
  #beside(
    container: object,
    { id, origin, rightOrigin }: Pick<Y.Item, 'id' | 'origin' | 'rightOrigin'>,
  ): number {
    const known = this.#siblings.get(container) ?? new Map<string, Siblings>();
    this.#siblings.set(container, known);
    const name = origin === null ? '' : `${origin.client} ${origin.clock}`;
    const siblings = known.get(name) ?? { count: 0, last: null };
    known.set(name, siblings);
    const isBeforeLast = rightOrigin !== null && Y.compareIDs(rightOrigin, siblings.last);
    const beside = isBeforeLast ? 0 : siblings.count;
    siblings.count++;
    siblings.last = id;
    return beside;
  }
}

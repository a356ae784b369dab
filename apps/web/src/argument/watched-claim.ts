import type { LiveClaim } from '@proviso/document/live-claim';
import { createSignal, getListener } from 'solid-js';

/** Something that can be heard of: it costs nothing until somebody listens. */
export class Bell {
  #signal: ReturnType<typeof createSignal<void>> | undefined;

  /** Whoever reads this now, if that is tracked, hears of each ring. */
  hear(): void {
    if (getListener() === null) return;
    this.#signal ??= createSignal<void>(undefined, { equals: false });
    this.#signal[0]();
  }

  ring(): void {
    this.#signal?.[1]();
  }
}

/**
 * A claim as it now stands. Whoever reads its words hears of each letter; whoever reads anything else of it hears when that
 * changes. Of ten thousand claims a page shows forty: read untracked, a field costs no more than that of a plain object.
 */
export class WatchedClaim implements LiveClaim {
  readonly id: string;
  #now: LiveClaim;
  readonly #words = new Bell();
  readonly #rest = new Bell();

  constructor(start: LiveClaim) {
    this.id = start.id;
    this.#now = start;
  }

  /** As it stands, for one look; whoever reads it hears of nothing. */
  get now(): LiveClaim {
    return this.#now;
  }

  get text() {
    this.#words.hear();
    return this.#now.text;
  }
  get answers() {
    return this.#tracked.answers;
  }
  get side() {
    return this.#tracked.side;
  }
  get order() {
    return this.#tracked.order;
  }
  get joint() {
    return this.#tracked.joint;
  }
  get link() {
    return this.#tracked.link;
  }
  get archived() {
    return this.#tracked.archived;
  }
  get author() {
    return this.#tracked.author;
  }
  get createdAt() {
    return this.#tracked.createdAt;
  }

  get #tracked(): LiveClaim {
    this.#rest.hear();
    return this.#now;
  }

  /** Takes the claim as it is after a change. */
  become(next: LiveClaim): void {
    const before = this.#now;
    this.#now = next;
    if (before.text !== next.text) this.#words.ring();
    if (!isSameBesideWords(before, next)) this.#rest.ring();
  }
}

/** Whether a claim shows at the same place: what decides where claims stand, as against what they say and who wrote them. */
export const isSamePlace = (a: LiveClaim, b: LiveClaim): boolean =>
  a.answers === b.answers &&
  a.side === b.side &&
  a.order === b.order &&
  a.joint === b.joint &&
  a.link === b.link &&
  a.archived?.at === b.archived?.at;

const isSameBesideWords = (a: LiveClaim, b: LiveClaim): boolean =>
  isSamePlace(a, b) && a.author === b.author && a.createdAt === b.createdAt;

import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';
import * as Y from 'yjs';
import {
  type ArgumentState,
  claimTextOf,
  newArgumentDocument,
  readArgument,
  readClaimOf,
  wordingOf,
} from '../argument/argument-document.ts';
import type { LiveClaim } from '../claim/live-claim.ts';
import { updateTouches } from '../update/update-touches.ts';
import type { ArgumentHistory, ClaimFacts } from './argument-history.ts';
import { tellings } from './tellings.ts';
import { editBetween, type TextEdit } from './text-edit.ts';

/** One update of an argument's log (Yjs v1). `seq` counts from 1 without gaps. */
export type LogEntry = {
  readonly seq: number;
  readonly by: PersonId;
  readonly at: Moment;
  readonly bytes: Uint8Array;
};

type Track = {
  readonly id: ClaimId;
  readonly facts: [number, ClaimFacts][];
  readonly text: TextEdit[];
  words: string;
};
type Touched = { readonly facts: Set<ClaimId>; readonly texts: Set<ClaimId>; wording: boolean };

/** What the log holds was let in once, so no limit is asked again. */
const noLimits = {
  bytes: Number.MAX_SAFE_INTEGER,
  structs: Number.MAX_SAFE_INTEGER,
  clients: Number.MAX_SAFE_INTEGER,
};

/**
 * Plays an argument's log once, update by update, and writes down what each of them changed. Which claims an update
 * changes is worked out before it is applied, so that many are applied in one Yjs transaction: several times as fast as one
 * each. It goes on where it stopped as the log grows.
 */
export class LogReplay {
  readonly #doc = newArgumentDocument();
  readonly #people: PersonId[] = [];
  readonly #peopleAt = new Map<PersonId, number>();
  readonly #by: number[] = [];
  readonly #at: number[] = [];
  readonly #wording: TextEdit[] = [];
  readonly #tracks = new Map<ClaimId, Track>();
  #words = '';
  #lastAt = 0;
  #told = 0;
  #seq = 0;

  /** The seq of the last update taken. */
  get seq(): number {
    return this.#seq;
  }

  /**
   * Takes entries from an index on until the budget (in ms) is spent, at least one; gives the index to go on from. Throws
   * where the log is broken.
   */
  take(entries: readonly LogEntry[], from = 0, budget: number = Number.POSITIVE_INFINITY): number {
    const end = performance.now() + budget;
    let next = from;
    this.#doc.transact(() => {
      for (let entry = entries[next]; entry; entry = entries[next]) {
        this.#takeEntry(entry);
        next++;
        if (performance.now() >= end) break;
      }
    });
    return next;
  }

  /** What is known so far; it shares its lists with the replay, which only ever adds to them. */
  history(): ArgumentHistory {
    return {
      told: this.#told,
      people: this.#people,
      by: this.#by,
      at: this.#at,
      wording: this.#wording,
      claims: [...this.#tracks.values()].map(({ id, facts, text }) => ({ id, facts, text })),
    };
  }

  #takeEntry({ seq, by, at, bytes }: LogEntry): void {
    if (seq !== this.#seq + 1) throw new Error(`The log goes from ${this.#seq} to ${seq}.`);
    const touched = this.#touched(bytes);
    Y.applyUpdate(this.#doc, bytes);
    if (this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null)
      throw new Error(`The update ${seq} of the log does not apply: something before it is missing.`);
    this.#seq = seq;
    if (seq === 1) this.#tell(readArgument(this.#doc), at);
    const step = this.#addStep(by, Date.parse(at));
    const { facts, texts, wording } = touched ?? this.#everything();
    for (const id of facts) {
      const claim = readClaimOf(this.#doc, id);
      if (claim !== null) this.#write(step, claim);
    }
    for (const id of texts) {
      const track = facts.has(id) ? undefined : this.#tracks.get(id);
      if (track) writeText(track, step, claimTextOf(this.#doc, id)?.toString() ?? '');
    }
    if (wording) this.#writeWording(step, wordingOf(this.#doc).toString());
  }

  /** Steps for what an import tells of the time before it. */
  #tell(state: ArgumentState, broughtAt: Moment): void {
    for (const { at, by, claims } of tellings(state.claims, broughtAt)) {
      const step = this.#addStep(by, Date.parse(at));
      this.#told++;
      if (step === 0) this.#writeWording(step, state.wording);
      for (const claim of claims) this.#write(step, claim);
    }
  }

  #addStep(by: PersonId, at: number): number {
    let index = this.#peopleAt.get(by);
    if (index === undefined) {
      index = this.#people.push(by) - 1;
      this.#peopleAt.set(by, index);
    }
    this.#by.push(index);
    this.#at.push(at - this.#lastAt);
    this.#lastAt = at;
    return this.#by.length - 1;
  }

  #write(step: number, { id, text, ...facts }: LiveClaim): void {
    const track = this.#tracks.get(id) ?? { id, facts: [], text: [], words: '' };
    this.#tracks.set(id, track);
    const last = track.facts.at(-1)?.[1];
    if (last === undefined || JSON.stringify(last) !== JSON.stringify(facts)) track.facts.push([step, facts]);
    writeText(track, step, text);
  }

  #writeWording(step: number, words: string): void {
    if (words === this.#words) return;
    this.#wording.push(editBetween(step, this.#words, words));
    this.#words = words;
  }

  /** Which parts of the document an update is about to change; null where that cannot be said. */
  #touched(bytes: Uint8Array): Touched | null {
    const found = updateTouches(this.#doc, bytes, noLimits);
    if ('unfit' in found) return null;
    const touched: Touched = { facts: new Set(), texts: new Set(), wording: false };
    for (const { slot } of found.touches) {
      const { container, key } = slot;
      if (container.kind === 'wording') touched.wording = true;
      else if (container.kind === 'text') touched.texts.add(container.claim);
      else if (container.kind === 'claim') touched.facts.add(container.claim);
      else if (key !== null) touched.facts.add(key);
    }
    return touched;
  }

  #everything(): Touched {
    const facts = new Set(readArgument(this.#doc).claims.map(({ id }) => id));
    return { facts, texts: new Set(), wording: true };
  }
}

function writeText(track: Track, step: number, words: string): void {
  if (words === track.words) return;
  track.text.push(editBetween(step, track.words, words));
  track.words = words;
}

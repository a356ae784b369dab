import { closes, readPageMessage, syncs, writeSync } from '@proviso/document/wire';
import type { PersonId } from '@proviso/domain/person';
import * as Y from 'yjs';
import type { Clock } from '../../clock/clock.ts';
import type { Identity, Whereabouts } from '../presence/presence.ts';
import { RoomPresence } from '../presence/room-presence.ts';
import { frameOf } from '../socket/frame.ts';
import type { LiveSocket } from '../socket/live-socket.ts';
import { RoomSocket, type SocketLimits } from '../socket/room-socket.ts';
import type { JoinStates } from './join-states.ts';
import { lacksLittle } from './lacks-little.ts';

type Hooks = {
  /** The document as it stands; asked only while it holds nothing that may still be lost. */
  readonly doc: () => Y.Doc;
  /** How far in the log the pages have been shown it. */
  readonly seq: () => number;
  readonly writerOf: (client: number) => PersonId | undefined;
  /** An update of a page; with it the first `upTo` sync frames of its socket are dealt with. */
  readonly onUpdate: (page: RoomSocket, bytes: Uint8Array, upTo: number) => void;
  readonly tellNodes: (whereabouts: Whereabouts) => void;
  readonly onComeAndGo: () => void;
};

/**
 * `upTo`: the seq that is shown with it; `except`: who wrote all of it and has it already; `heard`: whose writing in it is to
 * be acknowledged.
 */
type Shown = {
  readonly upTo: number;
  readonly except?: RoomSocket | null;
  readonly heard?: ReadonlySet<RoomSocket>;
};
const nobody: ReadonlySet<RoomSocket> = new Set();
/** The state of a page that has nothing yet. */
const nothing = Uint8Array.of(0);

/**
 * The pages in a room: what they say is read here, and what they are shown is sent from here. Between `hold` and `release`
 * the document holds what is not committed, and nobody is shown any of it.
 */
export class RoomAudience {
  readonly #sockets = new Set<RoomSocket>();
  readonly presence: RoomPresence;
  readonly #limits: SocketLimits;
  readonly #hooks: Hooks;
  readonly #clock: Clock;
  #isHeld = false;
  #waiting: (() => void)[] = [];
  readonly joins: JoinStates;
  /** Since when nobody is here, in milliseconds since 1970. */
  emptySince: number;

  constructor(limits: SocketLimits, clock: Clock, joins: JoinStates, hooks: Hooks) {
    this.#clock = clock;
    this.joins = joins;
    this.emptySince = clock.now();
    this.#limits = limits;
    this.#hooks = hooks;
    this.presence = new RoomPresence(this.#sockets, hooks.writerOf, clock, hooks.tellNodes);
  }

  get isEmpty(): boolean {
    return this.#sockets.size === 0;
  }
  /** Whether somebody waits for `release`. */
  get isAwaited(): boolean {
    return this.#waiting.length > 0;
  }
  pages(): Iterable<RoomSocket> {
    return this.#sockets;
  }

  add(socket: LiveSocket, identity: Identity): void {
    const page = new RoomSocket(socket, identity, this.#limits, this.#clock);
    this.#sockets.add(page);
    socket.on('message', (data: Buffer) => this.#receive(page, data));
    socket.on('pong', () => {
      page.isAlive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#sockets.delete(page);
      this.presence.leave(page);
      if (this.isEmpty) this.emptySince = this.#clock.now();
      this.#hooks.onComeAndGo();
    });
    this.#whenReleased(() =>
      page.send(frameOf(writeSync(syncs.step1, Y.encodeStateVector(this.#hooks.doc())))),
    );
    this.presence.greet(page);
    this.#hooks.onComeAndGo();
  }

  hold(): void {
    this.#isHeld = true;
  }

  /** The document is committed as it stands: whoever waited for it gets it. */
  release(): void {
    this.#isHeld = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const work of waiting) work();
  }

  /**
   * Shows everybody who has the document what has changed in it, which is committed up to a seq; and tells those who wrote
   * something, in the same write, how much of it is stored.
   */
  show(updates: readonly Uint8Array[], { upTo, except = null, heard = nobody }: Shown): void {
    const frames = updates.map((update) => frameOf(writeSync(syncs.update, update)));
    this.joins.add(upTo, frames);
    for (const page of this.#sockets) {
      const shown = page.joined && page !== except ? frames : [];
      if (heard.has(page)) page.send(...shown, page.acknowledgement());
      else if (shown.length > 0) page.send(...shown);
    }
  }

  /** Finds out who is gone, and lets the others hear something: a page that hears nothing for 30 s comes anew. */
  checkAlive(): void {
    for (const page of this.#sockets) {
      if (!page.isAlive) page.socket.terminate();
      page.isAlive = false;
      page.socket.ping();
      page.acknowledge();
    }
    this.presence.forgetSilent();
  }

  /** Reads nothing more from anybody, until `resume`. */
  pause(): void {
    for (const page of this.#sockets) page.socket.pause();
  }
  resume(): void {
    for (const page of this.#sockets) page.socket.resume();
  }

  /** Sends everybody away, to come back. */
  dismiss(reason: string): void {
    for (const page of this.#sockets) page.close(closes.comeBack, reason);
  }

  #receive(page: RoomSocket, data: Buffer): void {
    page.count(data.length);
    const message = page.isOpen ? readPageMessage(data) : null;
    if (message === null) return;
    if (message.kind === 'step1') this.#bringUpToDate(page, message.stateVector);
    else if (message.kind === 'awareness') this.presence.hear(page, message.update);
    else if (message.kind === 'query') {
      if (page.mayAsk()) this.presence.greet(page);
    } else {
      page.received++;
      if (message.kind === 'step2') page.answered = true;
      // What comes before the step 2 is part of it, and may have a gap before it.
      if (page.answered) this.#hooks.onUpdate(page, message.update, page.received);
    }
  }

  #bringUpToDate(page: RoomSocket, said: Uint8Array): void {
    if (!page.mayAsk()) return;
    const stateVector = said.length > 1 && lacksLittle(this.#hooks.doc(), said) ? said : nothing;
    const ready = this.joins.answer(stateVector);
    // Everything in it is committed, so nobody need wait for what is not.
    if (ready !== null) {
      page.joined = true;
      page.send(...ready);
    } else this.#whenReleased(() => this.#workOut(page, stateVector));
  }

  /** The document holds nothing that may be lost now. Fifty who come back at once with the same state cost one encoding. */
  #workOut(page: RoomSocket, stateVector: Uint8Array): void {
    const ready = this.joins.answer(stateVector) ?? this.#encode(stateVector);
    page.joined = true;
    page.send(...ready);
  }

  #encode(stateVector: Uint8Array): readonly Buffer[] {
    const { doc, seq } = this.#hooks;
    const bytes = Y.encodeStateAsUpdate(doc(), stateVector.length <= 1 ? undefined : stateVector);
    this.joins.answered(stateVector, { seq: seq(), bytes });
    return [frameOf(writeSync(syncs.step2, bytes))];
  }

  #whenReleased(work: () => void): void {
    if (this.#isHeld) this.#waiting.push(work);
    else work();
  }
}

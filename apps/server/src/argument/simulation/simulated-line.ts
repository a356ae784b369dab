import type { LiveSocket } from '../socket/live-socket.ts';
import type { Chance } from './chance.ts';
import type { SimulatedNode } from './simulated-node.ts';
import type { VirtualTime } from './virtual-time.ts';

type Parcel =
  | { readonly kind: 'open' | 'ping' | 'pong' }
  | { readonly kind: 'message'; readonly bytes: Uint8Array }
  | { readonly kind: 'close'; readonly code: number; readonly reason: string };
export type LineEnd = (parcel: Parcel) => void;

/** One direction of a connection: nothing overtakes anything, and what is not read waits. */
class Pipe {
  readonly #queue: { readonly parcel: Parcel; readonly at: number }[] = [];
  readonly #time: VirtualTime;
  readonly #latency: () => number;
  readonly #arrive: LineEnd;
  #last = 0;
  #isStalled = false;
  isBroken = false;

  constructor(time: VirtualTime, latency: () => number, arrive: LineEnd) {
    this.#time = time;
    this.#latency = latency;
    this.#arrive = arrive;
  }

  get waiting(): number {
    return this.#queue.reduce(
      (sum, { parcel }) => sum + (parcel.kind === 'message' ? parcel.bytes.length : 0),
      0,
    );
  }

  send(parcel: Parcel): void {
    if (this.isBroken) return;
    this.#last = Math.max(this.#last, this.#time.now + this.#latency());
    this.#queue.push({ parcel, at: this.#last });
    this.#time.after(this.#last - this.#time.now, () => this.#pump());
  }

  stall(isStalled: boolean): void {
    this.#isStalled = isStalled;
    if (!isStalled) this.#time.after(0, () => this.#pump());
  }

  break(): void {
    this.isBroken = true;
    this.#queue.splice(0);
  }

  #pump(): void {
    while (!this.#isStalled && !this.isBroken) {
      const first = this.#queue[0];
      if (first === undefined || first.at > this.#time.now) return;
      this.#queue.shift();
      this.#arrive(first.parcel);
    }
  }
}

/** A connection between a page and a node. */
export class SimulatedLine implements LiveSocket {
  readonly node: SimulatedNode;
  readonly toPage: Pipe;
  readonly toNode: Pipe;
  /** Sees each message that the node sends. */
  readonly #sees: (message: Uint8Array) => void;
  readonly #page: LineEnd;
  readonly #time: VirtualTime;
  readonly #listeners: { message: ((data: Buffer) => void)[]; pong: (() => void)[]; close: (() => void)[] } =
    {
      message: [],
      pong: [],
      close: [],
    };
  readyState = 1;
  isPaused = false;
  #isPageGone = false;

  constructor(
    node: SimulatedNode,
    {
      time,
      chance,
      slowest,
      page,
      sees,
    }: {
      readonly time: VirtualTime;
      readonly chance: Chance;
      readonly slowest: number;
      readonly page: LineEnd;
      readonly sees: (message: Uint8Array) => void;
    },
  ) {
    this.node = node;
    this.#time = time;
    this.#sees = sees;
    this.#page = page;
    const latency = () => chance.wait(0.5, slowest);
    this.toPage = new Pipe(time, latency, (parcel) => this.#reachPage(parcel));
    this.toNode = new Pipe(time, latency, (parcel) => node.run(() => this.#reachNode(parcel)));
  }

  get bufferedAmount(): number {
    return this.toPage.waiting;
  }

  send(message: Uint8Array): void {
    if (this.readyState !== 1 || this.node.isDead) return;
    this.#sees(message);
    this.toPage.send({ kind: 'message', bytes: message.slice() });
  }

  close(code: number, reason: string): void {
    if (this.readyState !== 1) return;
    this.readyState = 2;
    if (!this.node.isDead) this.toPage.send({ kind: 'close', code, reason });
  }

  terminate(): void {
    if (this.readyState === 3) return;
    this.cut(0, 50);
  }

  ping(): void {
    if (this.readyState === 1 && !this.node.isDead) this.toPage.send({ kind: 'ping' });
  }

  pause(): void {
    this.isPaused = true;
    this.toNode.stall(true);
  }

  resume(): void {
    this.isPaused = false;
    this.toNode.stall(false);
  }

  on(event: 'message', listener: (data: Buffer) => void): void;
  on(event: 'pong' | 'close' | 'error', listener: () => void): void;
  on(event: 'message' | 'pong' | 'close' | 'error', listener: (data: Buffer) => void): void {
    if (event === 'message') this.#listeners.message.push(listener);
    else if (event !== 'error') this.#listeners[event].push(() => listener(Buffer.alloc(0)));
  }

  /** What is under way is lost; each side finds out after a while. */
  cut(nodeFindsOut: number, pageFindsOut: number): void {
    this.toPage.break();
    this.toNode.break();
    this.#time.after(nodeFindsOut, () => this.node.run(() => this.#closed()));
    this.#time.after(pageFindsOut, () => this.#pageClosed(1006, ''));
  }

  #closed(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    for (const listener of this.#listeners.close) listener();
  }

  #pageClosed(code: number, reason: string): void {
    if (this.#isPageGone) return;
    this.#isPageGone = true;
    this.#page({ kind: 'close', code, reason });
  }

  #reachPage(parcel: Parcel): void {
    if (this.#isPageGone) return;
    if (parcel.kind === 'ping') this.toNode.send({ kind: 'pong' });
    else if (parcel.kind === 'close') {
      this.toNode.send(parcel);
      this.#pageClosed(parcel.code, parcel.reason);
    } else this.#page(parcel);
  }

  #reachNode(parcel: Parcel): void {
    if (this.readyState === 3) return;
    if (parcel.kind === 'message')
      for (const listener of this.#listeners.message) listener(Buffer.from(parcel.bytes));
    else if (parcel.kind === 'pong') for (const listener of this.#listeners.pong) listener();
    else if (parcel.kind === 'close') {
      // The page has begun to close, or answers our closing.
      if (this.readyState === 1) this.toPage.send(parcel);
      this.#closed();
    }
  }
}

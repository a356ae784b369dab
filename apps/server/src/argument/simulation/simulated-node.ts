import type { Clock } from '../../clock/clock.ts';
import type { RoomRegistry } from '../room-registry.ts';
import type { SimulatedTx } from './simulated-store.ts';
import type { VirtualTime } from './virtual-time.ts';

/** 2026-01-01: when virtual time begins. */
const beginning = Date.UTC(2026, 0, 1);

/** A server process: what reaches it is dropped once it is dead, and waits while it is paused. */
export class SimulatedNode {
  readonly nr: number;
  /** Transactions that the store still holds open for it. */
  readonly open = new Set<() => void>();
  /** Whether the store cannot be reached. */
  isCutOff = false;
  isDead = false;
  isDeaf = false;
  /** Whether the others hear nothing of it. */
  isMute = false;
  rooms: RoomRegistry<SimulatedTx> | null = null;
  hear: (payload: string) => void = () => {};
  lookAgain: () => void = () => {};
  readonly #time: VirtualTime;
  #isPaused = false;
  #waiting: (() => void)[] = [];

  constructor(nr: number, time: VirtualTime) {
    this.nr = nr;
    this.#time = time;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  run(work: () => void): void {
    if (this.isDead) return;
    if (this.#isPaused) this.#waiting.push(work);
    else work();
  }

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const work of waiting) this.run(work);
  }

  /** The store ends its transactions when it notices. */
  kill(noticed: number): void {
    this.isDead = true;
    this.#time.after(noticed, () => {
      for (const end of [...this.open]) end();
    });
  }

  clock(): Clock {
    const time = this.#time;
    return {
      now: () => beginning + time.now,
      elapsed: () => time.now,
      soon: (work) => void time.after(0, () => this.run(work)),
      after: (wait, work) => time.after(wait, () => this.run(work)),
      every: (wait, work) => {
        const stop = time.every(wait, () => (this.isDead ? stop() : this.run(work)));
        return stop;
      },
    };
  }
}

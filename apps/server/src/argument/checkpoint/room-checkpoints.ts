import type { Clock } from '../../clock/clock.ts';
import type { Checkpoint } from '../argument-store.ts';

export type CheckpointPace = {
  /** A checkpoint is made after this many updates. */
  readonly every: number;
  /** In milliseconds: it is looked so often whether the writing has calmed down, or has gone on for too long. */
  readonly pause: number;
};

/** While more updates than these come in a pause, a checkpoint would take a processor that they need. */
const busy = 1_000;
/** So many updates may have to be read by whoever loads the argument. */
const mostTail = 250_000;
/** At most this share of the time is spent on one room's checkpoints. */
const share = 1 / 50;

/** Has a checkpoint of a room made from time to time, elsewhere: here is only decided when. */
export class RoomCheckpoints {
  readonly #pace: CheckpointPace;
  readonly #clock: Clock;
  readonly #make: () => Promise<Checkpoint>;
  #madeAt: number;
  #seq: number;
  #isAtWork = false;
  #stop: () => void = () => {};

  /** `make` does not reject for what may happen: a checkpoint that fails is tried again after a longer while. */
  constructor(pace: CheckpointPace, clock: Clock, seq: number, make: () => Promise<Checkpoint>) {
    this.#pace = pace;
    this.#clock = clock;
    this.#make = make;
    this.#madeAt = seq;
    this.#seq = seq;
  }

  /** The room has committed up to a seq; `isWanted`: a newer state would be of use, however little was written. */
  reached(seq: number, isWanted: boolean): void {
    this.#seq = seq;
    if (this.#isAtWork || (seq - this.#madeAt < this.#pace.every && !isWanted)) return;
    this.#isAtWork = true;
    this.#wait(this.#pace.pause);
  }

  stop(): void {
    this.#isAtWork = true;
    this.#stop();
  }

  #wait(pause: number): void {
    const before = this.#seq;
    this.#stop = this.#clock.after(pause, () => {
      const isBusy = this.#seq - before > (busy * pause) / this.#pace.pause;
      if (isBusy && this.#seq - this.#madeAt < mostTail) this.#wait(this.#pace.pause);
      else void this.#makeOne();
    });
  }

  async #makeOne(): Promise<void> {
    const began = this.#clock.elapsed();
    let rest = 0;
    try {
      this.#madeAt = (await this.#make()).seq;
      rest = (this.#clock.elapsed() - began) / share;
    } catch {
      rest = 10 * this.#pace.pause;
    }
    this.#stop = this.#clock.after(rest, () => {
      this.#isAtWork = false;
    });
  }
}

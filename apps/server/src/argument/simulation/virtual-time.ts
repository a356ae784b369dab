type Work = { readonly at: number; readonly nr: number; readonly run: () => void };

/** Comes after all that promises still have to run. */
const settled = () => new Promise<void>((resolve) => process.nextTick(resolve));

/** Time that passes only when there is nothing left to do in it. In milliseconds from 0. */
export class VirtualTime {
  readonly #due: Work[] = [];
  #now = 0;
  #nr = 0;

  get now(): number {
    return this.#now;
  }

  /** Runs work once; gives the way to stop it. What is due at one moment runs in the order in which it was asked for. */
  after(wait: number, run: () => void): () => void {
    const work = { at: this.#now + Math.max(0, wait), nr: this.#nr++, run };
    let low = 0;
    for (let high = this.#due.length; low < high; ) {
      const middle = (low + high) >> 1;
      const other = this.#due[middle];
      if (other !== undefined && (other.at < work.at || (other.at === work.at && other.nr < work.nr)))
        low = middle + 1;
      else high = middle;
    }
    this.#due.splice(low, 0, work);
    return () => {
      const at = this.#due.indexOf(work);
      if (at >= 0) this.#due.splice(at, 1);
    };
  }

  every(wait: number, run: () => void): () => void {
    let stop = () => {};
    const again = () => {
      stop = this.after(wait, again);
      run();
    };
    stop = this.after(wait, again);
    return () => stop();
  }

  wait(time: number): Promise<void> {
    return new Promise((resolve) => this.after(time, resolve));
  }

  /** Lets time pass up to a moment. All that is promised at one moment comes about before the next thing runs. */
  async runUntil(end: number): Promise<void> {
    for (let next = this.#due[0]; next !== undefined && next.at <= end; next = this.#due[0]) {
      this.#due.shift();
      this.#now = next.at;
      next.run();
      await settled();
    }
    this.#now = Math.max(this.#now, end);
  }
}

/** Pages use the timers of the browser; while this lasts, those of all code are virtual. Gives the way back. */
export function takeOverTimers(time: VirtualTime): () => void {
  const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis;
  const stops = new Map<number, () => void>();
  let nr = 1;
  const keep = (stop: () => void) => {
    stops.set(nr, stop);
    return nr++;
  };
  const clear = (timer: number) => stops.get(timer)?.();
  Object.assign(globalThis, {
    setTimeout: <T extends unknown[]>(work: (...args: T) => void, wait = 0, ...args: T) =>
      keep(time.after(wait, () => work(...args))),
    setInterval: <T extends unknown[]>(work: (...args: T) => void, wait = 0, ...args: T) =>
      keep(time.every(wait, () => work(...args))),
    clearTimeout: clear,
    clearInterval: clear,
  });
  return () => void Object.assign(globalThis, { setTimeout, setInterval, clearTimeout, clearInterval });
}

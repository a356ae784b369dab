/** The time as rooms use it, so that they can also run by a time that is made up. All in milliseconds. */
export type Clock = {
  /** Since 1970. */
  now(): number;
  /** Since some moment; never goes back. */
  elapsed(): number;
  /** Runs work after what this turn of the event loop still reads. */
  soon(work: () => void): void;
  /** Runs work once, or again and again; each gives the way to stop. None of them keeps the process alive by itself. */
  after(wait: number, work: () => void): () => void;
  every(wait: number, work: () => void): () => void;
};

export const realClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  soon(work) {
    setImmediate(work);
  },
  after(wait, work) {
    const timer = setTimeout(work, wait).unref();
    return () => clearTimeout(timer);
  },
  every(wait, work) {
    const timer = setInterval(work, wait).unref();
    return () => clearInterval(timer);
  },
};

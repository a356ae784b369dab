import type { BenchServer } from '../server/bench-server.ts';

/** How much time a measure may take. */
export type Effort = {
  /** Seconds of one latency run. */
  readonly latency: number;
  /** Seconds of one step in the search for the highest rate, and of the window that must hold at the end. */
  readonly probe: number;
  readonly window: number;
  readonly isQuick: boolean;
};
export const efforts = {
  full: { latency: 8, probe: 0.6, window: 11, isQuick: false },
  quick: { latency: 1.5, probe: 0.3, window: 2, isQuick: true },
} satisfies Record<string, Effort>;

/** One number of one server. */
export type Finding = {
  readonly row: string;
  readonly server: string;
  /** In the row's unit; null where it could not be measured. */
  readonly value: number | null;
  /** What is to be said beside the number. */
  readonly note?: string;
};

export type Measure = (server: BenchServer, effort: Effort) => Promise<readonly Finding[]>;

/** Rejects when so many seconds have passed; what was begun then goes on with a server that is gone. */
export async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${Math.round(seconds)} s`)), seconds * 1000);
  });
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

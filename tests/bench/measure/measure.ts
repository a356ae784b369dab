import type { BenchServer } from '../server/bench-server.ts';

/** How much time a measure may take. */
export type Effort = {
  /** Seconds of one latency run. */
  readonly latency: number;
  /** Seconds of one try in the search for the highest rate, and of the window that must hold at the end. */
  readonly probe: number;
  readonly window: number;
  readonly isQuick: boolean;
};
export const efforts = {
  full: { latency: 6, probe: 1.5, window: 11, isQuick: false },
  quick: { latency: 3, probe: 1, window: 3, isQuick: true },
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

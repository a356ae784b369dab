import type { Dialect } from '../generator/dialect.ts';
import type { ServerProcess } from './server-process.ts';

/** How one person gets into a room. */
export type Door = {
  readonly port: number;
  readonly path: string;
  /** The session, for a server that wants to know who it is; else empty. */
  readonly cookie: string;
  readonly dialect: Dialect;
};

/** A server that is measured. */
export type BenchServer = {
  readonly name: string;
  /** What it does with an edit before others see it, in a few words. */
  readonly keeps: string;
  /** A room that nobody has used yet. */
  freshRoom(): string;
  /** The room with 10,000 claims. */
  readonly largeRoom: string;
  door(room: string, person: number): Door;
  readonly process: () => ServerProcess;
  /** Starts it again on what it has stored, after it was killed. */
  startAgain(): Promise<void>;
  /** Stops it and removes what it stored. */
  remove(): Promise<void>;
};

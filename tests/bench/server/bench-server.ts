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
  /** Whether it stores in the background, seconds after it has shown something: a measure must be long enough to meet that. */
  readonly storesLater: boolean;
  /** A room that nobody has used yet. */
  freshRoom(): string;
  /** The room with 10,000 claims. */
  readonly largeRoom: string;
  door(room: string, person: number): Door;
  readonly process: () => ServerProcess;
  /** Starts it again on what it has stored, after it was stopped or killed. */
  startAgain(): Promise<void>;
  /** Puts the claims into the large room where they are gone. */
  fillAgain(): Promise<void>;
  /** Asks what a room held after one of its updates, where the server can say that; settles when the answer is whole. */
  readonly readPast?: (room: string, seq: number) => Promise<void>;
  /** Stops it and removes what it stored. */
  remove(): Promise<void>;
};

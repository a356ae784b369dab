// How the nodes of one database tell each other what to look at. Every message is a hint and may be lost: the truth is in
// the database, and whoever listens also looks there by a clock. Messages travel in batches as JSON text,
//
//   [from, [[topic, key, body], …]]
//
// and of those that still wait only the newest of a topic and key is sent, so a slow wire carries fewer messages, not
// older ones. Who is where (presence) goes last, and is what is left out when there is too much.

/**
 * - `argument`: key debate/argument, body the seq its log has reached
 * - `event`: key debate, body the seq of its newest event
 * - `access`: key debate; phase, visibility or roles have changed
 * - `session`: key the hash of a session that has ended
 * - `attendance`: key debate/argument, body how many have it open on the node and who
 * - `who`: key debate/argument; asks who is there
 * - `presence`: key debate/argument, body a client, its clock and its state
 * - `beat`: that a node is there
 */
export type Topic = 'argument' | 'event' | 'access' | 'session' | 'attendance' | 'who' | 'presence' | 'beat';
export type Body = string | number | null | readonly Body[];
export type Hear = (key: string, body: unknown, from: string) => void;

export type FanOut = {
  /** Tells every other node, soon, and perhaps not at all; nobody where no other node is known. `part` tells apart what must not replace each other. */
  tell(topic: Topic, key: string, body: Body, part?: string | number): void;
  hear(topic: Topic, listener: Hear): void;
  /** Calls whenever messages were surely missed. */
  onDoubt(listener: () => void): void;
  /** Calls for each node that is heard for the first time, or again after it was gone. */
  onNodeCome(listener: (node: string) => void): void;
  /** Calls once for each node that has not been heard for some seconds. */
  onNodeGone(listener: (node: string) => void): void;
  close(): Promise<void>;
};

/** What carries texts to every node, this one included. */
export type Carrier = {
  /** In bytes of UTF-8: longer texts are not taken. */
  readonly longest: number;
  /** Rejects where the texts were surely not sent. */
  send(texts: readonly string[]): Promise<void>;
  /** Makes what listens anew: it seems to be deaf. */
  renew(): Promise<void>;
  close(): Promise<void>;
};
export type CarrierEvents = {
  readonly hear: (text: string) => void;
  /** It listens, for the first time or again. */
  readonly listens: () => void;
  readonly onError: (error: unknown) => void;
};
export type OpenCarrier = (events: CarrierEvents) => Promise<Carrier>;

/** One server process with nobody else to tell. */
export const noFanOut: FanOut = {
  tell() {},
  hear() {},
  onDoubt() {},
  onNodeCome() {},
  onNodeGone() {},
  close: () => Promise.resolve(),
};

/** What rooms use of a WebSocket; one of `ws` is such a thing. */
export type LiveSocket = {
  readonly readyState: number;
  /** Bytes that wait to be read by the other side. */
  readonly bufferedAmount: number;
  readonly isPaused: boolean;
  send(message: Uint8Array): void;
  close(code: number, reason: string): void;
  /** Ends it without a word. */
  terminate(): void;
  ping(): void;
  pause(): void;
  resume(): void;
  on(event: 'message', listener: (data: Buffer) => void): unknown;
  on(event: 'pong' | 'close' | 'error', listener: () => void): unknown;
};

export const openState = 1;

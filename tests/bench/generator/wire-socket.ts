import type { FrameListener } from './raw-socket.ts';

/** What a client needs of a socket. */
export type WireSocket = {
  listen(onFrame: FrameListener, onClosed?: (code: number) => void): void;
  send(message: Uint8Array): void;
  close(): void;
  readonly isClosed: boolean;
};

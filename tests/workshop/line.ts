import { WebSocket } from 'ws';

/** The way of one person's programs to the server: their cookie goes along, and it can be cut and mended. */
export type Line = {
  readonly Socket: typeof globalThis.WebSocket;
  cut(): void;
  mend(): void;
  isCut(): boolean;
};

export function openLine(origin: string, cookie: () => string): Line {
  const open = new Set<WebSocket>();
  let isCut = false;
  class PersonsSocket extends WebSocket {
    constructor(address: string | URL) {
      // Nothing listens on port 1: whoever has no connection is turned away.
      super(isCut ? 'ws://127.0.0.1:1' : address, {
        headers: { origin, cookie: cookie() },
        perMessageDeflate: false,
      });
      open.add(this);
      this.on('close', () => open.delete(this));
      this.on('error', () => {});
    }
  }
  return {
    // The class of `ws` has what is used here of the browser's; its type has more events and fewer fields.
    Socket: PersonsSocket as unknown as typeof globalThis.WebSocket,
    cut() {
      isCut = true;
      for (const socket of open) socket.terminate();
    },
    mend() {
      isCut = false;
    },
    isCut: () => isCut,
  };
}

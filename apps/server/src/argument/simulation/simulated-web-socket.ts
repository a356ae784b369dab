import type { LineEnd, SimulatedLine } from './simulated-line.ts';

/** Connects a page: gives the line by which it will hear `open` or `close`, or null where it cannot even try. */
export type Dial = (page: LineEnd) => SimulatedLine | null;
export type PageNetwork = {
  readonly dial: Dial;
  /** Sees each frame that the page sends. */
  readonly sends: (bytes: Uint8Array) => void;
  readonly after: (wait: number, work: () => void) => void;
};

/** A class of WebSockets that connect through the simulated network; it has what y-websocket uses of the browser's. */
export function simulatedWebSocket({ dial, sends, after }: PageNetwork): typeof WebSocket {
  class SimulatedWebSocket {
    readonly OPEN = 1;
    readyState = 0;
    binaryType = 'arraybuffer';
    onopen: (() => void) | null = null;
    onmessage: ((event: { readonly data: Uint8Array }) => void) | null = null;
    onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null;
    onerror: (() => void) | null = null;
    readonly #line: SimulatedLine | null;

    constructor() {
      this.#line = dial((parcel) => {
        if (parcel.kind === 'open') {
          if (this.readyState !== 0) return;
          this.readyState = 1;
          this.onopen?.();
        } else if (parcel.kind === 'message') this.onmessage?.({ data: parcel.bytes });
        else if (parcel.kind === 'close') this.#end(parcel);
      });
      if (this.#line === null) after(1, () => this.#end({ code: 1006, reason: '' }));
    }

    send(bytes: Uint8Array): void {
      if (this.readyState !== 1) return;
      const copy = bytes.slice();
      sends(copy);
      this.#line?.toNode.send({ kind: 'message', bytes: copy });
    }

    close(): void {
      if (this.readyState >= 2) return;
      const wasOpen = this.readyState === 1;
      this.readyState = 2;
      if (wasOpen) this.#line?.toNode.send({ kind: 'close', code: 1000, reason: '' });
      else this.#line?.cut(5, 5);
    }

    #end(event: { readonly code: number; readonly reason: string }): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.onclose?.(event);
    }
  }
  return SimulatedWebSocket as unknown as typeof WebSocket;
}

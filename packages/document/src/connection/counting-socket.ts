import { isAcknowledgedFrame } from './wire.ts';

export type SocketClass = typeof WebSocket;

/** A WebSocket class that tells of each opening and of each frame that the room will acknowledge. */
export function countingSocket(
  Base: SocketClass,
  on: { readonly opened: () => void; readonly sending: () => void },
): SocketClass {
  return class extends Base {
    constructor(...args: ConstructorParameters<SocketClass>) {
      super(...args);
      on.opened();
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && isAcknowledgedFrame(data)) on.sending();
      super.send(data);
    }
  };
}

import { WebSocket } from 'ws';
import type { Door } from '../server/bench-server.ts';
import type { FrameListener } from './raw-socket.ts';
import type { WireSocket } from './wire-socket.ts';

/** A socket of the `ws` library, as a page's socket costs what a library costs. */
export function openLibrarySocket({ port, path, cookie }: Door): Promise<WireSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
      headers: { origin: `http://127.0.0.1:${port}`, ...(cookie === '' ? {} : { cookie }) },
      perMessageDeflate: false,
    });
    const early: Buffer[] = [];
    let onFrame: FrameListener = (frame) => early.push(frame);
    let onClosed: (code: number) => void = () => {};
    socket.on('message', (data: Buffer) => onFrame(data, performance.now()));
    socket.on('close', (code) => onClosed(code));
    socket.on('error', reject);
    socket.on('open', () =>
      resolve({
        listen(frameListener, closedListener = () => {}) {
          onFrame = frameListener;
          onClosed = closedListener;
          for (const frame of early.splice(0)) onFrame(frame, performance.now());
        },
        send: (message) => socket.send(message),
        close: () => socket.terminate(),
        get isClosed() {
          return socket.readyState !== WebSocket.OPEN;
        },
      }),
    );
  });
}

import { Duplex } from 'node:stream';
import { type LiveSocket, openState } from './live-socket.ts';

/** One message as the bytes of an unmasked binary WebSocket frame (RFC 6455), made once and written to any number of sockets. */
export function frameOf(message: Uint8Array): Buffer {
  const { length } = message;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = 0x82; // final, binary
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(message, head);
  return frame;
}

/** Bytes: so much is put together for one write; more is handed over piece by piece, which copies nothing. */
const smallWrite = 16_384;

/**
 * Writes frames to a socket's own stream in one go, past the sender of `ws`, which would make their heads anew for every
 * socket. Right only without compression: then `ws` writes whole frames at once and never lets one wait.
 */
export function writeFrames(socket: LiveSocket, frames: readonly Buffer[]): void {
  if (socket.readyState !== openState) return;
  const stream: unknown = Reflect.get(socket, '_socket');
  if (!(stream instanceof Duplex)) for (const frame of frames) socket.send(frame.subarray(headOf(frame)));
  else if (frames.length === 1) stream.write(frames[0]);
  else if (frames.reduce((sum, { length }) => sum + length, 0) <= smallWrite)
    stream.write(Buffer.concat(frames));
  else {
    stream.cork();
    for (const frame of frames) stream.write(frame);
    stream.uncork();
  }
}

const headOf = (frame: Buffer) => (frame[1] === 126 ? 4 : frame[1] === 127 ? 10 : 2);

import { EventEmitter } from 'node:events';
import type { LiveSocket } from '../socket/live-socket.ts';

/** A socket whose other side says nothing. */
export class QuietSocket extends EventEmitter implements LiveSocket {
  readyState = 1;
  readonly bufferedAmount = 0;
  readonly isPaused = false;
  sent = 0;
  closedWith: number | null = null;
  send(message: Uint8Array): void {
    this.sent += message.length;
  }
  close(code: number | null = null): void {
    this.readyState = 3;
    this.closedWith = code;
    this.emit('close');
  }
  terminate = (): void => this.close();
  ping(): void {}
  pause(): void {}
  resume(): void {}
}

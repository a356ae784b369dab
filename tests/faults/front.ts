import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import type { NodeProcess } from './node-process.ts';

/** A proxy before several nodes: each connection goes to the next one that runs. */
export class Front {
  readonly #nodes: readonly NodeProcess[];
  readonly #server: Server;
  #next = 0;

  constructor(nodes: readonly NodeProcess[]) {
    this.#nodes = nodes;
    this.#server = createServer((near) => {
      const running = this.#nodes.filter(({ isRunning }) => isRunning);
      const node = running[this.#next++ % running.length];
      near.on('error', () => near.destroy());
      if (node === undefined) {
        near.destroy();
        return;
      }
      const far = connect(Number(new URL(node.url).port), '127.0.0.1');
      far.on('error', () => near.destroy());
      far.on('close', () => near.destroy());
      near.on('close', () => far.destroy());
      near.pipe(far);
      far.pipe(near);
    });
  }

  /** Gives its address. */
  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('A listening socket has a port.');
    return `ws://127.0.0.1:${address.port}`;
  }

  close(): void {
    this.#server.close();
  }
}

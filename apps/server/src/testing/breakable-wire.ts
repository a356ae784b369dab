import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export type BreakableWire = {
  /** The address that was given, by way of the wire. */
  readonly url: string;
  /** Cuts every connection and lets no new one in. */
  cut(): Promise<void>;
  mend(): Promise<void>;
};

/** A TCP wire to a database that can be cut, as when the database goes away, and mended again on the same port. */
export async function layWire(databaseUrl: string): Promise<BreakableWire> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => {});
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('A listening socket has a port.');
    return address.port;
  };
  const port = await listen(0);
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(port) }).href,
    async cut() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async mend() {
      await listen(port);
    },
  };
}

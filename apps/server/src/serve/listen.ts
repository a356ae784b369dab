import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { acceptSockets, type SocketRoute } from '../http/upgrade.ts';
import { createServer } from '../server.ts';
import type { Services } from '../services.ts';
import { CannotStart } from './cannot-start.ts';

export type Listening = {
  /** Where it answers, such as http://127.0.0.1:3000. */
  readonly url: string;
  /** Stops taking requests, closes the sockets, and lets requests that run end. */
  close(): Promise<void>;
};

/** Serves on the configured host and port. Throws CannotStart with a sentence where that cannot be. */
export async function listen(services: Services, socketRoutes: readonly SocketRoute[]): Promise<Listening> {
  const { host, port } = services.configuration;
  const app = createServer(services);
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(http));
    // Without HTTP/2 in the options it is a plain server; the type says it may be another.
    if (!('closeIdleConnections' in starting)) throw new Error('The server speaks plain HTTP.');
    const http = starting;
    http.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStart(whyNot(error, host, port))));
  });
  const sockets = acceptSockets(server, services, socketRoutes);
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.close();
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 3000).unref();
      }),
  };
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use already. Stop what uses it, or choose another: PORT=${port + 1}.`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this user. Choose one above 1023, such as PORT=3000.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `This computer has no address ${host}. Set HOST to one it has, such as 127.0.0.1.`;
  return `It cannot serve on ${host}:${port}: ${error.message}.`;
}

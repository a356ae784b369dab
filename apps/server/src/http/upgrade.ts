import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Account } from '@proviso/domain/account';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { isDatabaseUnavailable } from '../database/unavailable.ts';
import type { Services } from '../services.ts';
import { addressOf } from './client-address.ts';
import { Problem } from './problem.ts';
import { withoutSecrets } from './request-log.ts';
import { isFromOurPage } from './same-origin.ts';
import { countSockets } from './socket-quota.ts';

/** Takes the socket over, once it stands. Whatever it needs is loaded before, so that no first frame is lost. */
export type Welcome = (socket: WebSocket) => void;

/**
 * One kind of socket. Gives null for an address that is not its own; throws a Problem where the caller may not come in or
 * the thing is not there.
 */
export type SocketRoute = (url: URL, account: Account | null) => Promise<Welcome> | null;

export type Sockets = {
  /** Closes every socket with 1001, which clients answer by coming back. */
  close(): void;
};

/** The largest frame that is read, in bytes: a large paste, or what somebody wrote in a long time offline. */
const maxPayload = 2 * 1024 * 1024;

/**
 * Takes WebSockets in on a server's `upgrade` event. A refusal is told by a close code, because to an HTTP status clients
 * such as y-websocket answer by trying again for ever:
 * 4401 sign in first · 4403 not allowed · 4404 no such thing · 1013 try again later · 1011 our failure.
 */
export function acceptSockets(
  server: Server,
  {
    configuration,
    sessions,
    openSessions,
    log,
  }: Pick<Services, 'configuration' | 'sessions' | 'openSessions' | 'log'>,
  routes: readonly SocketRoute[],
): Sockets {
  const acceptor = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });

  const quota = countSockets();
  const tooMany = (request: IncomingMessage, raw: Duplex, head: Buffer) =>
    acceptor.handleUpgrade(request, raw, head, (socket) => {
      socket.on('error', () => socket.terminate());
      socket.close(1013, 'sockets.too_many');
    });

  const fromWhere = ({ headers, socket }: IncomingMessage) =>
    addressOf(
      { forwarded: headers['x-forwarded-for']?.toString(), remote: socket.remoteAddress },
      configuration,
    );

  const answer = async (request: IncomingMessage, raw: Duplex, head: Buffer) => {
    // Before any await: a connection reset while we look things up would otherwise end the process.
    raw.on('error', () => raw.destroy());
    const { origin, host, cookie } = request.headers;
    const fetchSite = request.headers['sec-fetch-site']?.toString();
    if (!isFromOurPage(configuration, { origin, host, fetchSite })) return refuse(raw, '403 Forbidden');
    const address = `http://${host ?? 'localhost'}${request.url ?? '/'}`;
    if (!URL.canParse(address)) return refuse(raw, '400 Bad Request');
    const url = new URL(address);
    let welcome: Welcome;
    let signOut = (): void => void raw.destroy();
    try {
      const { account, sessionId } = await sessions.find(cookie);
      if (raw.destroyed) return;
      if (sessionId !== null)
        raw.once(
          'close',
          openSessions.hold(sessionId, () => signOut()),
        );
      const leave = quota.enter(fromWhere(request), account);
      if (leave === null) return tooMany(request, raw, head);
      raw.once('close', leave);
      const opened = open(routes, url, account);
      if (opened === null) return refuse(raw, '404 Not Found');
      welcome = await opened.catch((error: unknown) => farewell(error, account, log, url));
    } catch (error) {
      welcome = farewell(error, null, log, url);
    }
    if (raw.destroyed) return;
    acceptor.handleUpgrade(request, raw, head, (socket) => {
      socket.on('error', () => socket.terminate());
      signOut = () => {
        socket.close(4401, 'session.ended');
        // Whoever does not answer the closing is not waited for.
        setTimeout(() => socket.terminate(), 1500).unref();
      };
      alive.add(socket);
      socket.on('pong', () => alive.add(socket));
      welcome(socket);
    });
  };

  server.on('upgrade', (request, raw, head) => void answer(request, raw, head));
  const heartbeat = setInterval(() => beat(acceptor.clients), beatMs);
  heartbeat.unref();
  return {
    close() {
      clearInterval(heartbeat);
      for (const socket of acceptor.clients) socket.close(1001, 'server.stopping');
      acceptor.close();
      // Whoever does not answer the closing is not waited for.
      setTimeout(() => {
        for (const socket of acceptor.clients) socket.terminate();
      }, 1500).unref();
    },
  };
}

const beatMs = 30_000;
/** Sockets that answered since the last beat. */
const alive = new WeakSet<WebSocket>();

/** Ends connections whose other side is gone without a word, and keeps proxies from closing quiet ones. */
function beat(sockets: Iterable<WebSocket>): void {
  for (const socket of sockets) {
    if (!alive.delete(socket)) socket.terminate();
    else socket.ping();
  }
}

function open(routes: readonly SocketRoute[], url: URL, account: Account | null): Promise<Welcome> | null {
  for (const route of routes) {
    const opened = route(url, account);
    if (opened) return opened;
  }
  return null;
}

function farewell(error: unknown, account: Account | null, log: Logger, url: URL): Welcome {
  const [code, reason] = closeCode(error, account);
  const path = withoutSecrets(url.pathname);
  if (code === 1011) log.error({ err: error, path }, 'a socket failed');
  else log.info({ path, code, reason }, 'a socket was refused');
  return (socket) => socket.close(code, reason);
}

/** The code and reason to close a socket with; the reason is a problem's stable code. */
export function closeCode(error: unknown, account: Account | null): readonly [number, string] {
  if (error instanceof Problem) {
    if (error.status === 401 || (error.code === 'debate.unknown' && account === null))
      return [4401, error.code];
    if (error.status === 503) return [1013, error.code];
    return [error.status === 403 ? 4403 : 4404, error.code];
  }
  if (isDatabaseUnavailable(error)) return [1013, 'database.unavailable'];
  return [1011, 'server.failed'];
}

function refuse(raw: Duplex, status: string): void {
  raw.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

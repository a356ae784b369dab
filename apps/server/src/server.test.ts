import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProblemBody, problemSchema } from './http/problem.ts';
import { webApp } from './http/web-app.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const send = (to: string, init: RequestInit) => fetch(server.url + to, init);
const json = { 'content-type': 'application/json' };
const problemOf = async (answer: Response): Promise<ProblemBody> => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return v.parse(problemSchema, await answer.json());
};

describe('bad requests', () => {
  it('an unknown route of the API is a problem, not a page', async () => {
    const answer = await send('/api/nothing/here', {});
    expect(answer.status).toBe(404);
    expect((await problemOf(answer)).code).toBe('request.unknown');
  });

  it('broken JSON gets a sentence', async () => {
    const answer = await send('/api/account/sign-in', {
      method: 'POST',
      headers: json,
      body: '{"email": "a',
    });
    expect(answer.status).toBe(400);
    expect(await problemOf(answer)).toMatchObject({
      code: 'input.not_json',
      detail: 'The body of the request is not JSON. Check it for a missing quote, comma or bracket.',
    });
  });

  it.each([
    ['with its length said before', (text: string): NonNullable<RequestInit['body']> => text],
    [
      'sent in pieces of unknown number',
      (text: string): NonNullable<RequestInit['body']> => new Blob(text.match(/.{1,65536}/g) ?? []).stream(),
    ],
  ])('a body of 10 MB is too large, %s', async (_, body) => {
    const text = JSON.stringify({ email: 'a@example.org', password: 'x'.repeat(10 * 1024 * 1024) });
    const answer = await send('/api/account/sign-in', {
      method: 'POST',
      headers: json,
      body: body(text),
      ...{ duplex: 'half' },
    });
    expect(answer.status).toBe(413);
    expect(await problemOf(answer)).toMatchObject({
      code: 'input.too_large',
      detail: 'That is too large: at most 1 MB can be sent here at once. Split it, or leave something out.',
    });
    expect((await send('/healthz', {})).status).toBe(200);
  });

  it('what another site sends is refused, also in the name of somebody who is signed in', async () => {
    const person = await server.signUp('Target');
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ] as const) {
      const answer = await send('/api/account/sign-out', {
        method: 'POST',
        headers: { ...headers, cookie: person.cookie() },
      });
      expect(answer.status).toBe(403);
      expect((await problemOf(answer)).code).toBe('request.other_site');
    }
    expect((await person.get<{ account: unknown }>('/api/account')).body.account).not.toBeNull();
  });

  it('a connection that is reset in the middle of an upgrade harms nobody', async () => {
    const { hostname, port } = new URL(server.url);
    for (let n = 0; n < 20; n++) {
      const socket = connect(Number(port), hostname);
      await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
      socket.write(
        `GET /feed/x HTTP/1.1\r\nhost: ${hostname}\r\nconnection: upgrade\r\nupgrade: websocket\r\n` +
          'sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
      );
      socket.resetAndDestroy();
    }
    expect((await send('/healthz', {})).status).toBe(200);
  });
});

describe('every answer', () => {
  it('forbids scripts and frames of others, and sniffing', async () => {
    const { headers } = await send('/api/account', {});
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    // The solver of deals is WebAssembly, which is compiled; no text ever becomes a script.
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[a-z0-9]{16}$/);
  });
});

describe('health', () => {
  it('is up and ready', async () => {
    expect(await (await send('/healthz', {})).json()).toEqual({ status: 'up' });
    expect(await (await send('/readyz', {})).json()).toEqual({ status: 'ready' });
  });

  it('is up but not ready without its database, and says so in a sentence where it is asked for more', async () => {
    const lost = await startTestServer();
    await lost.database.close();
    expect((await fetch(`${lost.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${lost.url}/readyz`)).status).toBe(503);
    const answer = await lost.visitor().post<ProblemBody>('/api/account/sign-in', {
      email: 'a@example.org',
      password: 'x',
    });
    expect(answer).toMatchObject({ status: 503, body: { code: 'database.unavailable' } });
    await lost.close();
  });
});

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and lists every route with its method', async () => {
    const { status, body } = await server
      .visitor()
      .get<{ openapi: string; paths: Record<string, Record<string, unknown>> }>('/api/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toMatch(/^3\.1/);
    const listed = Object.entries(body.paths).flatMap(([at, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${at}`),
    );
    const { createServer } = await import('./server.ts');
    const routes = createServer(server.services)
      .routes.filter(({ method, path: at }) => method !== 'ALL' && /^\/api\/(?!openapi)/.test(at))
      .map(({ method, path: at }) => `${method} ${at.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`);
    expect(routes.length).toBeGreaterThan(4);
    expect(new Set(listed)).toEqual(new Set(routes));
  });
});

describe('the pages', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'proviso-pages-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it('say what to do while they are not built', async () => {
    const answer = await webApp(root).request('/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('The pages are not built yet. Run: npx --yes pnpm@10.34.9 build');
  });

  it('are index.html at every address of a page; hashed files are kept for ever; a missing file is missing', async () => {
    mkdirSync(path.join(root, 'assets'));
    writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>Proviso</title>');
    writeFileSync(path.join(root, 'assets/index-a1b2c3.js'), 'export {}');
    const app = webApp(root);
    for (const address of ['/', '/debates/peace/provisions/6']) {
      const page = await app.request(address);
      expect(await page.text()).toContain('<title>Proviso</title>');
      expect(page.headers.get('content-type')).toMatch(/^text\/html/);
      expect(page.headers.get('cache-control')).toBe('no-cache');
    }
    const script = await app.request('/assets/index-a1b2c3.js');
    expect(script.headers.get('content-type')).toMatch(/javascript/);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await app.request('/assets/index-gone.js')).status).toBe(404);
    expect((await app.request('/../../package.json')).status).not.toBe(500);
  });
});

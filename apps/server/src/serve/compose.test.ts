import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfiguration, variables } from '../configuration/configuration.ts';

// The installation of compose.yaml cannot be started here; that what it names exists can be held.

const root = new URL('../../../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

const serviceSchema = v.object({
  build: v.optional(v.string()),
  environment: v.optional(v.record(v.string(), v.string()), {}),
  depends_on: v.optional(v.record(v.string(), v.object({ condition: v.string() })), {}),
  healthcheck: v.optional(v.object({ test: v.array(v.string()) })),
  stop_grace_period: v.optional(v.string()),
  configs: v.optional(v.array(v.object({ source: v.string(), target: v.string() })), []),
  volumes: v.optional(v.array(v.string()), []),
});
const composeSchema = v.object({
  services: v.record(v.string(), serviceSchema),
  configs: v.record(v.string(), v.object({ content: v.string() })),
  volumes: v.record(v.string(), v.unknown()),
});
const { services, configs, volumes } = v.parse(composeSchema, parse(read('compose.yaml'), { merge: true }));
const nodes = Object.entries(services).filter(([, { build }]) => build !== undefined);

const dockerfile = read('Dockerfile');
const inImage = Object.fromEntries(
  [...dockerfile.matchAll(/^ENV (.+)$/gm)].flatMap(([, pairs = '']) =>
    pairs.split(' ').map((pair) => pair.split('=', 2)),
  ),
);
/** A value with `${NAME:-default}` and `${NAME:?reason}` filled in. */
const filledIn = (value: string) =>
  value.replace(/\$\{\w+(?::-([^}]*)|:\?[^}]*)?\}/g, (_, otherwise?: string) => otherwise ?? 'secret');

test('each server is given variables that it reads, with values that it takes', () => {
  expect(nodes.map(([name]) => name)).toEqual(['node-1', 'node-2']);
  for (const [, { environment }] of nodes) {
    const known = variables.map(({ name }) => name as string);
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    const given = Object.entries(environment).map(([name, value]) => [name, filledIn(value)]);
    expect(readConfiguration({ ...inImage, ...Object.fromEntries(given) })).toMatchObject({
      ok: true,
      value: {
        host: '0.0.0.0',
        port: 3000,
        trustProxy: true,
        publicUrl: 'http://localhost:8080',
        databaseUrl: 'postgres://proviso:secret@postgres/proviso',
        redisUrl: 'redis://redis:6379',
      },
    });
  }
});

test('what refers to a service, a file of configuration or a volume finds it', () => {
  for (const { depends_on, configs: used, volumes: mounted } of Object.values(services)) {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      expect(services).toHaveProperty(name);
      if (condition === 'service_healthy') expect(services[name]?.healthcheck).toBeDefined();
    }
    for (const { source } of used) expect(configs).toHaveProperty(source);
    for (const volume of mounted) expect(volumes).toHaveProperty(volume.split(':')[0] ?? '');
  }
  for (const host of ['postgres', 'redis']) expect(services).toHaveProperty(host);
});

test('the proxy sends to every server on its port, and asks a path that the server answers', () => {
  const caddyfile = configs.caddyfile?.content ?? '';
  const [, upstreams = ''] = /reverse_proxy ([^{]+)\{/.exec(caddyfile) ?? [];
  expect(upstreams.trim().split(' ')).toEqual(nodes.map(([name]) => `${name}:${inImage.PORT}`));
  const [, asked = ''] = /health_uri (\S+)/.exec(caddyfile) ?? [];
  expect(read('apps/server/src/http/health.ts')).toContain(`.get('${asked}'`);
  for (const [, { healthcheck }] of nodes)
    expect(healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${inImage.PORT}${asked}`);
  // Caddy passes WebSockets on, and puts the address that it saw last into X-Forwarded-For; nothing may change that.
  expect(caddyfile).not.toMatch(/header_up|trusted_proxies/);
});

test('a server has the time to drain before it is killed', () => {
  for (const [, { stop_grace_period }] of nodes)
    expect(Number(/^(\d+)s$/.exec(stop_grace_period ?? '')?.[1])).toBeGreaterThanOrEqual(15);
});

test('the image starts a program that exists, on a Node and with a pnpm that the product supports', () => {
  const [, command = '[]'] = /^CMD (.+)$/m.exec(dockerfile) ?? [];
  const [program, ...args] = v.parse(v.array(v.string()), JSON.parse(command));
  expect(program).toBe('node');
  expect(existsSync(fileURLToPath(new URL(args.at(-1) ?? '', root)))).toBe(true);
  const { packageManager, engines } = v.parse(
    v.object({ packageManager: v.string(), engines: v.object({ node: v.string() }) }),
    JSON.parse(read('package.json')),
  );
  expect([...dockerfile.matchAll(/pnpm@[\d.]+/g)].map(([name]) => name)).toEqual([
    packageManager,
    packageManager,
  ]);
  const least = Number(/\d+/.exec(engines.node)?.[0]);
  expect(Number(/^FROM node:(\d+)/m.exec(dockerfile)?.[1])).toBeGreaterThanOrEqual(least);
  expect(/^EXPOSE (\d+)$/m.exec(dockerfile)?.[1]).toBe(inImage.PORT);
  // What is copied must hold what the installation needs.
  const ignored = read('.dockerignore').split('\n');
  for (const needed of ['patches', 'drizzle', 'pnpm-lock.yaml']) expect(ignored).not.toContain(needed);
});

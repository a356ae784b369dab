import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readConfiguration, variables } from '../configuration/configuration.ts';
import {
  compose,
  dockerfile,
  environmentOf,
  imageCommand,
  imageEnvironment as inImage,
  composeNodes as nodes,
  readRoot as read,
  root,
} from '../testing/compose-file.ts';

// That what compose.yaml names exists, and is what the servers read. What it describes is run in compose-run.test.ts.

const { services, configs, volumes } = compose;

test('each server is given variables that it reads, with values that it takes', () => {
  expect(nodes.map(([name]) => name)).toEqual(['node-1', 'node-2']);
  for (const [name] of nodes) {
    const environment = environmentOf(name);
    const known = variables.map((variable) => variable.name as string);
    expect(Object.keys(environment).filter((variable) => !known.includes(variable))).toEqual([]);
    expect(readConfiguration({ ...inImage, ...environment })).toMatchObject({
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
  const [program, ...args] = imageCommand;
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

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { claimTextOf } from '@proviso/document/argument-document';
import { createClaim } from '@proviso/document/write-claim';
import { afterEach, expect, test } from 'vitest';
import { verifyArgument } from '../argument/log/verify-argument.ts';
import { isSaved, type Page, until } from '../argument/testing/live-debate.ts';
import {
  compose,
  composeNodes,
  environmentOf,
  imageCommand,
  imageEnvironment,
  root,
} from '../testing/compose-file.ts';
import { openLive } from '../testing/live-page.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { openTestDebate } from '../testing/test-debate.ts';
import { visitorsOf } from '../testing/visitors.ts';

// The installation of compose.yaml without Docker: each service is a process of its own, with the command, the environment,
// the configuration and the health check that the file gives it; of the addresses alone, names and ports become those here.

const isThere = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}

class Service {
  readonly #command: readonly string[];
  readonly #environment: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;

  constructor(command: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.#command = command;
    this.#environment = environment;
    cleanUp.push(() => this.end('SIGKILL'));
  }

  start(): void {
    const [program = '', ...args] = this.#command;
    const { PATH } = process.env;
    this.#child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: fileURLToPath(root),
      env: { PATH, ...this.#environment },
      stdio: 'ignore',
    });
  }

  /** Gives the exit code; null where the signal itself ended it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
}

test.runIf(isThere('caddy') && isThere('redis-server'))(
  'what compose.yaml describes serves people on both servers, through the restart of one and the death of the other',
  { timeout: 120_000 },
  async () => {
    const { database, drop } = await createTestDatabase();
    cleanUp.push(drop);
    const folder = await mkdtemp(path.join(tmpdir(), 'proviso-compose-'));
    cleanUp.push(() => rm(folder, { recursive: true, force: true }));

    const redisPort = await freePort();
    const [redis = '', ...redisArgs] = compose.services.redis?.command ?? [];
    new Service([redis, ...redisArgs, '--port', `${redisPort}`, '--dir', folder]).start();

    const proxyPort = await freePort();
    const url = `http://localhost:${proxyPort}`;
    const ports = await Promise.all(composeNodes.map(freePort));
    const here = (text: string) => {
      const known: readonly (readonly [string, string])[] = [
        ['postgres://proviso:secret@postgres/proviso', database.url],
        ['redis://redis:6379', `redis://127.0.0.1:${redisPort}`],
        ['http://localhost:8080', url],
        [':8080', `:${proxyPort}`],
        ...composeNodes.map(
          ([name], i) => [`${name}:${imageEnvironment.PORT}`, `127.0.0.1:${ports[i]}`] as const,
        ),
      ];
      return known.reduce((said, [there, address]) => said.replaceAll(there, address), text);
    };
    const nodes = composeNodes.map(([name, { healthcheck }], i) => {
      const given = Object.entries(environmentOf(name)).map(([key, value]) => [key, here(value)]);
      const environment = { ...imageEnvironment, ...Object.fromEntries(given), PORT: `${ports[i]}` };
      const [, program = '', ...args] = healthcheck?.test ?? [];
      const asked = args.map((arg) => arg.replace(`:${imageEnvironment.PORT}/`, `:${ports[i]}/`));
      return {
        service: new Service(imageCommand, environment),
        isHealthy: () => spawnSync(program, asked).status === 0,
      };
    });
    const [one, two] = nodes;
    if (one === undefined || two === undefined) throw new Error('There are two servers.');
    const isUp = (node: typeof one) => until(node.isHealthy, 'the health check holds', 60_000);
    for (const { service } of nodes) service.start();
    for (const node of nodes) await isUp(node);

    const caddyfile = path.join(folder, 'Caddyfile');
    await writeFile(caddyfile, here(compose.configs.caddyfile?.content ?? ''));
    const adapter = ['caddy', 'run', '--config', caddyfile, '--adapter', 'caddyfile'];
    new Service(adapter, { HOME: folder, CADDY_ADMIN: `127.0.0.1:${await freePort()}` }).start();
    const answers = async (path: string) => (await fetch(url + path).catch(() => null))?.status;
    await until(async () => (await answers('/readyz')) === 200, 'the proxy serves', 20_000);

    const debate = await openTestDebate(visitorsOf(url));
    await debate.owner.patch(debate.at, { phase: 'argue' });
    const argument = `provision:${debate.provision.id}` as const;
    // One after the other, so that the proxy sends each to the server that has fewer.
    const pages: { readonly page: Page; readonly name: string; typed: string }[] = [];
    for (const name of ['ann', 'ben', 'eve', 'dan']) {
      const page = await openLive({ url }, await debate.as('contributor'), { debate: debate.id, argument });
      cleanUp.push(() => page.leave());
      createClaim(page.doc, { id: name, answers: null, side: 'pro', order: 'a0', text: '' });
      await until(() => isSaved(page), 'the claim is stored');
      pages.push({ page, name, typed: '' });
    }
    const typing = setInterval(() => {
      for (const writer of pages) {
        const text = claimTextOf(writer.page.doc, writer.name);
        if (text === null || writer.typed.length > 450) continue;
        const letter = 'abcdefgh'.charAt(writer.typed.length % 8);
        text.insert(writer.typed.length, letter);
        writer.typed += letter;
      }
    }, 50);
    cleanUp.push(() => clearInterval(typing));
    const lost = () => pages.filter(({ page }) => !page.connection.isSynced()).length;
    const stored = () => pages.map(({ page, typed }) => typed.length - page.connection.state().unsaved);
    const goOn = async () => {
      const goals = stored().map((letters) => letters + 10);
      const isReached = () => stored().every((letters, i) => letters >= (goals[i] ?? 0));
      await until(isReached, 'everybody has ten letters more stored', 30_000);
    };
    await goOn();

    // A restart as an operator does it, within the time that the file gives; then a death.
    const began = performance.now();
    const stopping = one.service.end('SIGTERM');
    await until(() => lost() > 0, 'some were on the first server', 10_000);
    expect(lost()).toBeLessThan(pages.length);
    expect(await stopping).toBe(0);
    const grace = Number(/^(\d+)s$/.exec(composeNodes[0]?.[1].stop_grace_period ?? '')?.[1]);
    expect(performance.now() - began).toBeLessThan(grace * 1_000);
    expect(one.isHealthy()).toBe(false);
    await goOn();
    one.service.start();
    await isUp(one);
    await two.service.end('SIGKILL');
    await goOn();
    expect(await answers('/api/debates')).toBe(200);

    clearInterval(typing);
    await until(() => pages.every(({ page }) => isSaved(page)), 'all is stored', 20_000);
    const hasAll = () =>
      pages.every(({ page }) =>
        pages.every(({ name, typed }) => claimTextOf(page.doc, name)?.toString() === typed),
      );
    await until(hasAll, 'everybody has everything');
    expect(await verifyArgument(database.sql, { debateId: debate.id, argumentId: argument })).toBeNull();
  },
);

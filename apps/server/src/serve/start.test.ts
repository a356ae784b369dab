import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundledProgram } from '../testing/bundled-program.ts';
import { createClient } from '../testing/client.ts';

const children: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
  for (const folder of folders.splice(0)) {
    const postmaster = postmasterIn(folder);
    if (postmaster !== null) process.kill(postmaster, 'SIGKILL'); // only after a test that failed
    rmSync(folder, { recursive: true, force: true });
  }
});

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'proviso-start-'));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

/** The process of the database in a data folder; null where none runs. */
function postmasterIn(folder: string): number | null {
  const lock = path.join(folder, 'postgres/cluster/data/postmaster.pid');
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : null;
}

type Started = {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Settles with the address when it serves, and with null when it ends before. */
  readonly serves: Promise<string | null>;
  readonly ended: Promise<number | null>;
};

let program = '';
beforeAll(async () => {
  program = await bundledProgram('start');
});

/** Starts the product as `pnpm start` does after the build, from one file. */
function startProduct(folder: string, variables: Record<string, string> = {}): Started {
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, [program], {
    env: { ...environment, PORT: '0', DATA_FOLDER: folder, LOG_LEVEL: 'warn', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  const serves = new Promise<string | null>((resolve) => {
    const hear = (data: Buffer) => {
      said += data.toString();
      const [, url] = /serves on (\S+)[\s\S]*Stop it with Ctrl-C/.exec(said) ?? [];
      if (url) resolve(url);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => resolve(null));
  });
  return { child, said: () => said, serves, ended };
}

async function urlOf(started: Started): Promise<string> {
  const url = await started.serves;
  if (url === null) throw new Error(`It did not start: ${started.said()}`);
  return url;
}
const somebody = { email: 'a@example.org', password: 'correct horse battery', name: 'A' };
/** The codes of the links by which the example can be owned. */
const ownerCodes = ({ said }: Started) => [...said().matchAll(/\/join\/(\S+)/g)].map(([, code]) => code);

describe('starting the product', { timeout: 90_000 }, () => {
  it('comes up with the example, says how to sign in, and stops its database with itself', async () => {
    const folder = makeFolder();
    const started = startProduct(folder);
    const url = await urlOf(started);
    expect(started.said()).toContain(`Sign up at ${url}/sign-up with any e-mail address`);
    const [code, ...others] = ownerCodes(started);
    expect(others).toEqual([]);
    const owner = createClient(url);
    await owner.post('/api/account/sign-up', somebody);
    expect(await owner.post(`/api/invites/${code}/join`)).toMatchObject({
      status: 200,
      body: { person: { role: 'owner' } },
    });
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(0);
    expect(postmasterIn(folder)).toBeNull();

    const again = startProduct(folder);
    await urlOf(again);
    expect(ownerCodes(again)).toEqual([]);
  });

  it('comes up after kill -9 with nothing lost, and one example only', async () => {
    const folder = makeFolder();
    const first = startProduct(folder);
    const visitor = createClient(await urlOf(first));
    await visitor.post('/api/account/sign-up', somebody);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(postmasterIn(folder)).not.toBeNull();

    const second = startProduct(folder);
    const back = createClient(await urlOf(second));
    expect(
      await back.post('/api/account/sign-in', { email: somebody.email, password: somebody.password }),
    ).toMatchObject({
      status: 200,
    });
    expect(ownerCodes(second)).toEqual(ownerCodes(first));
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(postmasterIn(folder)).toBeNull();
  });

  it('says in one sentence that its port is in use, stops its database and fails', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const folder = makeFolder();
    const started = startProduct(folder, { PORT: String(port) });
    expect(await started.ended).toBe(1);
    expect(started.said().trim()).toBe(
      `Port ${port} is in use already. Stop what uses it, or choose another: PORT=${port + 1}.`,
    );
    expect(postmasterIn(folder)).toBeNull();
    blocker.close();
  });

  it('leaves the first alone when it is started a second time on the same port and folder', async () => {
    const folder = makeFolder();
    const first = startProduct(folder);
    const url = await urlOf(first);
    const second = startProduct(folder, { PORT: new URL(url).port });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('is in use already');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it.each([
    [{ PORT: 'http' }, /^PORT must be a whole number/],
    [
      { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' },
      /^The database none at 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED.* Check DATABASE_URL, or unset it to use the embedded one\.$/,
    ],
    [{ HOST: '203.0.113.7' }, /^This computer has no address 203\.0\.113\.7\./],
  ])('with %j says what is wrong in one line and fails', async (variables, sentence) => {
    const folder = makeFolder();
    const started = startProduct(folder, variables);
    expect(await started.ended).toBe(1);
    expect(started.said().trim()).toMatch(sentence);
    expect(started.said().trim().split('\n')).toHaveLength(1);
    expect(started.said()).not.toContain('secret');
    expect(postmasterIn(folder)).toBeNull();
  });
});

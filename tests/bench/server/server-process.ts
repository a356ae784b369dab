import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ProbeReading } from './probe.ts';

/** A server in a process of its own, which can be asked and killed. */
export type ServerProcess = {
  /** `held` collects garbage first, which takes time. Rejects where the server has ended, or says nothing for 20 s. */
  ask(question: 'held' | 'now'): Promise<ProbeReading>;
  /** Ends it without a chance to write anything. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

const probe = new URL('./probe.ts', import.meta.url).href;
const longestAnswer = 20_000;

/** Starts a program of Node and waits until something answers at its address (60 s at most). */
export async function startProcess(
  program: readonly string[],
  { cwd, env, url }: { cwd?: string; env: NodeJS.ProcessEnv; url: string },
): Promise<ServerProcess> {
  const tsx = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--expose-gc', '--import', tsx, '--import', probe, ...program], {
    cwd: cwd ?? fileURLToPath(new URL('../../..', import.meta.url)),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-4_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const over = async (why: string) => {
    await end(child, 'SIGKILL');
    return new Error(`${why}: ${printed}`);
  };
  for (const deadline = Date.now() + 60_000; !(await answers(url)); await pause(50)) {
    if (hasEnded(child)) throw await over('It ended at once');
    if (Date.now() > deadline) throw await over('It was not ready after 60 s');
  }
  return {
    ask: (question) => ask(child, question),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGINT'),
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

async function ask(child: ChildProcess, question: 'held' | 'now'): Promise<ProbeReading> {
  if (hasEnded(child)) throw new Error('The server has ended.');
  const enough = new AbortController();
  const timer = setTimeout(() => enough.abort(), longestAnswer);
  const stop = () => enough.abort();
  child.once('exit', stop);
  try {
    const answered = once(child, 'message', { signal: enough.signal });
    child.send(question);
    const [reading]: ProbeReading[] = await answered;
    if (reading === undefined) throw new Error('The server said nothing.');
    return reading;
  } catch (error) {
    throw enough.signal.aborted ? new Error('The server did not answer.') : error;
  } finally {
    clearTimeout(timer);
    child.off('exit', stop);
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/** A TCP port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}

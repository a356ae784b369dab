import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { bundledProgram } from '@proviso/server/testing/bundled-program';

export type NodeSettings = {
  readonly databaseUrl: string;
  /** Null where nodes tell each other by PostgreSQL. */
  readonly redisUrl: string | null;
  /** The share of what others tell that it does not hear. */
  readonly loses?: number;
};

/** A server in a process of its own, which can be killed, frozen and started again at the same address. */
export class NodeProcess {
  readonly #settings: NodeSettings;
  #child: ChildProcess | null = null;
  #port = 0;
  #answers = false;

  constructor(settings: NodeSettings) {
    this.#settings = settings;
  }

  /** Where it answers, such as ws://127.0.0.1:4000; once it was started. */
  get url(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }
  get isRunning(): boolean {
    return this.#answers;
  }

  /** Settles when it answers. */
  async start(): Promise<void> {
    const { databaseUrl, redisUrl, loses = 0 } = this.#settings;
    const args = [databaseUrl, String(this.#port), redisUrl ?? '', String(loses)];
    const child = spawn(process.execPath, [await bundledProgram('node'), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.stdout === null) throw new Error('The process has no output.');
    this.#child = child;
    const said = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => null)]);
    if (said === null) throw new Error('The node ended before it answered.');
    this.#port = Number(new URL(String(said[0]).trim()).port);
    this.#answers = true;
  }

  /** Ends it without any warning; settles when it is gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    this.#answers = false;
    if (child === null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Ends it as an operator does; gives its exit code. */
  async stop(): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    this.#answers = false;
    if (child === null) return null;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const [code] = await gone;
    return typeof code === 'number' ? code : null;
  }

  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }
  thaw(): void {
    this.#child?.kill('SIGCONT');
  }
}

import { Worker } from 'node:worker_threads';

/** What a thread is asked, and what it answers. */
export type Question<Job> = { readonly nr: number; readonly job: Job };
export type Answer<Result> =
  | { readonly nr: number; readonly result: Result }
  | { readonly nr: number; readonly error: string };

type Pending<Result> = { resolve(result: Result): void; reject(error: Error): void };

/** A thread for work that would keep the event loop of this process waiting. */
export type BackgroundThread<Job, Result> = {
  /** Rejects where the work fails, or the thread dies over it; the next question starts another. */
  ask(job: Job): Promise<Result>;
  close(): Promise<void>;
};

const beginning = new URL('./background-thread.mjs', import.meta.url);
/** In milliseconds: a thread that nobody asks anything ends, and gives its memory back; how long its end may take. */
const keepIdleFor = 60_000;
const longestEnd = 2_000;

/**
 * A thread that is started when it is first asked. Its program listens with `answerQuestions`. It never keeps the process
 * alive by itself.
 */
export function backgroundThread<Job, Result>(program: URL, data: string): BackgroundThread<Job, Result> {
  let worker: Worker | null = null;
  let asked = 0;
  let idle: NodeJS.Timeout | undefined;
  const pending = new Map<number, Pending<Result>>();

  const begin = (): Worker => {
    const begun = new Worker(beginning, {
      workerData: { program: program.href, data },
      execArgv: [],
    });
    begun.unref();
    begun.on('message', (answer: Answer<Result>) => {
      const asker = pending.get(answer.nr);
      pending.delete(answer.nr);
      if ('error' in answer) asker?.reject(new Error(answer.error));
      else asker?.resolve(answer.result);
      if (pending.size === 0) idle = setTimeout(() => void end(), keepIdleFor).unref();
    });
    const died = (error: Error) => {
      if (worker !== begun) return;
      worker = null;
      for (const asker of pending.values()) asker.reject(error);
      pending.clear();
    };
    begun.on('error', died);
    begun.on('exit', () => died(new Error('The background thread has ended.')));
    return begun;
  };

  const end = async () => {
    clearTimeout(idle);
    const ending = worker;
    if (ending === null) return;
    worker = null;
    ending.ref();
    const ended = new Promise<void>((resolve) => ending.once('exit', () => resolve()));
    ending.postMessage(null);
    const late = setTimeout(() => void ending.terminate(), longestEnd);
    await ended;
    clearTimeout(late);
  };

  return {
    ask(job) {
      clearTimeout(idle);
      worker ??= begin();
      const question: Question<Job> = { nr: asked++, job };
      worker.postMessage(question);
      return new Promise((resolve, reject) => pending.set(question.nr, { resolve, reject }));
    },
    async close() {
      for (const asker of pending.values()) asker.reject(new Error('The server stops.'));
      pending.clear();
      await end();
    },
  };
}

import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './background-thread.ts';

/** In a background thread: does one job after another. What is transferred is gone here afterwards. */
export function answerQuestions<Job, Result>({
  work,
  transfer,
  close,
}: {
  readonly work: (job: Job) => Promise<Result>;
  readonly transfer: (result: Result) => readonly ArrayBuffer[];
  readonly close: () => Promise<void>;
}): void {
  const port = parentPort;
  if (port === null) throw new Error('This program runs in a thread of another.');
  let turn: Promise<void> = Promise.resolve();
  const answer = async ({ nr, job }: Question<Job>) => {
    try {
      const result = await work(job);
      const done: Answer<Result> = { nr, result };
      port.postMessage(done, [...transfer(result)]);
    } catch (error) {
      const failed: Answer<Result> = { nr, error: error instanceof Error ? error.message : String(error) };
      port.postMessage(failed);
    }
  };
  port.on('message', (question: Question<Job> | null) => {
    turn = turn.then(async () => {
      if (question !== null) return answer(question);
      await close();
      port.close();
    });
  });
}

import { onCleanup } from 'solid-js';
import type { Answer, Question, Reply } from './deal-worker.ts';

/**
 * The solver, in a worker of its own, so that the page never waits for it. It starts at once, so that it is loaded while the
 * page still gets what there is to ask about, and ends with the page. An answer is null where the solver could not be loaded or failed.
 */
export function createSolver(): (question: Question) => Promise<Answer | null> {
  const waiting = new Map<number, (answer: Answer | null) => void>();
  let worker: Worker | undefined;
  let count = 0;
  const fail = () => {
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
    worker?.terminate();
    worker = undefined;
  };
  const start = () => {
    const started = new Worker(new URL('./deal-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      waiting.get(data.id)?.(data.answer);
      waiting.delete(data.id);
    });
    started.addEventListener('error', fail);
    return started;
  };
  onCleanup(fail);
  worker = start();
  return (question) =>
    new Promise((resolve) => {
      worker ??= start();
      const id = ++count;
      waiting.set(id, resolve);
      worker.postMessage({ id, question });
    });
}

import { onCleanup } from 'solid-js';
import { whenIdle } from '../control/when-idle.ts';
import type { Answer, Question, Reply } from './deal-worker.ts';

type Asked = { readonly question: Question; readonly settle: (answer: Answer | null) => void };

/**
 * A solver in a worker of its own, so that the page never waits for it. It is loaded at once or when the page first lies idle,
 * at the latest with a question, and ends with the page. It answers one question at a time; of those that come meanwhile the
 * last one only. An answer is null where a later question took its place, or the solver could not be loaded or failed.
 */
export function createSolver(load: 'now' | 'idle'): (question: Question) => Promise<Answer | null> {
  let worker: Worker | undefined;
  let current: Asked | undefined;
  let next: Asked | undefined;
  let count = 0;
  const fail = () => {
    const left = [current, next];
    current = next = undefined;
    worker?.terminate();
    worker = undefined;
    for (const asked of left) asked?.settle(null);
  };
  const start = () => {
    if (worker) return worker;
    worker = new Worker(new URL('./deal-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.id !== count) return;
      const answered = current;
      current = undefined;
      ask(next);
      answered?.settle(data.answer);
    });
    worker.addEventListener('error', fail);
    return worker;
  };
  const ask = (asked: Asked | undefined) => {
    current = asked;
    next = undefined;
    if (asked) start().postMessage({ id: ++count, question: asked.question });
  };
  let isOver = false;
  if (load === 'now') start();
  else whenIdle(() => isOver || start());
  onCleanup(() => {
    isOver = true;
    fail();
  });
  return (question) =>
    new Promise((settle) => {
      const asked = { question, settle };
      if (!current) return ask(asked);
      next?.settle(null);
      next = asked;
    });
}

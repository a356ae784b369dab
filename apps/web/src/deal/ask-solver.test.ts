import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSolver } from './ask-solver.ts';
import type { Question } from './deal-worker.ts';

/** Workers that answer when the test says so. */
class TestWorker extends EventTarget {
  static readonly all: TestWorker[] = [];
  readonly asked: number[] = [];
  isOver = false;
  constructor() {
    super();
    TestWorker.all.push(this);
  }
  postMessage({ id }: { readonly id: number }): void {
    this.asked.push(id);
  }
  terminate(): void {
    this.isOver = true;
  }
  answer(): void {
    const id = this.asked.at(-1);
    this.dispatchEvent(new MessageEvent('message', { data: { id, answer: { kind: 'advice', gain: null } } }));
  }
}

beforeEach(() => {
  TestWorker.all.length = 0;
  vi.stubGlobal('Worker', TestWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const question: Question = {
  kind: 'advice',
  deal: { matters: [], wholes: [], parties: [] },
  allowed: [],
  from: [],
};
const made = () => createRoot((dispose) => ({ ask: createSolver('now'), dispose }));
const worker = (number = 0): TestWorker => {
  const found = TestWorker.all[number];
  if (!found) throw new Error('No worker was started.');
  return found;
};

test('it answers one question at a time, and of those that come meanwhile the last one only', async () => {
  const { ask, dispose } = made();
  const [first, second, third] = [ask(question), ask(question), ask(question)];
  expect(worker().asked).toHaveLength(1);
  worker().answer();
  expect(await first).not.toBeNull();
  expect(await second).toBeNull();
  expect(worker().asked).toHaveLength(2);
  worker().answer();
  expect(await third).not.toBeNull();
  dispose();
});

test('where the solver fails every question is answered by nothing, and the next one gets a new solver', async () => {
  const { ask, dispose } = made();
  const answers = [ask(question), ask(question)];
  worker().dispatchEvent(new Event('error'));
  expect(await Promise.all(answers)).toEqual([null, null]);
  expect(worker().isOver).toBe(true);
  const next = ask(question);
  worker(1).answer();
  expect(await next).not.toBeNull();
  dispose();
  expect(worker(1).isOver).toBe(true);
});

test('what is still asked when the page ends is answered by nothing', async () => {
  const { ask, dispose } = made();
  const answer = ask(question);
  dispose();
  expect(await answer).toBeNull();
  expect(worker().isOver).toBe(true);
});

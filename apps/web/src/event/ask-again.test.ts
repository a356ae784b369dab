import { QueryClient, QueryObserver } from '@tanstack/solid-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAgainIfAsking, refreshSoon } from './ask-again.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const queryKey = ['debate', 'd', 'overview'];

/** A record that takes so many milliseconds to come; how often it was asked for, and by how many at once at most. */
function slowRecord(ms: number) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  const counts = { asked: 0, underWay: 0, mostUnderWay: 0, answered: 0 };
  const observer = new QueryObserver(client, {
    queryKey,
    async queryFn() {
      counts.asked++;
      counts.underWay++;
      counts.mostUnderWay = Math.max(counts.mostUnderWay, counts.underWay);
      await new Promise((resolve) => setTimeout(resolve, ms));
      counts.underWay--;
      return ++counts.answered;
    },
  });
  return { client, counts, stop: observer.subscribe(() => {}) };
}

test('a record that comes slowly arrives however many events come meanwhile, one question at a time', async () => {
  const { client, counts, stop } = slowRecord(700);
  for (let event = 0; event < 100; event++) {
    askAgainIfAsking(client, queryKey);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(client.getQueryData(queryKey)).toBeGreaterThan(1);
  expect(counts.mostUnderWay).toBe(1);
  expect(counts.asked).toBeLessThan(7);
  stop();
});

test('what was on its way when an event came is asked for once more, and then no more', async () => {
  const { client, counts, stop } = slowRecord(300);
  askAgainIfAsking(client, queryKey);
  askAgainIfAsking(client, queryKey);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(counts.asked).toBe(2);
  askAgainIfAsking(client, queryKey);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(counts.asked).toBe(2);
  for (let vote = 0; vote < 40; vote++) refreshSoon(client, queryKey);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(counts.asked).toBe(3);
  stop();
});

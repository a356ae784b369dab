import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRested, restingAfter } from '../matrix/create-rested.ts';
import { createDraggedDay } from './dragged-day.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const [inAddress, setInAddress] = createSignal<string | null>('2026-01-01');
  const written = vi.fn();
  const { dragged, rested, dispose } = createRoot((dispose) => {
    const dragged = createDraggedDay(inAddress, written);
    return { dragged, rested: createRested(dragged.day), dispose };
  });
  return { dragged, rested, written, setInAddress, dispose };
}

test('the day moves at each step, the address once it rests', () => {
  const { dragged, written, dispose } = start();
  dragged.move('2026-01-02');
  vi.advanceTimersByTime(restingAfter - 1);
  dragged.move('2026-01-03');
  expect(dragged.day()).toBe('2026-01-03');
  vi.advanceTimersByTime(restingAfter - 1);
  expect(written).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(written.mock.calls).toEqual([[{ asof: '2026-01-03' }]]);
  dispose();
});

test('today is a day to move to as any other', () => {
  const { dragged, written, dispose } = start();
  dragged.move(null);
  expect(dragged.day()).toBeNull();
  vi.advanceTimersByTime(restingAfter);
  expect(written).toHaveBeenCalledWith({ asof: null });
  dispose();
});

test('whoever goes back in between sees the day of the address, and nothing overwrites it', () => {
  const { dragged, written, setInAddress, dispose } = start();
  dragged.move('2026-01-02');
  expect(dragged.pending()).toEqual({ asof: '2026-01-02' });
  setInAddress('2025-12-01');
  expect(dragged.day()).toBe('2025-12-01');
  expect(dragged.pending()).toEqual({});
  vi.advanceTimersByTime(restingAfter);
  expect(written).not.toHaveBeenCalled();
  dispose();
});

test('what is dear follows only where the slider rests', () => {
  const { dragged, rested, dispose } = start();
  expect(rested()).toBe('2026-01-01');
  dragged.move('2026-01-02');
  vi.advanceTimersByTime(restingAfter - 1);
  dragged.move('2026-01-03');
  vi.advanceTimersByTime(restingAfter - 1);
  expect(rested()).toBe('2026-01-01');
  vi.advanceTimersByTime(1);
  expect(rested()).toBe('2026-01-03');
  dispose();
});

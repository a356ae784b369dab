import type { ConnectionState } from '@proviso/document/connection';
import { createEffect, createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { calmState } from './calm-state.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const saved: ConnectionState = { kind: 'saved', unsaved: 0 };
const saving: ConnectionState = { kind: 'saving', unsaved: 1 };

/** What is said, in order, while the connection goes through its states. */
function listen() {
  return createRoot((dispose) => {
    const said: string[] = [];
    const { state, become } = calmState({ kind: 'connecting', unsaved: 0 });
    createEffect(() => said.push(state().kind));
    return { said, become, dispose };
  });
}

it('while somebody types, says a few times a second that it is saved, not at every letter', () => {
  const { said, become, dispose } = listen();
  become(saved);
  for (let letter = 0; letter < 40; letter++) {
    become(saving);
    vi.advanceTimersByTime(5);
    become(saved);
    vi.advanceTimersByTime(20);
  }
  // A second of typing.
  expect(said.length).toBeLessThan(10);
  vi.advanceTimersByTime(1000);
  expect(said.at(-1)).toBe('saved');
  dispose();
});

it('never says saved while a letter is under way, and says at once that one is, or that the connection is gone', () => {
  const { said, become, dispose } = listen();
  become(saved);
  become(saving);
  expect(said.at(-1)).toBe('saving');
  become(saved);
  vi.advanceTimersByTime(100);
  become(saving);
  vi.advanceTimersByTime(1000);
  expect(said.at(-1)).toBe('saving');
  become(saved);
  expect(said.at(-1)).toBe('saved');
  become({ kind: 'offline', unsaved: 2 });
  expect(said.at(-1)).toBe('offline');
  dispose();
});

import { createMemo, createSignal, onCleanup } from 'solid-js';

/** The server's time now, to the half second: a laptop whose clock is wrong counts down with all the others. */
export function createServerClock(ahead: () => number): () => string {
  const [here, setHere] = createSignal(Date.now());
  const timer = setInterval(() => setHere(Date.now()), 500);
  onCleanup(() => clearInterval(timer));
  const now = createMemo(() => new Date(here() + ahead()).toISOString());
  return now;
}

/** "4:05"; "0:00" once it is over. */
export function timeLeft(until: string, now: string): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000));
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}

import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../http/problem.ts';

// Argon2id with OWASP's first recommendation: 19 MiB, 2 passes, 1 lane; about 25 ms. The library's default algorithm is
// Argon2id; its enum cannot be used, because it is empty at run time.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
const mostWaiting = 500;

/** A hash that no password has; checking against it costs what checking against a real one costs. */
const nobodysHash = hash(crypto.randomUUID(), cost);

let running = 0;
const waiting: (() => void)[] = [];

/** Few hashes at once, so that a wave of sign-ins leaves threads and memory for everything else. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= mostWaiting)
    throw new Problem(503, 'account.busy', 'Very many people are signing in. Please try again in a minute.');
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost));

/** Whether the password is right. A null hash (no such account, or a guest's) takes as long as a real one. */
export const checkPassword = (stored: string | null, password: string): Promise<boolean> =>
  inTurn(async () => (await verify(stored ?? (await nobodysHash), password)) && stored !== null);

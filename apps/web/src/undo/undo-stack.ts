import { type Accessor, createSignal } from 'solid-js';
import type { Deed } from './deed.ts';

/** What became of an undo: done, or why not. `again` where it may work later, as when the server is away. */
export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: string; readonly again?: boolean };

/** Does the opposite of a deed, or does it again. */
export type Undoer = (deed: Deed, how: 'undo' | 'redo') => Promise<Outcome>;

export type UndoStack = {
  /** The deed that would be undone, or done again, next. */
  readonly last: Accessor<Deed | null>;
  readonly next: Accessor<Deed | null>;
  /** Remembers a deed; what was undone before cannot be done again after it. */
  did(deed: Deed): void;
  /** Lets whatever is undone or done again wait for a command that remembers its deed at its end; gives it back. */
  doing<T>(command: Promise<T>): Promise<T>;
  undo(): Promise<void>;
  redo(): Promise<void>;
};

/** So many deeds are remembered. */
const most = 50;

/** Whoever follows a text has to be told to stop. */
const forget = (deeds: readonly Deed[]) => {
  for (const deed of deeds) if (deed.kind === 'edit') deed.words.destroy();
};

/**
 * Remembers what the reader did in this argument, on this page. One is undone after the other; a deed that can no longer be
 * undone is said to be so, once, and forgotten.
 */
export function createUndoStack(undoer: Undoer, complain: (why: string) => void): UndoStack {
  const [done, setDone] = createSignal<readonly Deed[]>([]);
  const [undone, setUndone] = createSignal<readonly Deed[]>([]);
  // What a command does is seen before the server has told of it: whoever takes it back at once means it, not the deed before.
  let settled: Promise<unknown> = Promise.resolve();
  const step = async (how: 'undo' | 'redo') => {
    const deed = (how === 'undo' ? done() : undone()).at(-1);
    if (!deed) return;
    const outcome = await undoer(deed, how);
    if (!outcome.ok) complain(outcome.why);
    if (!outcome.ok && outcome.again) return;
    const without = (list: readonly Deed[]) => list.filter((other) => other !== deed);
    if (!outcome.ok) forget([deed]);
    const withIt = (list: readonly Deed[]) => (outcome.ok ? [...without(list), deed] : list);
    setDone(how === 'undo' ? without : withIt);
    setUndone(how === 'undo' ? withIt : without);
  };
  const inTurn = async (how: 'undo' | 'redo'): Promise<void> => {
    const before = settled;
    let finish = () => {};
    settled = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await before;
    try {
      await step(how);
    } finally {
      finish();
    }
  };
  return {
    last: () => done().at(-1) ?? null,
    next: () => undone().at(-1) ?? null,
    did(deed) {
      forget([...done().slice(0, -(most - 1)), ...undone()]);
      setDone((list) => [...list, deed].slice(-most));
      setUndone([]);
    },
    doing(command) {
      const before = settled;
      settled = Promise.allSettled([before, command]);
      return command;
    },
    undo: () => inTurn('undo'),
    redo: () => inTurn('redo'),
  };
}

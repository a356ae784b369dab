import type { PastArgument } from '@proviso/document/past-argument';
import { claimRevisions, type Revision, wordingRevisions } from '@proviso/document/revisions';
import type { PersonId } from '@proviso/domain/person';
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { type ArgumentStore, createClaimStore } from '../argument/argument-store.ts';
import type { MomentAddress } from './moment-address.ts';
import { playTimes, stepDue } from './play-times.ts';

/** The past of an argument, being looked at. */
export type Replay = {
  readonly past: PastArgument;
  /** The argument as of the step that is shown. */
  readonly store: ArgumentStore;
  readonly step: Accessor<number>;
  readonly playing: Accessor<boolean>;
  /** Every change of claims and wording, in order of their ends. */
  readonly revisions: readonly Revision[];
  readonly people: ReadonlySet<PersonId>;
  /** For each step, when it is due while playing (ms): its place on the line of time too. */
  readonly due: readonly number[];
  /** The change that the step shown belongs to: its index in `revisions`. */
  readonly current: Accessor<number>;
  go(step: number): void;
  /** To the end of the change before or after. */
  skip(by: -1 | 1): void;
  toggle(): void;
};

const tick = 40;
const rest = 250;

/** Follows the address, and keeps the step in it when it has come to rest. Needs a past with at least one step. */
export function createReplay(past: PastArgument, address: MomentAddress): Replay {
  const last = past.steps - 1;
  const inside = (step: number) => Math.min(last, Math.max(0, step));
  const [step, setStep] = createSignal(untrack(() => inside(address.step() ?? last)));
  const [playing, setPlaying] = createSignal(false);
  const revisions = allRevisions(past);
  const ends = revisions.map((revision) => revision.last);
  const due = playTimes(past.steps, new Set(revisions.map(({ first }) => first)));

  let shown = untrack(step);
  const [store, change] = createClaimStore(past.stateAt(shown));
  createEffect(
    on(step, (now) => {
      const ids = past.changedBetween(shown, now);
      shown = now;
      change({ claims: [...ids].map((id) => [id, past.claimAt(id, now)]), wording: past.wordingAt(now) });
    }),
  );
  createEffect(
    on(
      address.step,
      (asked) => {
        if (asked !== null && inside(asked) !== untrack(step) && !untrack(playing)) setStep(inside(asked));
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      [step, playing],
      ([now, isPlaying]) => {
        const timer = setTimeout(() => {
          if (!isPlaying && address.isPast() && address.step() !== now) address.keep(now);
        }, rest);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  createEffect(() => {
    if (!playing()) return;
    const from = due[untrack(step)] ?? 0;
    const start = performance.now();
    const timer = setInterval(() => {
      const next = stepDue(due, from + performance.now() - start);
      setStep(next);
      if (next === last) setPlaying(false);
    }, tick);
    onCleanup(() => clearInterval(timer));
  });

  const current = createMemo(() => {
    const now = step();
    const at = ends.findIndex((end) => end >= now);
    return at < 0 ? ends.length - 1 : at;
  });
  const go = (to: number) => {
    setPlaying(false);
    setStep(inside(to));
  };
  return {
    past,
    store,
    step,
    playing,
    revisions,
    due,
    people: new Set(revisions.map(({ by }) => by)),
    current,
    go,
    skip(by) {
      const now = step();
      go(by > 0 ? (ends.find((end) => end > now) ?? last) : (ends.findLast((end) => end < now) ?? 0));
    },
    toggle() {
      if (!playing() && step() === last) setStep(0);
      setPlaying((was) => !was && past.steps > 1);
    },
  };
}

function allRevisions(past: PastArgument): readonly Revision[] {
  const { claims } = past.history;
  return [
    ...claims.flatMap((claim) => claimRevisions(claim, past.step)),
    ...wordingRevisions(past.history, past.step),
  ].sort((a, b) => a.last - b.last || a.first - b.first);
}

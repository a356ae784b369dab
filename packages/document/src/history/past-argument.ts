import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';
import type { ArgumentState } from '../argument/argument-document.ts';
import type { LiveClaim } from '../claim/live-claim.ts';
import { type ArgumentHistory, type ClaimHistory, seqOf } from './argument-history.ts';
import { countUpTo, textSeeker } from './text-edit.ts';

/** One step of a history. `told`: it was not seen here, an import tells it. */
export type Step = {
  readonly at: Moment;
  readonly by: PersonId;
  readonly seq: number;
  readonly told: boolean;
};

/** What one step changed. */
export type StepChange = { readonly claims: readonly ClaimId[]; readonly wording: boolean };

/** A history that one can look at as of any step, from 0 to `steps` - 1; before 0 there was nothing. */
export type PastArgument = {
  readonly history: ArgumentHistory;
  readonly steps: number;
  step(nr: number): Step;
  claimAt(id: ClaimId, step: number): LiveClaim | null;
  wordingAt(step: number): string;
  stateAt(step: number): ArgumentState;
  changeAt(step: number): StepChange;
  /** Which claims may differ between two steps, in either direction. */
  changedBetween(one: number, other: number): ReadonlySet<ClaimId>;
};

type Opened = { readonly claim: ClaimHistory; readonly textAt: (step: number) => string };

/** Opens a history; what each step changed is worked out when it is first asked for. A state costs a search for each claim and a few edits of its text. */
export function openPast(history: ArgumentHistory): PastArgument {
  const opened = new Map<ClaimId, Opened>();
  for (const claim of history.claims) opened.set(claim.id, { claim, textAt: textSeeker(claim.text) });
  const wordingAt = textSeeker(history.wording);
  const times = timesOf(history);
  let changes: readonly StepChange[] | null = null;

  const read = ({ claim, textAt }: Opened, step: number): LiveClaim | null => {
    const facts = claim.facts[countUpTo(claim.facts, step) - 1]?.[1];
    return facts === undefined ? null : { id: claim.id, ...facts, text: textAt(step) };
  };
  const changeAt = (step: number): StepChange => {
    changes ??= changesOf(history);
    return changes[step] ?? { claims: [], wording: false };
  };
  return {
    history,
    steps: history.by.length,
    step(nr) {
      const by = history.people[history.by[nr] ?? -1];
      const at = times[nr];
      if (by === undefined || at === undefined) throw new Error(`A history has no step ${nr}.`);
      return { at: new Date(at).toISOString(), by, seq: seqOf(history, nr), told: nr < history.told };
    },
    claimAt(id, step) {
      const found = opened.get(id);
      return found === undefined ? null : read(found, step);
    },
    wordingAt,
    stateAt(step) {
      const claims: LiveClaim[] = [];
      for (const one of opened.values()) {
        const claim = read(one, step);
        if (claim !== null) claims.push(claim);
      }
      return { wording: wordingAt(step), claims };
    },
    changeAt,
    changedBetween(one, other) {
      const ids = new Set<ClaimId>();
      for (let step = Math.min(one, other) + 1; step <= Math.max(one, other); step++)
        for (const id of changeAt(step).claims) ids.add(id);
      return ids;
    },
  };
}

function timesOf({ at }: ArgumentHistory): readonly number[] {
  let now = 0;
  return at.map((since) => {
    now += since;
    return now;
  });
}

function changesOf(history: ArgumentHistory): readonly StepChange[] {
  const claims: Set<ClaimId>[] = history.by.map(() => new Set());
  for (const { id, facts, text } of history.claims) {
    for (const [step] of facts) claims[step]?.add(id);
    for (const [step] of text) claims[step]?.add(id);
  }
  const wording = new Set(history.wording.map(([step]) => step));
  return claims.map((ids, step) => ({ claims: [...ids], wording: wording.has(step) }));
}

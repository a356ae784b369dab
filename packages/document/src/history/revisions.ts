import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';
import type { ArgumentHistory, ClaimFacts, ClaimHistory } from './argument-history.ts';
import type { Step } from './past-argument.ts';
import { applyEdit, type TextEdit } from './text-edit.ts';

/**
 * What somebody did to one text or claim, as a reader would tell it: letters typed in one go are one edit. `reverted`: the
 * words of an earlier revision came back as they were.
 */
export type Revision = {
  /** Null: the wording of what is argued about. */
  readonly claim: ClaimId | null;
  readonly kind: 'made' | 'edited' | 'reverted' | 'moved' | 'joined' | 'parted' | 'archived' | 'restored';
  /** The steps it took. */
  readonly first: number;
  readonly last: number;
  /** The log's seq as of its end: by it the words can be restored. */
  readonly seq: number;
  readonly by: PersonId;
  readonly since: Moment;
  readonly at: Moment;
  /** The words before it and after it; equal where it changed no words. */
  readonly before: string;
  readonly text: string;
  /** Where the claim stood before and after; null for the wording, and before the claim was made. */
  readonly was: ClaimFacts | null;
  readonly now: ClaimFacts | null;
};

/** Letters that come within five minutes of the last belong to the same edit. */
const pause = 5 * 60_000;
/** A single letter that leads back to earlier words is somebody typing; after a while it is somebody's decision. */
const fumble = 3_000;

type Steps = (nr: number) => Step;
type Track = Pick<ClaimHistory, 'facts' | 'text'> & { readonly claim: ClaimId | null };
type Growing = { -readonly [K in keyof Revision]: Revision[K] };

export const claimRevisions = (claim: ClaimHistory, steps: Steps): readonly Revision[] =>
  revisionsOf({ ...claim, claim: claim.id }, steps);

/** An import does not tell who wrote the wording: it counts as entered with the import, by whoever brought that in. */
export const wordingRevisions = (
  { wording, told }: Pick<ArgumentHistory, 'wording' | 'told'>,
  steps: Steps,
): readonly Revision[] => {
  const text = wording.map(([step, ...edit]): TextEdit => [Math.max(step, told), ...edit]);
  return revisionsOf({ claim: null, facts: [], text }, steps);
};

/** The revisions of a claim or of the wording, the earliest first. */
function revisionsOf({ claim, facts, text }: Track, steps: Steps): readonly Revision[] {
  const done: Growing[] = [];
  /** The words that stood whenever something new began. */
  const known = new Set<string>();
  let words = '';
  let now: ClaimFacts | null = null;
  /** What was made without words and is being written: the writing is its making. */
  let begun: Growing | null = null;

  const begin = (kind: Revision['kind'], step: number): Growing => {
    const { by, at, seq } = steps(step);
    const revision: Growing = {
      ...{ claim, kind, first: step, last: step, seq, by, since: at, at },
      ...{ before: words, text: words, was: now, now },
    };
    known.add(words);
    done.push(revision);
    return revision;
  };
  const isSameSitting = (last: Growing | undefined, step: number): last is Growing => {
    if (last === undefined || (last.kind !== 'edited' && last !== begun)) return false;
    const { by, at } = steps(step);
    return last.by === by && Date.parse(at) - Date.parse(last.at) <= pause;
  };
  const edit = (step: number, edit: TextEdit) => {
    const after = applyEdit(words, edit);
    const last = done.at(-1);
    if (last?.kind === 'made' && last.first === step) {
      last.text = after;
      begun = null;
    } else if (isReturn(step, edit, after, last)) {
      begin('reverted', step).text = after;
    } else {
      const revision = isSameSitting(last, step)
        ? last
        : begin(claim === null && done.length === 0 ? 'made' : 'edited', step);
      Object.assign(revision, { last: step, text: after, at: steps(step).at, seq: steps(step).seq });
    }
    words = after;
  };
  const isReturn = (
    step: number,
    [, , removed, added]: TextEdit,
    after: string,
    last: Growing | undefined,
  ) => {
    if (after === '' || !known.has(after)) return false;
    const since = last === undefined ? 0 : Date.parse(steps(step).at) - Date.parse(last.at);
    return removed + added.length > 1 || since > fumble;
  };
  const place = (step: number, next: ClaimFacts) => {
    const kind = kindOf(now, next);
    // The stamp of a new claim is part of its making.
    if (kind === null) {
      const last = done.at(-1);
      if (last) Object.assign(last, { last: step, now: next, seq: steps(step).seq });
    } else {
      const revision = begin(kind, step);
      revision.now = next;
      if (kind === 'made') begun = revision;
      // Whoever brought a claim in did not make it.
      if (kind === 'made' && next.author !== null) revision.by = next.author;
    }
    now = next;
  };

  let at = 0;
  for (const [step, next] of facts) {
    for (let one = text[at]; one && one[0] < step; one = text[++at]) edit(one[0], one);
    place(step, next);
  }
  for (let one = text[at]; one; one = text[++at]) edit(one[0], one);
  return done.filter(({ kind, before, text: after }) => kind !== 'edited' || before !== after);
}

function kindOf(was: ClaimFacts | null, now: ClaimFacts): Revision['kind'] | null {
  if (was === null) return 'made';
  if ((was.archived === null) !== (now.archived === null))
    return now.archived === null ? 'restored' : 'archived';
  const isElsewhere = was.answers !== now.answers || was.side !== now.side || was.order !== now.order;
  if (isElsewhere) return 'moved';
  return was.joint === now.joint ? null : now.joint === null ? 'parted' : 'joined';
}

import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { LiveClaim } from '../claim/live-claim.ts';
import type { TextEdit } from './text-edit.ts';

/** A claim but for its words: where it stands, whose it is, whether it is archived. */
export type ClaimFacts = Omit<LiveClaim, 'id' | 'text'>;

/** Everything a claim ever was; its first fact is its making. */
export type ClaimHistory = {
  readonly id: ClaimId;
  /** All its facts, each time that one of them changed. */
  readonly facts: readonly (readonly [step: number, facts: ClaimFacts])[];
  readonly text: readonly TextEdit[];
};

/**
 * Everything an argument ever was, in steps: each update of its log is one. What was brought in by an import comes as one
 * update but tells when each of its claims was made; those moments are steps too, `told` of them, before the log's own.
 * It is what goes over the wire: a page seeks in it without asking again.
 */
export type ArgumentHistory = {
  readonly told: number;
  readonly people: readonly PersonId[];
  /** For each step, whose it is: an index into `people`. */
  readonly by: readonly number[];
  /** For each step, its time: milliseconds since the step before; the first, since 1970. */
  readonly at: readonly number[];
  readonly wording: readonly TextEdit[];
  readonly claims: readonly ClaimHistory[];
};

/** The step at which the log's update `seq` (from 1) was made. */
export const stepOf = (history: Pick<ArgumentHistory, 'told'>, seq: number): number => history.told + seq - 1;

/** The log's seq as of a step; of a told one the first, with which it was brought in. */
export const seqOf = (history: Pick<ArgumentHistory, 'told'>, step: number): number =>
  Math.max(1, step - history.told + 1);

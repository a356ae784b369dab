import type { LiveClaim } from '@proviso/document/live-claim';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';

/** A claim that has its stamp, as the claims' table holds it. */
export type StampedClaim = LiveClaim & { readonly author: PersonId; readonly createdAt: Moment };

/** Throws on a claim without its stamp: the transaction that lets a claim in also stamps it. */
export function stamped(claim: LiveClaim): StampedClaim {
  const { author, createdAt } = claim;
  if (author === null || createdAt === null) throw new Error(`The claim ${claim.id} has no author.`);
  return { ...claim, author, createdAt };
}

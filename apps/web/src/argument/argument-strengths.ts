import { sourceScores } from '@proviso/argumentation/base-score';
import { type ClaimStrengths, claimStrengths } from '@proviso/argumentation/claim-strengths';
import type { ArgumentId } from '@proviso/domain/argument';
import type { Claim } from '@proviso/domain/claim';
import { type Accessor, createMemo, untrack } from 'solid-js';
import type { ArgumentStore } from './argument-store.ts';
import type { createBesideClaims } from './beside-claims.ts';

/**
 * The strengths of the argument's claims as they stand on the page. Claims of other arguments, which links and disputed
 * sources lead to, come from the records. It is computed anew when a claim comes, goes or moves and when votes or evidence
 * change; never at a letter.
 */
export function createStrengths(
  argument: ArgumentId,
  store: ArgumentStore,
  elsewhere: Accessor<readonly Claim[]>,
  beside: ReturnType<typeof createBesideClaims>,
): Accessor<ClaimStrengths> {
  const sources = createMemo(() => sourceScores(beside.credibility()));
  const strengths = createMemo(() => {
    const here = store.tree().claims;
    const others = elsewhere().filter((claim) => claim.argument !== argument);
    const given = { tallies: beside.tallies(), citations: beside.citations(), sources: sources() };
    return untrack(() =>
      claimStrengths([...[...here.values()].map((claim) => ({ ...claim, argument })), ...others], given),
    );
  });
  return strengths;
}

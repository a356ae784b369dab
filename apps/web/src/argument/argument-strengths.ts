import type { ClaimStrengths } from '@proviso/argumentation/claim-strengths';
import type { ArgumentId } from '@proviso/domain/argument';
import type { Claim } from '@proviso/domain/claim';
import { type Accessor, createMemo, createSignal, untrack } from 'solid-js';
import { whenIdle } from '../control/when-idle.ts';
import type { ArgumentStore } from './argument-store.ts';
import type { createBesideClaims } from './beside-claims.ts';

const loadEngine = async () => ({
  ...(await import('@proviso/argumentation/base-score')),
  ...(await import('@proviso/argumentation/claim-strengths')),
});
const none: ClaimStrengths = { claims: new Map(), subjects: new Map(), cyclic: false, settled: true };

/**
 * The strengths of the argument's claims as they stand on the page. Claims of other arguments, which links and disputed
 * sources lead to, come from the records. It is computed anew when a claim comes, goes or moves and when votes or evidence
 * change; never at a letter. Until the page has first been idle there are none: the words come before the figures.
 */
export function createStrengths(
  argument: ArgumentId,
  store: ArgumentStore,
  elsewhere: Accessor<readonly Claim[]>,
  beside: ReturnType<typeof createBesideClaims>,
): Accessor<ClaimStrengths> {
  const [engine, setEngine] = createSignal<Awaited<ReturnType<typeof loadEngine>>>();
  whenIdle(async () => setEngine(await loadEngine()));
  const sources = createMemo(() => engine()?.sourceScores(beside.credibility()));
  const strengths = createMemo(() => {
    const compute = engine()?.claimStrengths;
    const scores = sources();
    if (!compute || !scores) return none;
    const here = store.tree().claims;
    const others = elsewhere().filter((claim) => claim.argument !== argument);
    const given = { tallies: beside.tallies(), citations: beside.citations(), sources: scores };
    return untrack(() => {
      const inPlay = Array.from(here.values(), (claim) => {
        const { id, answers, side, order, joint, link, archived } = claim;
        return { id, argument, answers, side, order, joint, link, archived };
      });
      return compute([...inPlay, ...others], given);
    });
  });
  return strengths;
}

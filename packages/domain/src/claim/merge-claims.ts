import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import { by } from '../order/order.ts';
import { shortened } from '../text/graphemes.ts';
import type { Vote } from '../vote/vote.ts';
import type { Claim, ClaimId } from './claim.ts';

/** The claim that stays, when another one that says the same is merged into it. */
export const claimMergingSchema = v.strictObject({ into: idSchema });

/** What a merge looks at in a claim. */
export type Mergeable = Pick<
  Claim,
  'id' | 'answers' | 'side' | 'order' | 'joint' | 'link' | 'archived' | 'text'
>;

/** What a merge changes in the argument. Votes and evidence of the duplicate are copied; see `carriedVotes`. */
export type MergePlan = {
  readonly ok: true;
  /** Answers of the duplicate, archived ones too, in the order in which they come behind those of the kept claim. */
  readonly moved: readonly ClaimId[];
  /**
   * Whether the two stand at the same step. If not, a link to the kept claim takes the duplicate's place, so that what is
   * argued there keeps its claim.
   */
  readonly sameStep: boolean;
  readonly leavesLink: boolean;
  /** Links that showed the duplicate and show the kept claim from then on. */
  readonly relinked: readonly ClaimId[];
};
export type MergeFault = { readonly ok: false; readonly code: string; readonly message: string };

const fault = (code: string, message: string): MergeFault => ({ ok: false, code, message });

/**
 * Works out what merging a claim into another one of its argument would change, or why it cannot be done. Nothing is lost:
 * the duplicate is archived with a reason that names the kept claim, and keeps its votes and evidence; what answered it
 * answers the kept claim.
 */
export function planMerge(
  claims: ReadonlyMap<ClaimId, Mergeable>,
  duplicateId: ClaimId,
  keptId: ClaimId,
): MergePlan | MergeFault {
  const duplicate = claims.get(duplicateId);
  const kept = claims.get(keptId);
  if (!duplicate || !kept)
    return fault(
      'claim.merges_elsewhere',
      'The two claims are in different arguments. Use the other claim here by a link, and archive this one.',
    );
  if (duplicate === kept) return fault('claim.merges_itself', 'A claim cannot be merged into itself.');
  if (duplicate.archived !== null || kept.archived !== null)
    return fault('claim.is_archived', 'An archived claim cannot be merged. Restore it first.');
  if (duplicate.link !== null || kept.link !== null)
    return fault('claim.is_link', 'A link shows a claim from elsewhere. Merge the claims themselves.');
  if (isBelow(claims, duplicate, kept) || isBelow(claims, kept, duplicate))
    return fault(
      'claim.merges_answer',
      'One of the two stands below the other, so it answers it. Move it out first, if they say the same all the same.',
    );
  const answers = [...claims.values()]
    .filter((claim) => claim.answers === duplicate.id)
    .sort(
      by(
        ({ order }) => order,
        ({ id }) => id,
      ),
    );
  const sameStep = duplicate.answers === kept.answers && duplicate.side === kept.side;
  const undercuts = answers.filter(({ side, archived }) => side === 'undercut' && archived === null).length;
  if (!sameStep && undercuts > 0)
    return fault(
      'claim.step_undercut',
      'An undercut answers the step of this claim, which the other claim does not take. Move or archive the undercut first.',
    );
  const shows = (id: ClaimId) => [...claims.values()].filter(({ link }) => link === id);
  const links = shows(duplicate.id);
  if (
    links.some((link) => isBelow(claims, link, kept)) ||
    shows(kept.id).some((link) => isBelow(claims, link, duplicate))
  )
    return fault(
      'claim.circle',
      'One of the two is used by a link below the other, which would then answer itself. Move that link out first.',
    );
  const isLinkedThere = [...claims.values()].some(
    (claim) =>
      claim.link === kept.id &&
      claim.archived === null &&
      claim.answers === duplicate.answers &&
      claim.side === duplicate.side,
  );
  return {
    ok: true,
    moved: answers.map(({ id }) => id),
    sameStep,
    leavesLink: !sameStep && !isLinkedThere,
    relinked: links.map(({ id }) => id),
  };
}

/** Why the duplicate is archived, in its record: names the claim that stays. */
export const mergedReason = (kept: Pick<Claim, 'text'>): string =>
  `Merged into “${shortened(kept.text.replace(/\s+/g, ' ').trim(), 300)}”`;

/**
 * The duplicate's votes as votes on the kept claim, with the persons and times they were cast with. Whoever voted on both has
 * both records there, and the newer one counts, as with any vote that was changed. Impact says how much a claim matters where
 * it stands, so it comes along only at the same step.
 */
export function carriedVotes(
  from: readonly Vote[],
  onto: readonly Vote[],
  { kept, sameStep }: { readonly kept: ClaimId; readonly sameStep: boolean },
): readonly Vote[] {
  const taken = new Set(onto.map((vote) => `${vote.by} ${vote.at}`));
  return from.map((vote) => {
    let time = Date.parse(vote.at);
    const at = () => new Date(time).toISOString();
    // A person has one vote on a claim at one moment.
    while (taken.has(`${vote.by} ${at()}`)) time++;
    taken.add(`${vote.by} ${at()}`);
    return { ...vote, claim: kept, at: at(), impact: sameStep ? vote.impact : null };
  });
}

function isBelow(claims: ReadonlyMap<ClaimId, Mergeable>, claim: Mergeable, above: Mergeable): boolean {
  const seen = new Set<ClaimId>();
  for (let at = claim; at.answers !== null && !seen.has(at.id); ) {
    if (at.answers === above.id) return true;
    seen.add(at.id);
    const next = claims.get(at.answers);
    if (!next) return false;
    at = next;
  }
  return false;
}

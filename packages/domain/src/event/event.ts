import type { ArgumentId } from '../argument/argument.ts';
import type { CaucusNote } from '../caucus/caucus.ts';
import type { Claim, ClaimCounts, ClaimId } from '../claim/claim.ts';
import type { Coalition } from '../coalition/coalition.ts';
import type { Comment } from '../comment/comment.ts';
import type { Debate } from '../debate/debate.ts';
import type { Draft } from '../draft/draft.ts';
import type { Citation, Credibility, Source } from '../evidence/evidence.ts';
import type { Mark } from '../mark/mark.ts';
import type { Notice } from '../notice/notice.ts';
import type { Occurrence } from '../occurrence/occurrence.ts';
import type { Offer, OfferId, OfferReply } from '../offer/offer.ts';
import type { Package } from '../package/package.ts';
import type { Person, PersonId } from '../person/person.ts';
import type { Lineage, Provision } from '../provision/provision.ts';
import type { RevealedRound, Round, RoundCount } from '../round/round.ts';
import type { Signature, Signing } from '../signing/signing.ts';
import type { Stakeholder } from '../stakeholder/stakeholder.ts';
import type { Settlement } from '../stance/settlement.ts';
import type { Stance } from '../stance/stance.ts';
import type { Suggestion } from '../suggestion/suggestion.ts';
import type { Moment } from '../time/time.ts';
import type { Vote } from '../vote/vote.ts';

/** Of more claims that are written at once, an event gives the number only: a page asks for them anew. */
export const mostClaimsTold = 200;
/** The same of stances that are recorded at once. */
export const mostStancesTold = 200;

/** What happened, with the whole record, so that a page can bring itself up to date without asking again. */
export type Happening =
  | { readonly kind: 'debate.configured'; readonly debate: Debate }
  | { readonly kind: 'person.joined' | 'person.changed'; readonly person: Person }
  | { readonly kind: 'draft.added'; readonly draft: Draft }
  | { readonly kind: 'provision.added'; readonly provision: Provision; readonly lineage: readonly Lineage[] }
  | { readonly kind: 'stakeholder.added' | 'stakeholder.changed'; readonly stakeholder: Stakeholder }
  | { readonly kind: 'source.added'; readonly source: Source }
  | { readonly kind: 'citation.added'; readonly citation: Citation }
  | { readonly kind: 'credibility.assessed'; readonly credibility: Credibility }
  | { readonly kind: 'stance.recorded'; readonly stance: Stance; readonly citation: Citation | null }
  | {
      /** Read from a file. Of more than `mostStancesTold` at once they and their quotes are left out. */
      readonly kind: 'stances.recorded';
      readonly stances: readonly Stance[];
      readonly citations: readonly Citation[];
      readonly total: number;
    }
  | { readonly kind: 'stance.settled'; readonly settlement: Settlement }
  | { readonly kind: 'coalition.added' | 'coalition.changed'; readonly coalition: Coalition }
  | { readonly kind: 'occurrence.added' | 'occurrence.changed'; readonly occurrence: Occurrence }
  | { readonly kind: 'vote.cast'; readonly vote: Vote }
  | {
      readonly kind: 'comment.added' | 'comment.edited' | 'comment.withdrawn' | 'comment.settled';
      readonly comment: Comment;
    }
  /** For whom it is given to alone; that it is theirs stands in the audience. */
  | { readonly kind: 'notice.given'; readonly notice: Notice }
  | {
      /** Written in the live document. Of more than `mostClaimsTold` at once the claims are left out. */
      readonly kind: 'claim.created';
      readonly argument: ArgumentId;
      readonly claims: readonly Claim[];
      /** How many were written, and how many the argument has now. */
      readonly total: number;
      readonly counts: ClaimCounts;
    }
  | { readonly kind: 'package.saved'; readonly package: Package }
  | { readonly kind: 'suggestion.made' | 'suggestion.settled'; readonly suggestion: Suggestion }
  | { readonly kind: 'mark.set' | 'mark.answered' | 'mark.settled'; readonly mark: Mark }
  | { readonly kind: 'round.opened' | 'round.changed'; readonly round: Round }
  /** Told in the name of whoever opened the round: nobody learns from it who has just answered. */
  | { readonly kind: 'round.counted'; readonly count: RoundCount }
  /** All that was answered, and the stances written down from it, for everybody in one moment. */
  | ({ readonly kind: 'round.revealed'; readonly stances: readonly Stance[] } & RevealedRound)
  | { readonly kind: 'caucus.noted'; readonly note: CaucusNote }
  | { readonly kind: 'offer.made'; readonly offer: Offer }
  | { readonly kind: 'offer.replied'; readonly offer: OfferId; readonly reply: OfferReply }
  /** To everybody, with all that its parties said to it. */
  | { readonly kind: 'offer.published'; readonly offer: Offer; readonly replies: readonly OfferReply[] }
  | { readonly kind: 'signing.opened'; readonly signing: Signing }
  | { readonly kind: 'signing.answered'; readonly signature: Signature }
  | {
      /** Reverted: the words of an earlier day were put back. Edited: by somebody else than its author. */
      readonly kind: 'claim.moved' | 'claim.archived' | 'claim.restored' | 'claim.reverted' | 'claim.edited';
      readonly argument: ArgumentId;
      readonly claim: Claim;
    }
  /** The words of a claim that is used a second place have changed, whoever changed them. */
  | { readonly kind: 'claim.worded'; readonly argument: ArgumentId; readonly claim: Claim }
  | {
      /** Premises that only work together from now on, or no longer; a claim that is used a second place. */
      readonly kind: 'claim.joined' | 'claim.parted' | 'claim.linked';
      readonly argument: ArgumentId;
      readonly claim: Claim;
    }
  | {
      /** Two claims that said the same are one: `claim` stays, with what answered the duplicate and its evidence. */
      readonly kind: 'claim.merged';
      readonly argument: ArgumentId;
      readonly claim: Claim;
      readonly duplicate: Claim;
      /** What shows the kept claim in the duplicate's place, where the two stood at different steps. */
      readonly link: Claim | null;
      readonly moved: readonly Claim[];
      readonly citations: readonly Citation[];
    };

/**
 * One entry of a debate's feed. `seq` counts up by one within the debate, without gaps and in the order of commit: who has
 * seen n asks for what comes after n and misses nothing.
 */
export type DebateEvent = Happening & { readonly seq: number; readonly at: Moment; readonly by: PersonId };

/** What stands in the feed for an event that is not for the reader: that there is one, and nothing else of it. */
export type UnheardEvent = { readonly kind: 'unheard'; readonly seq: number };
/** What others hear of a vote: that there is one more on a claim, or a changed one; neither whose nor which. */
export type VoteCounted = { readonly kind: 'vote.counted'; readonly claim: ClaimId; readonly seq: number };
export type FeedEvent = DebateEvent | UnheardEvent | VoteCounted;

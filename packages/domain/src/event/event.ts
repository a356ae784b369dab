import type { ArgumentId } from '../argument/argument.ts';
import type { Claim } from '../claim/claim.ts';
import type { Debate } from '../debate/debate.ts';
import type { Draft } from '../draft/draft.ts';
import type { Citation, Credibility, Source } from '../evidence/evidence.ts';
import type { Package } from '../package/package.ts';
import type { Person, PersonId } from '../person/person.ts';
import type { Lineage, Provision } from '../provision/provision.ts';
import type { Stakeholder } from '../stakeholder/stakeholder.ts';
import type { Stance } from '../stance/stance.ts';
import type { Moment } from '../time/time.ts';
import type { Vote } from '../vote/vote.ts';

/** What happened, with the whole record, so that a page can bring itself up to date without asking again. */
export type Happening =
  | { readonly kind: 'debate.configured'; readonly debate: Debate }
  | { readonly kind: 'person.joined' | 'person.changed'; readonly person: Person }
  | { readonly kind: 'draft.added'; readonly draft: Draft }
  | { readonly kind: 'provision.added'; readonly provision: Provision; readonly lineage: readonly Lineage[] }
  | { readonly kind: 'stakeholder.added'; readonly stakeholder: Stakeholder }
  | { readonly kind: 'source.added'; readonly source: Source }
  | { readonly kind: 'citation.added'; readonly citation: Citation }
  | { readonly kind: 'credibility.assessed'; readonly credibility: Credibility }
  | { readonly kind: 'stance.recorded'; readonly stance: Stance; readonly citation: Citation | null }
  | { readonly kind: 'vote.cast'; readonly vote: Vote }
  | { readonly kind: 'package.saved'; readonly package: Package }
  | {
      /** Reverted: the words of an earlier day were put back. */
      readonly kind: 'claim.moved' | 'claim.archived' | 'claim.restored' | 'claim.reverted';
      readonly argument: ArgumentId;
      readonly claim: Claim;
    }
  | {
      /** Premises that only work together from now on, or no longer; a claim that is used a second place. */
      readonly kind: 'claim.joined' | 'claim.parted' | 'claim.linked';
      readonly argument: ArgumentId;
      readonly claim: Claim;
    };

/**
 * One entry of a debate's feed. `seq` counts up by one within the debate, without gaps and in the order of commit: who has
 * seen n asks for what comes after n and misses nothing.
 */
export type DebateEvent = Happening & { readonly seq: number; readonly at: Moment; readonly by: PersonId };

/** What stands in the feed for an event that is not for the reader: that there is one, and nothing else of it. */
export type UnheardEvent = { readonly kind: 'unheard'; readonly seq: number };
export type FeedEvent = DebateEvent | UnheardEvent;

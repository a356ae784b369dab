import * as v from 'valibot';
import { claimSchema } from '../claim/claim.ts';
import { coalitionSchema } from '../coalition/coalition.ts';
import { commentSchema } from '../comment/comment.ts';
import { debateSchema } from '../debate/debate.ts';
import { draftSchema } from '../draft/draft.ts';
import { citationSchema, credibilitySchema, sourceSchema } from '../evidence/evidence.ts';
import { markSchema } from '../mark/mark.ts';
import { occurrenceSchema } from '../occurrence/occurrence.ts';
import { offerReplySchema, offerSchema } from '../offer/offer.ts';
import { packageSchema } from '../package/package.ts';
import { personSchema } from '../person/person.ts';
import { lineageSchema, provisionSchema } from '../provision/provision.ts';
import { roundAnswerSchema, roundSchema } from '../round/round.ts';
import { signatureSchema, signingSchema } from '../signing/signing.ts';
import { stakeholderSchema } from '../stakeholder/stakeholder.ts';
import { settlementSchema } from '../stance/settlement.ts';
import { stanceSchema } from '../stance/stance.ts';
import { suggestionSchema } from '../suggestion/suggestion.ts';
import { voteSchema } from '../vote/vote.ts';

/**
 * A whole debate as plain data: what is exported, imported, shipped as an example, drawn and computed with. It holds no
 * address of a server and no account. `checkArchive` says whether its parts fit together.
 */
export const archiveSchema = v.strictObject({
  debate: debateSchema,
  people: v.array(personSchema),
  drafts: v.array(draftSchema),
  provisions: v.array(provisionSchema),
  lineage: v.array(lineageSchema),
  stakeholders: v.array(stakeholderSchema),
  sources: v.array(sourceSchema),
  credibility: v.array(credibilitySchema),
  claims: v.array(claimSchema),
  citations: v.array(citationSchema),
  stances: v.array(stanceSchema),
  votes: v.array(voteSchema),
  /** Absent in files of version 1. */
  packages: v.optional(v.array(packageSchema), []),
  /** These three are absent in files that were written before there were any. */
  coalitions: v.optional(v.array(coalitionSchema), []),
  occurrences: v.optional(v.array(occurrenceSchema), []),
  settlements: v.optional(v.array(settlementSchema), []),
  suggestions: v.optional(v.array(suggestionSchema), []),
  marks: v.optional(v.array(markSchema), []),
  /** Of withdrawn ones no words. */
  comments: v.optional(v.array(commentSchema), []),
  rounds: v.optional(v.array(roundSchema), []),
  /** Of revealed rounds only. */
  roundAnswers: v.optional(v.array(roundAnswerSchema), []),
  /** Those that were made public. What delegations write for themselves, and offer each other unheard, is in no archive. */
  offers: v.optional(v.array(offerSchema), []),
  offerReplies: v.optional(v.array(offerReplySchema), []),
  signings: v.optional(v.array(signingSchema), []),
  signatures: v.optional(v.array(signatureSchema), []),
});
export type Archive = v.InferOutput<typeof archiveSchema>;

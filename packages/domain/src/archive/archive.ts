import * as v from 'valibot';
import { claimSchema } from '../claim/claim.ts';
import { debateSchema } from '../debate/debate.ts';
import { draftSchema } from '../draft/draft.ts';
import { citationSchema, credibilitySchema, sourceSchema } from '../evidence/evidence.ts';
import { packageSchema } from '../package/package.ts';
import { personSchema } from '../person/person.ts';
import { lineageSchema, provisionSchema } from '../provision/provision.ts';
import { stakeholderSchema } from '../stakeholder/stakeholder.ts';
import { stanceSchema } from '../stance/stance.ts';
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
});
export type Archive = v.InferOutput<typeof archiveSchema>;

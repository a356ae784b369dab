import { type ClaimId, longestClaim } from '@proviso/domain/claim';
import { idSchema } from '@proviso/domain/identity';
import * as v from 'valibot';
import * as Y from 'yjs';
import { claimsOf, readClaimOf } from '../argument/argument-document.ts';
import { type ClaimField, claimFieldSchemas, claimFields } from '../claim/live-claim.ts';
import type { Touch } from './update-touches.ts';

/** What an update writes into the map of a claim that it makes. */
export type ClaimDraft = { readonly id: ClaimId; readonly fields: Map<string, unknown>; hasText: boolean };

/** Why a new claim cannot be let in: a stable code and a sentence. */
export type Fault = { readonly code: string; readonly message: string };

const fault = (code: string, message: string): Fault => ({ code, message });
/** What no page of ours sends: it says too little for a person, because no person is meant to read it. */
export const notOurs = (what: string): Fault =>
  fault(`update.${what}`, 'This change could not be understood. Please reload the page and try again.');

export type ClaimFault = { readonly claim: ClaimId | null; readonly fault: Fault };
export const idTaken: Fault = fault('claim.id_taken', 'There is a claim with this id already.');

/** Collects the maps of new claims from the touches of one update. */
export function collectNewClaims(
  doc: Y.Doc,
  touches: readonly Touch[],
): Map<ClaimId, ClaimDraft> | ClaimFault {
  const drafts = new Map<ClaimId, ClaimDraft>();
  for (const { slot, act, content } of touches) {
    if (slot.container.kind !== 'claims') continue;
    const id = slot.key;
    if (id === null || act === 'delete' || !(content instanceof Y.ContentType))
      return { claim: id, fault: notOurs('claim_slot') };
    if (!v.is(idSchema, id)) return { claim: null, fault: notOurs('claim_id') };
    // A key that was ever used is taken: a second map under it would replace the first one and its history.
    if (drafts.has(id) || claimsOf(doc)._map.has(id)) return { claim: id, fault: idTaken };
    drafts.set(id, { id, fields: new Map(), hasText: false });
  }
  for (const { slot, fresh, act, content } of touches) {
    if (slot.container.kind !== 'claim') continue;
    const { claim } = slot.container;
    const draft = drafts.get(claim);
    const key = slot.key;
    if (draft === undefined || !fresh || act === 'delete' || key === null)
      return { claim, fault: notOurs('server_field') };
    if (draft.fields.has(key)) return { claim, fault: notOurs('field_twice') };
    if (key === 'text') {
      if (!(content instanceof Y.ContentType)) return { claim, fault: notOurs('field_kind') };
      draft.hasText = true;
      draft.fields.set(key, null);
    } else if (content instanceof Y.ContentAny && content.arr.length === 1)
      draft.fields.set(key, content.arr[0]);
    else return { claim, fault: notOurs('field_kind') };
  }
  return drafts;
}

const isClaimField = (key: string): key is ClaimField => claimFields.some((field) => field === key);

/** Whether the values of new claims are right, each by itself and all together. */
export function checkNewClaims(
  doc: Y.Doc,
  drafts: ReadonlyMap<ClaimId, ClaimDraft>,
  isElsewhere: (claim: ClaimId) => boolean,
): ClaimFault | null {
  const placed = new Set<ClaimId>();
  for (const draft of drafts.values()) {
    const found =
      checkFields(draft) ?? checkPlace(doc, draft, drafts, placed) ?? checkLink(doc, draft, isElsewhere);
    if (found !== null) return { claim: draft.id, fault: found };
  }
  return null;
}

function checkFields({ fields, hasText }: ClaimDraft): Fault | null {
  for (const [key, value] of fields) {
    if (key === 'text') continue;
    if (!isClaimField(key)) return notOurs('server_field');
    if (!v.is(claimFieldSchemas[key], value)) return notOurs(`claim_${key}`);
  }
  for (const key of ['answers', 'side', 'order']) if (!fields.has(key)) return notOurs(`claim_${key}`);
  const isLink = (fields.get('link') ?? null) !== null;
  if (isLink === hasText) return notOurs('claim_text');
  if (fields.get('side') === 'undercut' && fields.get('answers') === null)
    return fault('claim.undercut_of_nothing', 'An undercut answers the step of a claim; there is none here.');
  return null;
}

/** `placed`: claims whose place is known to be right, and so that of all above them; each is looked at once. */
function checkPlace(
  doc: Y.Doc,
  draft: ClaimDraft,
  drafts: ReadonlyMap<ClaimId, ClaimDraft>,
  placed: Set<ClaimId>,
): Fault | null {
  const seen = new Set<ClaimId>();
  // Claims that stand in the document never answer new ones, so a circle could only be one of new claims.
  for (let at: ClaimDraft | undefined = draft; at !== undefined; ) {
    if (seen.has(at.id)) return notOurs('claim_circle');
    if (placed.has(at.id)) break;
    seen.add(at.id);
    const answers = at.fields.get('answers');
    if (typeof answers !== 'string') break;
    const fresh = drafts.get(answers);
    const parent = fresh === undefined ? readClaimOf(doc, answers) : null;
    if (fresh === undefined && parent === null)
      return fault('claim.unknown_parent', 'The claim that this answers is not in this argument.');
    if (parent !== null && parent.archived !== null)
      return fault('claim.parent_archived', 'The claim that this answers has been archived.');
    if ((parent?.link ?? fresh?.fields.get('link') ?? null) !== null)
      return fault('claim.answers_link', 'A link has no answers of its own: answer the claim that it shows.');
    at = fresh;
  }
  for (const id of seen) placed.add(id);
  return null;
}

function checkLink(
  doc: Y.Doc,
  { fields }: ClaimDraft,
  isElsewhere: (claim: ClaimId) => boolean,
): Fault | null {
  const link = fields.get('link');
  if (typeof link !== 'string') return null;
  const here = readClaimOf(doc, link);
  if (here === null ? isElsewhere(link) : here.link === null) return null;
  return fault(
    'claim.unknown_link',
    'The claim that this link should show is not in the debate, or is a link itself.',
  );
}

export const tooLong = (length: number): Fault =>
  fault(
    'claim.too_long',
    `A claim has at most ${longestClaim} characters; this would have ${length}. Say the rest in a claim that answers it.`,
  );

import * as v from 'valibot';
import type { Audience } from '../access/audience.ts';
import { idSchema } from '../identity/identity.ts';
import { packageChoiceSchema } from '../package/package.ts';
import type { StakeholderId } from '../stakeholder/stakeholder.ts';
import { momentSchema } from '../time/time.ts';

const offerEntries = {
  from: idSchema,
  to: v.pipe(
    v.array(idSchema),
    v.minLength(1, 'An offer goes to at least one party.'),
    v.maxLength(20, 'An offer goes to at most 20 parties.'),
    v.check((ids) => new Set(ids).size === ids.length, 'A party is named once.'),
  ),
  /** What is offered: a wording for each provision that it is about, or that it is left out. */
  choices: v.pipe(
    v.array(packageChoiceSchema),
    v.minLength(1, 'An offer says something about at least one provision.'),
    v.maxLength(1000, 'An offer says something about at most 1,000 provisions.'),
    v.check(
      (choices) => new Set(choices.map(({ provision }) => provision)).size === choices.length,
      'An offer says one thing about each provision.',
    ),
  ),
  message: v.pipe(
    v.string('A message must be text.'),
    v.trim(),
    v.maxLength(2000, 'A message has at most 2,000 characters.'),
  ),
  /** The offer that this one answers with another. */
  counters: v.nullable(idSchema),
};
const goesToOthers = ({ from, to }: { from: string; to: readonly string[] }) => !to.includes(from);
const toOthers = 'An offer goes to other parties.';

/** What one delegation offers to others. Between them and the moderators, until somebody makes it public. */
export const offerSchema = v.pipe(
  v.strictObject({ id: idSchema, ...offerEntries, by: idSchema, at: momentSchema }),
  v.check((offer) => goesToOthers(offer), toOthers),
);
export type Offer = v.InferOutput<typeof offerSchema>;
export type OfferId = Offer['id'];
export const newOfferSchema = v.pipe(
  v.strictObject(offerEntries),
  v.check((offer) => goesToOthers(offer), toOthers),
);
export type NewOffer = v.InferOutput<typeof newOfferSchema>;

/** What becomes of an offer: its receivers accept or decline it, its sender withdraws it or makes it public. */
export const offerReplyKinds = ['accepted', 'declined', 'withdrawn', 'published'] as const;
export type OfferReplyKind = (typeof offerReplyKinds)[number];

const replyEntries = {
  stakeholder: idSchema,
  kind: v.picklist(offerReplyKinds, `A reply is ${offerReplyKinds.join(', ')}.`),
  reason: v.pipe(
    v.string('A reason must be text.'),
    v.trim(),
    v.maxLength(1000, 'A reason has at most 1,000 characters.'),
  ),
};
export const offerReplySchema = v.strictObject({
  id: idSchema,
  offer: idSchema,
  ...replyEntries,
  by: idSchema,
  at: momentSchema,
});
export type OfferReply = v.InferOutput<typeof offerReplySchema>;
export const newOfferReplySchema = v.strictObject(replyEntries);
export type NewOfferReply = v.InferOutput<typeof newOfferReplySchema>;

export type OfferState = 'open' | 'accepted' | 'declined' | 'countered' | 'withdrawn';

/** What an offer has come to: accepted once all it goes to accept it; one that declines, or counters, ends it. */
export function offerState(
  offer: Pick<Offer, 'id' | 'to'>,
  replies: readonly Pick<OfferReply, 'offer' | 'stakeholder' | 'kind'>[],
  offers: readonly Pick<Offer, 'counters'>[],
): OfferState {
  const own = replies.filter((reply) => reply.offer === offer.id);
  if (own.some(({ kind }) => kind === 'withdrawn')) return 'withdrawn';
  if (own.some(({ kind }) => kind === 'declined')) return 'declined';
  if (offers.some(({ counters }) => counters === offer.id)) return 'countered';
  const accepts = (party: StakeholderId) =>
    own.some(({ kind, stakeholder }) => kind === 'accepted' && stakeholder === party);
  return offer.to.every(accepts) ? 'accepted' : 'open';
}

export const isPublic = (
  { id }: Pick<Offer, 'id'>,
  replies: readonly Pick<OfferReply, 'offer' | 'kind'>[],
): boolean => replies.some(({ offer, kind }) => offer === id && kind === 'published');

/** Who may know of an offer. */
export const offerAudience = (
  offer: Pick<Offer, 'id' | 'from' | 'to'>,
  replies: readonly Pick<OfferReply, 'offer' | 'kind'>[],
): Audience =>
  isPublic(offer, replies) ? null : { kind: 'delegations', stakeholders: [offer.from, ...offer.to] };

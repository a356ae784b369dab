import { hears } from '@proviso/domain/audience';
import { newId } from '@proviso/domain/identity';
import {
  isPublic,
  type NewOfferReply,
  type Offer,
  type OfferId,
  type OfferReply,
  type OfferState,
  offerAudience,
  offerState,
} from '@proviso/domain/offer';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { insertOfferReplies, listAllOffers } from './offer.queries.ts';

export const offerIsSettled = (state: OfferState) =>
  new Problem(409, 'offer.settled', `This offer is ${state} already. Make a new one.`);

/** Accepts, declines or withdraws an offer, or makes it public with all that was said to it. */
export const replyToOffer = (
  database: Database,
  access: DebateAccess,
  id: OfferId,
  entry: NewOfferReply,
): Promise<OfferReply> =>
  commit(
    database,
    access,
    { action: 'offer.make', about: { stakeholder: entry.stakeholder } },
    async (tx, { debateId, by, access: now, tell }) => {
      const { offers, replies } = await listAllOffers(tx, debateId);
      const offer = offers.find((one) => one.id === id);
      // An offer between others is answered like one that is not there.
      if (!offer || !hears(now.actor, offerAudience(offer, replies)))
        throw new Problem(404, 'offer.unknown', `There is no offer ${id} in this debate.`);
      demandOwnPart(offer, entry);
      if (entry.kind === 'published') {
        if (isPublic(offer, replies)) throw new Problem(409, 'offer.public', 'This offer is public already.');
      } else {
        const state = offerState(offer, replies, offers);
        if (state !== 'open') throw offerIsSettled(state);
        if (
          replies.some(
            (one) => one.offer === id && one.stakeholder === entry.stakeholder && one.kind === entry.kind,
          )
        )
          throw new Problem(409, 'offer.answered', 'Your party has accepted this offer already.');
      }
      const reply: OfferReply = { ...entry, id: newId(), offer: id, by, at: new Date().toISOString() };
      await insertOfferReplies(tx, debateId, [reply]);
      const said = [...replies.filter((one) => one.offer === id), reply];
      if (entry.kind === 'published') await tell({ kind: 'offer.published', offer, replies: said });
      else await tell({ kind: 'offer.replied', offer: id, reply }, offerAudience(offer, replies));
      return reply;
    },
  );

/** The parties it goes to accept and decline; the one it comes from withdraws it and makes it public. */
function demandOwnPart(offer: Offer, { stakeholder, kind }: NewOfferReply): void {
  const answers = kind === 'accepted' || kind === 'declined';
  if (answers ? offer.to.includes(stakeholder) : offer.from === stakeholder) return;
  throw new Problem(
    403,
    'offer.not_yours',
    answers
      ? 'Only a party that the offer goes to accepts or declines it.'
      : 'Only the party that made the offer withdraws it or makes it public.',
  );
}

import type { Actor } from '@proviso/domain/access';
import { hears } from '@proviso/domain/audience';
import { isPublic, type Offer, type OfferReply, offerAudience } from '@proviso/domain/offer';
import { by } from '@proviso/domain/order';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { offer, offerReply } from '../database/schema.ts';

export type Offers = { readonly offers: Offer[]; readonly replies: OfferReply[] };

/** The offers that a reader may know of, with what was said to them; in the order they were made. */
export async function listOffersFor(db: Db, debateId: string, actor: Actor): Promise<Offers> {
  const { offers, replies } = await listAllOffers(db, debateId);
  return only(offers, replies, (one) => hears(actor, offerAudience(one, replies)));
}

/** The offers that were made public, as a file carries them: what they counter is named where that is public too. */
export async function listPublicOffers(db: Db, debateId: string): Promise<Offers> {
  const all = await listAllOffers(db, debateId);
  const { offers, replies } = only(all.offers, all.replies, (one) => isPublic(one, all.replies));
  const ids = new Set(offers.map(({ id }) => id));
  return {
    offers: offers.map((one) => ({
      ...one,
      counters: one.counters !== null && ids.has(one.counters) ? one.counters : null,
    })),
    replies,
  };
}

function only(
  offers: readonly Offer[],
  replies: readonly OfferReply[],
  may: (one: Offer) => boolean,
): Offers {
  const kept = offers.filter(may);
  const ids = new Set(kept.map(({ id }) => id));
  return { offers: kept, replies: replies.filter(({ offer }) => ids.has(offer)) };
}

/** Every offer with every reply: for commands, which decide over them. No reader gets this as it is. */
export async function listAllOffers(db: Db, debateId: string): Promise<Offers> {
  const offers = await db.select().from(offer).where(eq(offer.debateId, debateId));
  const replies = await db.select().from(offerReply).where(eq(offerReply.debateId, debateId));
  const inOrder = by<{ readonly at: string; readonly id: string }>(
    ({ at }) => at,
    ({ id }) => id,
  );
  return { offers: offers.map(toOffer).sort(inOrder), replies: replies.map(toReply).sort(inOrder) };
}

export const insertOffers = (tx: Tx, debateId: string, offers: readonly Offer[]): Promise<void> =>
  insertAll(
    tx,
    offer,
    offers.map(({ from, ...one }) => ({ ...one, debateId, fromId: from, at: new Date(one.at) })),
  );

export const insertOfferReplies = (tx: Tx, debateId: string, replies: readonly OfferReply[]): Promise<void> =>
  insertAll(
    tx,
    offerReply,
    replies.map(({ offer: offerId, stakeholder, ...one }) => ({
      ...one,
      debateId,
      offerId,
      stakeholderId: stakeholder,
      at: new Date(one.at),
    })),
  );

const toOffer = ({ debateId: _, fromId, at, ...row }: typeof offer.$inferSelect): Offer => ({
  ...row,
  from: fromId,
  at: at.toISOString(),
});

const toReply = (row: typeof offerReply.$inferSelect): OfferReply => ({
  id: row.id,
  offer: row.offerId,
  stakeholder: row.stakeholderId,
  kind: row.kind,
  reason: row.reason,
  by: row.by,
  at: row.at.toISOString(),
});

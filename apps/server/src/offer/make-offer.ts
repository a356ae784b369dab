import { newId } from '@proviso/domain/identity';
import { type NewOffer, type Offer, offerState } from '@proviso/domain/offer';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database, Tx } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { insertOffers, listAllOffers } from './offer.queries.ts';
import { offerIsSettled } from './reply-to-offer.ts';

/** Makes an offer, or answers one with another. Its parties and the moderators are told, nobody else. */
export const makeOffer = (database: Database, access: DebateAccess, entry: NewOffer): Promise<Offer> =>
  commit(
    database,
    access,
    { action: 'offer.make', about: { stakeholder: entry.from } },
    async (tx, { debateId, by, tell }) => {
      await demandReferences(tx, debateId, [
        ['stakeholder', entry.from, 'from'],
        ...entry.to.map((id, i) => ['stakeholder', id, `to.${i}`] as const),
        ...entry.choices.flatMap(({ provision, wordings }, i) => [
          ['provision', provision, `choices.${i}.provision`] as const,
          ...wordings.map((id, j) => ['provision', id, `choices.${i}.wordings.${j}`] as const),
        ]),
      ]);
      if (entry.counters !== null) await demandCounterable(tx, debateId, entry, entry.counters);
      const offer: Offer = { ...entry, id: newId(), by, at: new Date().toISOString() };
      await insertOffers(tx, debateId, [offer]);
      await tell(
        { kind: 'offer.made', offer },
        { kind: 'delegations', stakeholders: [offer.from, ...offer.to] },
      );
      return offer;
    },
  );

/** An offer is countered by one it went to, towards the one it came from, while it is open. */
async function demandCounterable(
  tx: Tx,
  debateId: string,
  { from, to }: NewOffer,
  counters: string,
): Promise<void> {
  const { offers, replies } = await listAllOffers(tx, debateId);
  const countered = offers.find(({ id }) => id === counters);
  // One that did not come to this party is answered like one that is not there.
  if (!countered?.to.includes(from) || !to.includes(countered.from))
    throw new Problem(
      422,
      'offer.unknown',
      'A counter-offer goes back to whoever made you the offer that it answers.',
      [{ where: 'counters', message: `There is no offer ${counters} from one of these parties to yours.` }],
    );
  const state = offerState(countered, replies, offers);
  if (state !== 'open') throw offerIsSettled(state);
}

import { newOfferReplySchema, newOfferSchema } from '@proviso/domain/offer';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { makeOffer } from './make-offer.ts';
import { listOffersFor } from './offer.queries.ts';
import { replyToOffer } from './reply-to-offer.ts';

export const offerRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get(
      '/',
      describeRoute({ summary: 'Offers from and to your delegation, and those that were made public' }),
      async (c) => {
        const { debateId, actor } = c.var.access;
        return c.json(await listOffersFor(database.db, debateId, actor), 200);
      },
    )
    .post(
      '/',
      describeRoute({ summary: 'Offer other parties a choice of wordings, or counter their offer' }),
      validate('json', newOfferSchema),
      async (c) => c.json({ offer: await makeOffer(database, c.var.access, c.req.valid('json')) }, 201),
    )
    .post(
      '/:offer/replies',
      describeRoute({ summary: 'Accept, decline or withdraw an offer, or make it public' }),
      validate('json', newOfferReplySchema),
      async (c) =>
        c.json(
          { reply: await replyToOffer(database, c.var.access, c.req.param('offer'), c.req.valid('json')) },
          201,
        ),
    );

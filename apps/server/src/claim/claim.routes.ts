import {
  claimArchivingSchema,
  claimJoiningSchema,
  claimLinkingSchema,
  claimMoveSchema,
  claimSchema,
} from '@proviso/domain/claim';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { archiveClaim, restoreClaim } from './archive-claim.ts';
import { listClaims } from './claim.queries.ts';
import { joinClaim, partClaim } from './join-claim.ts';
import { linkClaim } from './link-claim.ts';
import { moveClaim } from './move-claim.ts';
import { similarClaims } from './similar-claims.ts';

const likeQuerySchema = v.strictObject({ text: claimSchema.entries.text });

/** Claims are made and typed in the live document; here they are read as rows, moved, archived and restored. */
export const claimRoutes = (services: Services) =>
  new Hono<DebateEnv>()
    .get('/', describeRoute({ summary: 'Every claim of the debate, archived ones too' }), async (c) =>
      c.json({ claims: await listClaims(services.database.db, c.var.access.debateId) }, 200),
    )
    .get(
      '/similar',
      describeRoute({ summary: 'Claims that say much of what a text says, the most alike first' }),
      validate('query', likeQuerySchema),
      async (c) => {
        const { text } = c.req.valid('query');
        return c.json(
          { claims: await similarClaims(services.database.db, c.var.access.debateId, text) },
          200,
        );
      },
    )
    .post(
      '/:claim/move',
      describeRoute({ summary: 'Put a claim elsewhere in its argument' }),
      validate('json', claimMoveSchema),
      async (c) => {
        const place = c.req.valid('json');
        return c.json({ claim: await moveClaim(services, c.var.access, c.req.param('claim'), place) }, 200);
      },
    )
    .post(
      '/:claim/join',
      describeRoute({ summary: 'Have a claim work together with another premise' }),
      validate('json', claimJoiningSchema),
      async (c) => {
        const { premise } = c.req.valid('json');
        return c.json(
          { claims: await joinClaim(services, c.var.access, c.req.param('claim'), premise) },
          200,
        );
      },
    )
    .post(
      '/:claim/part',
      describeRoute({ summary: 'Have a claim stand alone, apart from its joint premises' }),
      async (c) => c.json({ claims: await partClaim(services, c.var.access, c.req.param('claim')) }, 200),
    )
    .post(
      '/:claim/link',
      describeRoute({ summary: 'Use a claim a second place, also in another argument' }),
      validate('json', claimLinkingSchema),
      async (c) => {
        const place = c.req.valid('json');
        return c.json({ claim: await linkClaim(services, c.var.access, c.req.param('claim'), place) }, 201);
      },
    )
    .post(
      '/:claim/archive',
      describeRoute({ summary: 'Take a claim out of the discussion' }),
      validate('json', claimArchivingSchema),
      async (c) => {
        const { reason } = c.req.valid('json');
        return c.json(
          { claim: await archiveClaim(services, c.var.access, c.req.param('claim'), reason) },
          200,
        );
      },
    )
    .post('/:claim/restore', describeRoute({ summary: 'Bring an archived claim back' }), async (c) =>
      c.json({ claim: await restoreClaim(services, c.var.access, c.req.param('claim')) }, 200),
    );

import {
  claimArchivingSchema,
  claimJoiningSchema,
  claimLinkingSchema,
  claimMoveSchema,
  claimSchema,
  claimsArchivingSchema,
  claimsRestoringSchema,
} from '@proviso/domain/claim';
import { claimMergingSchema } from '@proviso/domain/merge-claims';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { archiveClaims, restoreClaims } from './archive-claim.ts';
import { listClaims } from './claim.queries.ts';
import { joinClaim, partClaim } from './join-claim.ts';
import { linkClaim } from './link-claim.ts';
import { mergeClaims } from './merge-claims.ts';
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
      '/:claim/merge',
      describeRoute({ summary: 'Merge a claim into another one of its argument that says the same' }),
      validate('json', claimMergingSchema),
      async (c) => {
        const { into } = c.req.valid('json');
        return c.json(await mergeClaims(services, c.var.access, c.req.param('claim'), into), 200);
      },
    )
    .post(
      '/:claim/archive',
      describeRoute({ summary: 'Take a claim out of the discussion' }),
      validate('json', claimArchivingSchema),
      async (c) => {
        const { reason } = c.req.valid('json');
        const [claim] = await archiveClaims(services, c.var.access, [c.req.param('claim')], reason);
        return c.json({ claim: changed(claim) }, 200);
      },
    )
    .post('/:claim/restore', describeRoute({ summary: 'Bring an archived claim back' }), async (c) => {
      const [claim] = await restoreClaims(services, c.var.access, [c.req.param('claim')]);
      return c.json({ claim: changed(claim) }, 200);
    })
    .post(
      '/archive',
      describeRoute({ summary: 'Take several claims of one argument out of the discussion, all or none' }),
      validate('json', claimsArchivingSchema),
      async (c) => {
        const { claims, reason } = c.req.valid('json');
        return c.json({ claims: await archiveClaims(services, c.var.access, claims, reason) }, 200);
      },
    )
    .post(
      '/restore',
      describeRoute({ summary: 'Bring several archived claims of one argument back, all or none' }),
      validate('json', claimsRestoringSchema),
      async (c) => {
        const { claims } = c.req.valid('json');
        return c.json({ claims: await restoreClaims(services, c.var.access, claims) }, 200);
      },
    );

function changed<T>(claim: T | undefined): T {
  if (claim === undefined) throw new Error('A command about a claim changed none.');
  return claim;
}

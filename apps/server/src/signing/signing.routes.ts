import { newSignatureSchema, newSigningSchema } from '@proviso/domain/signing';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { openSigning } from './open-signing.ts';
import { sign } from './sign.ts';
import { listSignatures, listSignings } from './signing.queries.ts';

export const signingRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get(
      '/',
      describeRoute({ summary: 'Packages that lie before the parties, and every word on them' }),
      async (c) => {
        const { debateId } = c.var.access;
        return c.json(
          {
            signings: await listSignings(database.db, debateId),
            signatures: await listSignatures(database.db, debateId),
          },
          200,
        );
      },
    )
    .post(
      '/',
      describeRoute({ summary: 'Put a saved package before the parties to be signed' }),
      validate('json', newSigningSchema),
      async (c) => c.json({ signing: await openSigning(database, c.var.access, c.req.valid('json')) }, 201),
    )
    .post(
      '/:signing/signatures',
      describeRoute({ summary: 'Sign for a party, or refuse with a reason' }),
      validate('json', newSignatureSchema),
      async (c) =>
        c.json(
          { signature: await sign(database, c.var.access, c.req.param('signing'), c.req.valid('json')) },
          201,
        ),
    );

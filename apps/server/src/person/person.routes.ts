import { newInviteSchema } from '@proviso/domain/invite';
import { personChangeSchema } from '@proviso/domain/person';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { demand } from '../access/debate-access.ts';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { changePerson } from './change-person.ts';
import { createInvite } from './create-invite.ts';
import { listInvites } from './invite.queries.ts';
import { joinPublicDebate } from './join-debate.ts';
import { revokeInvite } from './revoke-invite.ts';

export const personRoutes = (services: Services) =>
  new Hono<DebateEnv>()
    .post('/join', describeRoute({ summary: 'Join a public debate' }), async (c) => {
      const { person } = await joinPublicDebate(services.database, c.var.access, c.var.account);
      return c.json({ person }, 200);
    })
    .patch(
      '/people/:person',
      describeRoute({ summary: "Change somebody's role, or for whom they speak" }),
      validate('json', personChangeSchema),
      async (c) => {
        const change = c.req.valid('json');
        return c.json(
          { person: await changePerson(services, c.var.access, c.req.param('person'), change) },
          200,
        );
      },
    )
    .get('/invites', describeRoute({ summary: 'The invite links that still work' }), async (c) => {
      const { debateId } = demand(c.var.access, 'person.invite');
      return c.json({ invites: await listInvites(services.database.db, debateId) }, 200);
    })
    .post(
      '/invites',
      describeRoute({ summary: 'Make an invite link' }),
      validate('json', newInviteSchema),
      async (c) =>
        c.json({ invite: await createInvite(services.database, c.var.access, c.req.valid('json')) }, 201),
    )
    .delete('/invites/:code', describeRoute({ summary: 'Withdraw an invite link' }), async (c) => {
      await revokeInvite(services.database, c.var.access, c.req.param('code'));
      return c.json({}, 200);
    });

import { joinByInviteSchema } from '@proviso/domain/invite';
import { and, eq } from 'drizzle-orm';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { debate, stakeholder } from '../database/schema.ts';
import type { Env } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { findInvite } from './invite.queries.ts';
import { joinByInvite } from './join-by-invite.ts';

/** What lies under `/api/invites`: for those who hold a link and are not yet in the debate. */
export const inviteRoutes = (services: Services) =>
  new Hono<Env>()
    .get('/:code', describeRoute({ summary: 'What an invite link leads to' }), async (c) => {
      const { db } = services.database;
      const { debateId, role, speaksFor } = await findInvite(db, c.req.param('code'));
      const [found] = await db
        .select({ title: debate.title, speaksForName: stakeholder.name })
        .from(debate)
        .leftJoin(stakeholder, and(eq(stakeholder.debateId, debate.id), eq(stakeholder.id, speaksFor ?? '')))
        .where(eq(debate.id, debateId));
      if (!found) throw new Error(`An invite to a debate that does not exist: ${debateId}`);
      return c.json({ debateId, role, ...found }, 200);
    })
    .post(
      '/:code/join',
      describeRoute({ summary: 'Join by an invite link, with a name only if not signed in' }),
      validate('json', joinByInviteSchema),
      async (c) => {
        const { name } = c.req.valid('json');
        const joined = await joinByInvite(services, c.req.param('code'), c.var.account, name);
        if (c.var.account === null) c.header('set-cookie', await services.sessions.create(joined.account.id));
        return c.json(joined, 200);
      },
    );

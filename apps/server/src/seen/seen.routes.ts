import { seeingSchema } from '@proviso/domain/seen';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { demandPerson } from '../access/demand-person.ts';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { markSeen, readSeen } from './reader.queries.ts';

/** What is new to the reader since their last visit, and what of it they have seen. */
export const seenRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get('/', describeRoute({ summary: 'What is new to you since your last visit' }), async (c) => {
      const { debateId, me } = demandPerson(c.var.access);
      return c.json({ seen: await readSeen(database.db, debateId, me) }, 200);
    })
    .post(
      '/',
      describeRoute({ summary: 'Say that you have seen some claims, an argument or all of it' }),
      validate('json', seeingSchema),
      async (c) => {
        const { debateId, me } = demandPerson(c.var.access);
        await markSeen(database, debateId, me, c.req.valid('json'));
        return c.json({ seen: await readSeen(database.db, debateId, me) }, 200);
      },
    );

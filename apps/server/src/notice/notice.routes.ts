import { hearingSchema, noticeReadingSchema } from '@proviso/domain/notice';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { demandPerson } from '../access/demand-person.ts';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import { chooseHearing } from '../seen/reader.queries.ts';
import type { Services } from '../services.ts';
import { countUnread, listNotices, readHears } from './notice.queries.ts';
import { markNoticesRead } from './read-notices.ts';

/** What the reader is told of in a debate: their own list, which nobody else can ask for. */
export const noticeRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get('/', describeRoute({ summary: 'What you were told of, the newest first' }), async (c) => {
      const { debateId, me } = demandPerson(c.var.access);
      const [notices, unread, hears] = await Promise.all([
        listNotices(database.db, debateId, me),
        countUnread(database.db, debateId, me),
        readHears(database.db, debateId, me),
      ]);
      return c.json({ notices, unread, hears }, 200);
    })
    .post(
      '/read',
      describeRoute({ summary: 'Mark one of your notices, or all so far, as read' }),
      validate('json', noticeReadingSchema),
      async (c) => {
        const { debateId, me } = demandPerson(c.var.access);
        await markNoticesRead(database, debateId, me, c.req.valid('json'));
        return c.json({ unread: await countUnread(database.db, debateId, me) }, 200);
      },
    )
    .post(
      '/hearing',
      describeRoute({ summary: 'Choose what you are told of in this debate' }),
      validate('json', hearingSchema),
      async (c) => {
        const { debateId, me } = demandPerson(c.var.access);
        const { hears } = c.req.valid('json');
        await chooseHearing(database, debateId, me, hears);
        return c.json({ hears }, 200);
      },
    );

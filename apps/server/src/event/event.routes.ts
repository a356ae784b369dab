import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { eventsAfter, heardBy } from './event.queries.ts';

const whole = (least: number, most: number, message: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,15}$/, message),
    v.transform(Number),
    v.minValue(least, message),
    v.maxValue(most, message),
  );

const pageSchema = v.object({
  after: v.optional(whole(0, Number.MAX_SAFE_INTEGER, 'after is the number of the last event seen.'), '0'),
  limit: v.optional(whole(1, 1000, 'limit is a number from 1 to 1,000.'), '200'),
});

export const eventRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>().get(
    '/',
    describeRoute({ summary: 'What happened after a given event, oldest first' }),
    validate('query', pageSchema),
    async (c) => {
      const { debateId, actor } = c.var.access;
      const events = await eventsAfter(database.db, debateId, c.req.valid('query'));
      return c.json({ events: events.map((event) => heardBy(actor, event)) }, 200);
    },
  );

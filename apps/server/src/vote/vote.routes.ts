import { newVoteSchema } from '@proviso/domain/vote';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { castVote } from './cast-vote.ts';
import { readVotes } from './vote.queries.ts';

export const voteRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get('/', describeRoute({ summary: 'How the votes stand, and your own' }), async (c) => {
      const { debateId, actor } = c.var.access;
      return c.json(await readVotes(database.db, debateId, actor?.person ?? null), 200);
    })
    .post('/', describeRoute({ summary: 'Vote on a claim' }), validate('json', newVoteSchema), async (c) =>
      c.json(await castVote(database, c.var.access, c.req.valid('json')), 201),
    );

import { imaginedVoteSchema, perspectiveSchema } from '@proviso/domain/perspective';
import { newVoteSchema } from '@proviso/domain/vote';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { castVote } from './cast-vote.ts';
import { imagineVote, listImaginedVoters } from './imagined-votes.ts';
import { readVotes } from './read-votes.ts';

const whoseSchema = v.object({ as: perspectiveSchema });

export const voteRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get(
      '/',
      describeRoute({
        summary: 'How the votes stand, from everybody’s perspective or another, and your own',
      }),
      validate('query', whoseSchema),
      async (c) => {
        const { debateId, actor } = c.var.access;
        const { as } = c.req.valid('query');
        return c.json(await readVotes(database.db, debateId, actor?.person ?? null, as), 200);
      },
    )
    .get('/imagined', describeRoute({ summary: 'Whom you have imagined votes of' }), async (c) => {
      const { debateId, actor } = c.var.access;
      const voters = actor ? await listImaginedVoters(database.db, debateId, actor.person) : [];
      return c.json({ voters }, 200);
    })
    .post(
      '/imagined',
      describeRoute({ summary: 'Note how you think somebody would vote; nobody else sees it' }),
      validate('json', imaginedVoteSchema),
      async (c) => c.json({ vote: await imagineVote(database, c.var.access, c.req.valid('json')) }, 201),
    )
    .post('/', describeRoute({ summary: 'Vote on a claim' }), validate('json', newVoteSchema), async (c) =>
      c.json(await castVote(database, c.var.access, c.req.valid('json')), 201),
    );

import type { PersonId } from '@proviso/domain/person';
import { dayOf } from '@proviso/domain/time';
import { seesVotes } from '@proviso/domain/vote';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateAccess } from '../access/debate-access.ts';
import { readDebate } from '../debate/debate.queries.ts';
import type { DebateEnv } from '../http/environment.ts';
import type { Services } from '../services.ts';
import { listClaimsVotedOn } from '../vote/vote.queries.ts';
import type { ReadOutcome } from './debate-cruxes.ts';
import { KeptAWhile } from './kept-a-while.ts';
import { opinionsFor, readOpinions, type SharedOpinions } from './opinions.ts';
import { readCruxes } from './read-cruxes.ts';

/** How old, in ms, what all may see together may be while a debate changes all the time. */
const oldest = 3_000;

export const insightRoutes = ({ database }: Services) => {
  const cruxes = new KeptAWhile<ReadOutcome[]>();
  const opinions = new KeptAWhile<SharedOpinions>();
  /** Who looks, where each sees other votes: those on the claims that they have voted on, so that one more opens it at once. */
  const sightOf = async (debateId: string, reader: PersonId | null) =>
    reader === null
      ? 'visitor'
      : `${reader} ${(await listClaimsVotedOn(database.db, debateId, reader)).length}`;
  /** Fifty people who open the page together are one question, except where each may see other votes. */
  const keyOf = async ({ debateId, actor }: DebateAccess) => {
    const { debate, eventSeq } = await readDebate(database.db, debateId);
    const isForAll = seesVotes(debate, false);
    return {
      key: isForAll ? debateId : `${debateId} ${await sightOf(debateId, actor?.person ?? null)}`,
      // Until midnight, for stances begin to be held by the day.
      state: {
        version: `${isForAll} ${eventSeq} ${dayOf(new Date().toISOString())}`,
        oldest: isForAll ? oldest : 0,
      },
    };
  };
  return new Hono<DebateEnv>()
    .get(
      '/cruxes',
      describeRoute({
        summary: 'Which claims the outcome of each argument hangs on, and who differs on them',
      }),
      async (c) => {
        const { debateId, actor } = c.var.access;
        const { key, state } = await keyOf(c.var.access);
        const outcomes = await cruxes.get(key, state, () =>
          readCruxes(database.db, debateId, actor?.person ?? null),
        );
        return c.json({ outcomes }, 200);
      },
    )
    .get(
      '/opinions',
      describeRoute({ summary: 'Who votes alike, what sets these groups apart, and what all agree on' }),
      async (c) => {
        const { debateId, actor } = c.var.access;
        const reader = actor?.person ?? null;
        const { key, state } = await keyOf(c.var.access);
        const shared = await opinions.get(key, state, () => readOpinions(database.db, debateId, reader));
        return c.json(await opinionsFor(database.db, debateId, { reader, shared }), 200);
      },
    );
};

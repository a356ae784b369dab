import { dayOf } from '@proviso/domain/time';
import { seesVotes } from '@proviso/domain/vote';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { readDebate } from '../debate/debate.queries.ts';
import type { DebateEnv } from '../http/environment.ts';
import { ReadyAnswers } from '../http/ready-answers.ts';
import type { Services } from '../services.ts';
import { readCruxes } from './read-cruxes.ts';
import { readOpinions } from './read-opinions.ts';

export const insightRoutes = ({ database }: Services) => {
  // Fifty people who open the page together are one question, except where each may see other votes.
  const asLongAsNothingHappens = new ReadyAnswers().before<DebateEnv>(async (c) => {
    const { debateId, actor } = c.var.access;
    const { debate, eventSeq } = await readDebate(database.db, debateId);
    const whose = seesVotes(debate, false) ? 'everybody' : (actor?.person ?? 'visitor');
    return `${eventSeq} ${dayOf(new Date().toISOString())} ${whose}`;
  });
  return new Hono<DebateEnv>()
    .get(
      '/cruxes',
      describeRoute({
        summary: 'Which claims the outcome of each argument hangs on, and who differs on them',
      }),
      asLongAsNothingHappens,
      async (c) => {
        const { debateId, actor } = c.var.access;
        return c.json({ outcomes: await readCruxes(database.db, debateId, actor?.person ?? null) }, 200);
      },
    )
    .get(
      '/opinions',
      describeRoute({ summary: 'Who votes alike, what sets these groups apart, and what all agree on' }),
      async (c) => {
        const { debateId, actor } = c.var.access;
        return c.json(await readOpinions(database.db, debateId, actor?.person ?? null), 200);
      },
    );
};

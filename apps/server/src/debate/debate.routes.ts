import { debateChangeSchema, newDebateSchema } from '@proviso/domain/debate';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { loadAccess } from '../access/load-access.ts';
import { exportRoutes } from '../archive/export.routes.ts';
import { caucusRoutes } from '../caucus/caucus.routes.ts';
import { claimRoutes } from '../claim/claim.routes.ts';
import { coalitionRoutes } from '../coalition/coalition.routes.ts';
import { commentRoutes } from '../comment/comment.routes.ts';
import { draftRoutes } from '../draft/draft.routes.ts';
import { eventRoutes } from '../event/event.routes.ts';
import { evidenceRoutes } from '../evidence/evidence.routes.ts';
import { fileRoutes } from '../evidence/file.routes.ts';
import { historyRoutes } from '../history/history.routes.ts';
import type { DebateEnv, Env } from '../http/environment.ts';
import { Problem } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import { insightRoutes } from '../insight/insight.routes.ts';
import { markRoutes } from '../mark/mark.routes.ts';
import { noticeRoutes } from '../notice/notice.routes.ts';
import { occurrenceRoutes } from '../occurrence/occurrence.routes.ts';
import { offerRoutes } from '../offer/offer.routes.ts';
import { packageRoutes } from '../package/package.routes.ts';
import { personRoutes } from '../person/person.routes.ts';
import { provisionRoutes } from '../provision/provision.routes.ts';
import { roundRoutes } from '../round/round.routes.ts';
import { seenRoutes } from '../seen/seen.routes.ts';
import type { Services } from '../services.ts';
import { signingRoutes } from '../signing/signing.routes.ts';
import { stakeholderRoutes } from '../stakeholder/stakeholder.routes.ts';
import { stanceRoutes } from '../stance/stance.routes.ts';
import { strengthRoutes } from '../strength/strength.routes.ts';
import { suggestionRoutes } from '../suggestion/suggestion.routes.ts';
import { voteRoutes } from '../vote/vote.routes.ts';
import { configureDebate } from './configure-debate.ts';
import { createDebate } from './create-debate.ts';
import { readOverview } from './debate.queries.ts';
import { listDebates } from './list-debates.ts';

/** What lies under `/api/debates`. */
export const debatesRoutes = (services: Services) =>
  new Hono<Env>()
    .get('/', describeRoute({ summary: 'Your debates, and the public ones' }), async (c) =>
      c.json({ debates: await listDebates(services.database.db, c.var.account?.id ?? null) }, 200),
    )
    .post('/', describeRoute({ summary: 'Open a debate' }), validate('json', newDebateSchema), async (c) => {
      const { account } = c.var;
      if (account === null)
        throw new Problem(401, 'account.signed_out', 'Please sign in first; then you can open a debate.');
      return c.json({ id: await createDebate(services.database, account, c.req.valid('json')) }, 201);
    })
    .route('/:debate', debateRoutes(services));

/** What lies under one debate: only for those who may read it. */
const debateRoutes = (services: Services) =>
  new Hono<DebateEnv>()
    .use(loadAccess(services))
    .get('/', describeRoute({ summary: 'All that a page needs to lay the debate out' }), async (c) =>
      c.json(await readOverview(services.database.db, c.var.access), 200),
    )
    .patch(
      '/',
      describeRoute({ summary: "Change the debate's title, summary, phase or visibility" }),
      validate('json', debateChangeSchema),
      async (c) =>
        c.json({ debate: await configureDebate(services, c.var.access, c.req.valid('json')) }, 200),
    )
    .route('/', personRoutes(services))
    .route('/drafts', draftRoutes(services))
    .route('/provisions', provisionRoutes(services))
    .route('/stakeholders', stakeholderRoutes(services))
    .route('/coalitions', coalitionRoutes(services))
    .route('/occurrences', occurrenceRoutes(services))
    .route('/', evidenceRoutes(services))
    .route('/', fileRoutes(services))
    .route('/stances', stanceRoutes(services))
    .route('/votes', voteRoutes(services))
    .route('/strengths', strengthRoutes(services))
    .route('/insights', insightRoutes(services))
    .route('/packages', packageRoutes(services))
    .route('/comments', commentRoutes(services))
    .route('/notices', noticeRoutes(services))
    .route('/seen', seenRoutes(services))
    .route('/rounds', roundRoutes(services))
    .route('/caucus', caucusRoutes(services))
    .route('/offers', offerRoutes(services))
    .route('/signings', signingRoutes(services))
    .route('/suggestions', suggestionRoutes(services))
    .route('/marks', markRoutes(services))
    .route('/claims', claimRoutes(services))
    .route('/', historyRoutes(services))
    .route('/events', eventRoutes(services))
    .route('/export', exportRoutes(services));

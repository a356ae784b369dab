import { newSettlementSchema } from '@proviso/domain/settlement';
import { newStanceSchema } from '@proviso/domain/stance';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { recordStance } from './record-stance.ts';
import { settleStance } from './settle-stance.ts';
import { listSettlements } from './settlement.queries.ts';
import { listStances } from './stance.queries.ts';

export const stanceRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get('/', describeRoute({ summary: 'Every stance of the debate, corrected ones too' }), async (c) =>
      c.json({ stances: await listStances(database.db, c.var.access.debateId) }, 200),
    )
    .post(
      '/',
      describeRoute({ summary: 'Record where a stakeholder stands' }),
      validate('json', newStanceSchema),
      async (c) => c.json(await recordStance(database, c.var.access, c.req.valid('json')), 201),
    )
    .get(
      '/settlements',
      describeRoute({ summary: 'Every word of a moderator on differing assessments, in that order' }),
      async (c) => c.json({ settlements: await listSettlements(database.db, c.var.access.debateId) }, 200),
    )
    .post(
      '/settlements',
      describeRoute({ summary: 'Settle on one of several assessments, with a reason' }),
      validate('json', newSettlementSchema),
      async (c) =>
        c.json({ settlement: await settleStance(database, c.var.access, c.req.valid('json')) }, 201),
    );

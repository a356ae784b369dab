import { newSettlementSchema } from '@proviso/domain/settlement';
import { newStanceSchema } from '@proviso/domain/stance';
import { packStandings } from '@proviso/domain/standing';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { ReadyAnswers } from '../http/ready-answers.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { importStances } from './import-stances.ts';
import { previewStanceFile, stanceFileSchema } from './plan-stance-file.ts';
import { recordStance } from './record-stance.ts';
import { settleStance } from './settle-stance.ts';
import { listSettlements } from './settlement.queries.ts';
import { countStances, listStances, listStandings } from './stance.queries.ts';

export const stanceRoutes = ({ database }: Services) => {
  const asLongAsNoneIsAdded = new ReadyAnswers().before<DebateEnv>(async (c) =>
    String(await countStances(database.db, c.var.access.debateId)),
  );
  return new Hono<DebateEnv>()
    .get(
      '/',
      describeRoute({ summary: 'Every stance of the debate, corrected ones too' }),
      asLongAsNoneIsAdded,
      async (c) => c.json({ stances: await listStances(database.db, c.var.access.debateId) }, 200),
    )
    .get(
      '/standings',
      describeRoute({ summary: 'Every stance without its words, packed: what a matrix is drawn from' }),
      asLongAsNoneIsAdded,
      async (c) => c.json(packStandings(await listStandings(database.db, c.var.access.debateId)), 200),
    )
    .post(
      '/',
      describeRoute({ summary: 'Record where a stakeholder stands' }),
      validate('json', newStanceSchema),
      async (c) => c.json(await recordStance(database, c.var.access, c.req.valid('json')), 201),
    )
    .post(
      '/import/preview',
      describeRoute({ summary: 'What would become of each row of a CSV of stances; records nothing' }),
      validate('json', stanceFileSchema),
      async (c) => c.json(await previewStanceFile(database.db, c.var.access, c.req.valid('json').text), 200),
    )
    .post(
      '/import',
      describeRoute({ summary: 'Record every row of a CSV of stances that is new and keeps the rules' }),
      validate('json', stanceFileSchema),
      async (c) => c.json(await importStances(database, c.var.access, c.req.valid('json').text), 201),
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
};

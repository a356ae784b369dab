import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import type { Services } from '../services.ts';
import { readSubjectStrengths } from './strength.queries.ts';

export const strengthRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>().get(
    '/',
    describeRoute({ summary: 'How strong each argued provision, stance and source stands, from 0 to 1' }),
    async (c) => {
      const { debateId, actor } = c.var.access;
      const strengths = await readSubjectStrengths(database.db, debateId, actor?.person ?? null);
      return c.json({ strengths }, 200);
    },
  );

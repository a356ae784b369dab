import { newCitationSchema, newCredibilitySchema, newSourceSchema } from '@proviso/domain/evidence';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { addCitation } from './add-citation.ts';
import { addSource } from './add-source.ts';
import { assessCredibility } from './assess-credibility.ts';
import { listCitations, listCredibility, listSources } from './evidence.queries.ts';

export const evidenceRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get(
      '/evidence',
      describeRoute({ summary: 'Sources, the quotes from them, and how they were assessed' }),
      async (c) => {
        const { debateId } = c.var.access;
        const [sources, citations, credibility] = await Promise.all([
          listSources(database.db, debateId),
          listCitations(database.db, debateId),
          listCredibility(database.db, debateId),
        ]);
        return c.json({ sources, citations, credibility }, 200);
      },
    )
    .post(
      '/sources',
      describeRoute({ summary: 'Add a source to the library' }),
      validate('json', newSourceSchema),
      async (c) => c.json({ source: await addSource(database, c.var.access, c.req.valid('json')) }, 201),
    )
    .post(
      '/citations',
      describeRoute({ summary: 'Put a quote beside a claim, a stance or a provision' }),
      validate('json', newCitationSchema),
      async (c) => c.json({ citation: await addCitation(database, c.var.access, c.req.valid('json')) }, 201),
    )
    .post(
      '/credibility',
      describeRoute({ summary: 'Assess a source' }),
      validate('json', newCredibilitySchema),
      async (c) =>
        c.json({ credibility: await assessCredibility(database, c.var.access, c.req.valid('json')) }, 201),
    );

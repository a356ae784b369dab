import { newCitationSchema, newCredibilitySchema, newSourceSchema } from '@proviso/domain/evidence';
import { mostEntries } from '@proviso/interchange/read-bibliography';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import { demand } from '../access/debate-access.ts';
import { countAttempts } from '../account/attempts.ts';
import type { DebateEnv } from '../http/environment.ts';
import { Problem } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { addCitation } from './add-citation.ts';
import { addSources } from './add-source.ts';
import { assessCredibility } from './assess-credibility.ts';
import { listCitations, listCredibility, listSources } from './evidence.queries.ts';
import { fetchPublic } from './look-up/fetch-public.ts';
import { lookUpSource } from './look-up/look-up-source.ts';

const severalSchema = v.strictObject({
  sources: v.pipe(
    v.array(newSourceSchema),
    v.minLength(1, 'Please choose at least one source.'),
    v.maxLength(mostEntries, `At most ${mostEntries} sources can be added at once.`),
  ),
});
const lookUpSchema = v.strictObject({
  text: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Please give a web address, a DOI or a bibliography.'),
    v.maxLength(500_000, 'That is too long; split the file.'),
  ),
});
/** By person: each look-up asks a server of somebody else. */
const lookUps = countAttempts({ most: 30, windowMs: 60_000 });

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
      async (c) => {
        const [source] = await addSources(database, c.var.access, [c.req.valid('json')]);
        if (source === undefined) throw new Error('A source that was just added is not there.');
        return c.json({ source }, 201);
      },
    )
    .post(
      '/sources/several',
      describeRoute({ summary: 'Add several sources at once: all or none' }),
      validate('json', severalSchema),
      async (c) =>
        c.json({ sources: await addSources(database, c.var.access, c.req.valid('json').sources) }, 201),
    )
    .post(
      '/sources/look-up',
      describeRoute({
        summary: 'Find out what a DOI, a web address or a bibliography stands for; adds nothing',
      }),
      validate('json', lookUpSchema),
      async (c) => {
        const { by } = demand(c.var.access, 'source.add');
        const wait = lookUps.wait(by);
        if (wait > 0)
          throw new Problem(
            429,
            'source.too_many',
            `That is a lot at once. Please go on in ${wait} seconds.`,
          );
        lookUps.failed(by); // each counts, found or not
        return c.json(await lookUpSource(c.req.valid('json').text, fetchPublic), 200);
      },
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

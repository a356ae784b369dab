import { largestFile, sourceFileSchema } from '@proviso/domain/source-file';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import type { DebateEnv } from '../http/environment.ts';
import { Problem } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { listSources } from './evidence.queries.ts';
import { findFile, keepFile } from './keep-file.ts';

const namedSchema = v.object({ name: sourceFileSchema.entries.name });

/** Documents that are kept with sources. One is sent first, as it is, and then named by the source that is added. */
export const fileRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .post(
      '/files',
      describeRoute({
        summary: `Keep a document of at most ${largestFile / 1024 / 1024} MB, sent as the body`,
      }),
      validate('query', namedSchema),
      async (c) => {
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        const { name } = c.req.valid('query');
        return c.json({ file: await keepFile(database, c.var.access, { name, bytes }) }, 201);
      },
    )
    .get(
      '/sources/:source/file',
      describeRoute({ summary: 'The document that is kept with a source' }),
      async (c) => {
        const { debateId } = c.var.access;
        const sources = await listSources(database.db, debateId);
        const file = sources.find(({ id }) => id === c.req.param('source'))?.file ?? null;
        const bytes = file && (await findFile(database.db, debateId, file.sha256));
        if (!file || !bytes)
          throw new Problem(404, 'source.no_file', 'The document itself is not kept here, only what it is.');
        return c.body(Uint8Array.from(bytes), 200, {
          'content-type': file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type,
          // What is a page or a program elsewhere is never one here.
          'x-content-type-options': 'nosniff',
          'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
          'cache-control': 'private, max-age=3600',
        });
      },
    );

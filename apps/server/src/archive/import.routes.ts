import type { Account } from '@proviso/domain/account';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Env } from '../http/environment.ts';
import { Problem } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { importArchive } from './import-archive.ts';
import { importSchema, previewOf, readImport } from './read-import.ts';

/** What lies under `/api/imports`. Looking first changes nothing and can be done as often as one likes. */
export const importRoutes = ({ database }: Services) =>
  new Hono<Env>()
    .post(
      '/preview',
      describeRoute({ summary: 'What a file would become as a debate' }),
      validate('json', importSchema),
      (c) => {
        demandAccount(c.var.account);
        return c.json(previewOf(readImport(c.req.valid('json'))), 200);
      },
    )
    .post(
      '/',
      describeRoute({ summary: 'Make a debate out of a file' }),
      validate('json', importSchema),
      async (c) => {
        const by = demandAccount(c.var.account);
        const { archive } = readImport(c.req.valid('json'));
        return c.json({ id: await importArchive(database, archive, { by }) }, 201);
      },
    );

function demandAccount(account: Account | null): Account {
  if (account) return account;
  throw new Problem(401, 'account.signed_out', 'Please sign in first; then you can import a debate.');
}

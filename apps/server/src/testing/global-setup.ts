import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import { bundledProgram } from './bundled-program.ts';
import { createTemplate } from './test-database.ts';

/** Every test runs against a real PostgreSQL: the one at DATABASE_URL, else an embedded one of this run alone. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  const folder = given ? null : await mkdtemp(path.join(tmpdir(), 'proviso-tests-'));
  if (folder) await chmod(folder, 0o711); // under root the database runs as somebody else, who must pass
  const embedded = folder ? await startEmbeddedPostgres(path.join(folder, 'postgres')) : null;
  const url = given ?? embedded?.url ?? '';
  await Promise.all([createTemplate(url), bundledProgram('node')]);
  project.provide('databaseUrl', url);
  return async () => {
    await embedded?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  };
}

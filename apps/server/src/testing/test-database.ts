import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { type Database, migrateDatabase, openDatabase } from '../database/database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL that may create databases; started by the test run where none is given. */
    databaseUrl: string;
  }
}

const at = (name: string) => Object.assign(new URL(inject('databaseUrl')), { pathname: `/${name}` }).href;
const template = 'proviso_test_template';

/** A migrated database of its own for a test file; copied from a template, which takes some 20 ms. */
export async function createTestDatabase(): Promise<{ readonly database: Database; drop(): Promise<void> }> {
  const name = `proviso_test_${randomUUID().replaceAll('-', '')}`;
  const admin = postgres(inject('databaseUrl'), { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template ${template}`);
  const database = openDatabase(at(name));
  return {
    database,
    async drop() {
      await database.close();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Makes the template anew from the migrations; once, before all test files. */
export async function createTemplate(databaseUrl: string): Promise<void> {
  const admin = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${template} with (force)`);
  await admin.unsafe(`create database ${template}`);
  await admin.end();
  await migrateDatabase(Object.assign(new URL(databaseUrl), { pathname: `/${template}` }).href);
}

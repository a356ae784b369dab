import type { Account } from '@proviso/domain/account';
import { type Archive, archiveSchema } from '@proviso/domain/archive';
import { checkArchive } from '@proviso/domain/check-archive';
import { read } from '@proviso/domain/issue';
import { provisoPrinter } from '@proviso/interchange/print-proviso';
import { randomArchive } from '@proviso/interchange/random-archive';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { account, argument } from '../database/schema.ts';
import { createDebate } from '../debate/create-debate.ts';
import { readDebate } from '../debate/debate.queries.ts';
import { insertSources } from '../evidence/evidence.queries.ts';
import { foundingExample } from '../founding-example/founding-example.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { importArchive } from './import-archive.ts';
import { readArchive } from './read-archive.ts';

let place: Awaited<ReturnType<typeof createTestDatabase>>;
const importer: Account = { id: 'importer', name: 'Imogen', email: null };

beforeAll(async () => {
  place = await createTestDatabase();
  await place.database.transaction((tx) => tx.insert(account).values(importer));
});
afterAll(() => place.drop());

const throughTheDatabase = async (archive: Archive, by: Account | null) =>
  readArchive(place.database, await importArchive(place.database, archive, { by }));

/** The printer orders by id, so this says that both hold the same records. */
const printed = (archive: Archive) => provisoPrinter.print(archive).text;

test('the founding example comes back as it went in, whoever brought it', async () => {
  const first = await throughTheDatabase(foundingExample, null);
  expect(printed(first)).toBe(printed(foundingExample));
  const second = await throughTheDatabase(first, importer);
  expect(second).toEqual(first);
});

test('any archive comes back as it went in, and an export is equal to its own import', async () => {
  await fc.assert(
    fc.asyncProperty(randomArchive, async (archive) => {
      const first = await throughTheDatabase(archive, importer);
      expect(printed(first)).toBe(printed(archive));
      expect(checkArchive(first)).toEqual([]);
      expect(read(archiveSchema, first)).toEqual({ ok: true, value: first });
      expect(await throughTheDatabase(first, importer)).toEqual(first);
    }),
    { seed: 7, numRuns: 40 },
  );
}, 120_000);

test('the importer shows in an export once something in the debate is theirs', async () => {
  const { database } = place;
  const debateId = await importArchive(database, foundingExample, { by: importer });
  const quiet = await readArchive(database, debateId);
  expect(quiet.people.map(({ name }) => name)).not.toContain(importer.name);
  const { broughtBy } = await readDebate(database.db, debateId);
  await database.transaction((tx) =>
    insertSources(tx, debateId, [
      {
        id: 'of-the-importer',
        title: 'A source',
        authors: [],
        publisher: '',
        genre: 'other',
        published: null,
        url: null,
        file: null,
        addedBy: broughtBy ?? '',
        addedAt: '2026-11-01T00:00:00.000Z',
      },
    ]),
  );
  const active = await readArchive(database, debateId);
  expect(active.people.map(({ name }) => name)).toContain(importer.name);
  expect(checkArchive(active)).toEqual([]);
});

test('who opened a debate is part of it from the start', async () => {
  const debateId = await createDebate(place.database, importer, {
    title: 'Of my own',
    summary: '',
    visibility: 'private',
  });
  const archive = await readArchive(place.database, debateId);
  expect(archive.people).toMatchObject([{ name: importer.name, role: 'owner' }]);
});

test('an import that fails halfway leaves nothing behind', async () => {
  const { database } = place;
  const before = await database.db.$count(argument);
  const twice = { ...foundingExample, votes: [...foundingExample.votes, ...foundingExample.votes] };
  await expect(importArchive(database, twice, { by: importer })).rejects.toThrow();
  expect(await database.db.$count(argument)).toBe(before);
});

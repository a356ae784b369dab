import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';

let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());

test.each([
  [[]],
  [['']],
  [['one', 'two words', 'a "quote"', 'back\\slash', 'c,d', '{e}', 'line\nbreak', 'null', 'é\u{1f600}']],
])('a list of texts goes to the database and comes back as it was', async (list) => {
  const [row] = await testDatabase.database
    .sql`select ${list}::text[] as list, cardinality(${list}::text[]) as size`;
  expect(row).toEqual({ list, size: list.length });
});

test.each([[[]], [[0]], [[1, -2, 2_147_483_647]]])(
  'and so does a list of whole numbers (%j)',
  async (list) => {
    const [row] = await testDatabase.database.sql`select ${list}::int[] as list`;
    expect(row).toEqual({ list });
  },
);

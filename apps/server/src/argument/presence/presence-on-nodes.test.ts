import { afterEach, test } from 'vitest';
import { createTestDatabase } from '../../testing/test-database.ts';
import { makeDebate, openPage, type Page, startLiveServer, until } from '../testing/live-debate.ts';

const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

const redisUrl = process.env.REDIS_URL ?? null;
const sees = (page: Page, client: number, mark: string | null) => {
  const state: unknown = page.connection.awareness.getStates().get(client);
  return mark === null ? state === undefined : JSON.stringify(state ?? null).includes(mark);
};

for (const [by, redis] of [
  ['PostgreSQL', null],
  ['Redis', redisUrl],
] as const)
  test.runIf(by === 'PostgreSQL' || redisUrl !== null)(
    `people see each other on different nodes by ${by}, as the server knows them, until they leave`,
    async () => {
      const { database, drop } = await createTestDatabase();
      cleanUp.push(drop);
      await makeDebate(database);
      const [one, other] = [
        await startLiveServer(database, {}, { redisUrl: redis }),
        await startLiveServer(database, {}, { redisUrl: redis }),
      ];
      cleanUp.push(
        () => one.stop(),
        () => other.stop(),
      );
      const ann = openPage(one.url, 'ann');
      cleanUp.push(() => ann.leave());
      ann.connection.awareness.setLocalState({ user: { name: 'Somebody else' }, caret: 'early' });
      await until(() => ann.connection.isSynced(), 'ann joins');
      const ben = openPage(other.url, 'ben');
      await until(() => sees(ben, ann.doc.clientID, '"name":"ANN"'), 'ben, who came later, sees ann');
      ann.connection.awareness.setLocalStateField('caret', 'moved');
      await until(() => sees(ben, ann.doc.clientID, 'moved'), 'ben sees her move');
      ben.connection.awareness.setLocalState({ caret: 'of ben' });
      await until(() => sees(ann, ben.doc.clientID, 'of ben'), 'ann sees ben');
      const { clientID } = ben.doc;
      ben.leave();
      await until(() => sees(ann, clientID, null), 'ben is gone');
    },
  );

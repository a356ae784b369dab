import { pino } from 'pino';
import { type Configuration, readConfiguration } from '../configuration/configuration.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { feedRoute } from '../http/feed-route.ts';
import { liveRoute } from '../http/live-route.ts';
import { buildServices } from '../serve/build-services.ts';
import { listen } from '../serve/listen.ts';
import type { Services } from '../services.ts';
import { createTestDatabase } from './test-database.ts';
import { type Visitors, visitorsOf } from './visitors.ts';

export type TestServer = Visitors & {
  readonly url: string;
  readonly database: Database;
  readonly services: Services;
  close(): Promise<void>;
};

/**
 * The whole server over real HTTP on a free port, with a database of its own. `given`: parts of the configuration; `wire`:
 * the way to the database, where a test wants to break it.
 */
export async function startTestServer(
  given: Partial<Configuration> = {},
  wire: (databaseUrl: string) => Promise<string> = async (databaseUrl) => databaseUrl,
): Promise<TestServer> {
  const defaults = readConfiguration({ PORT: '0', LOG_LEVEL: 'silent' });
  if (!defaults.ok) throw new Error('The defaults are valid.');
  const configuration = { ...defaults.value, ...given };
  const made = await createTestDatabase();
  const database = openDatabase(await wire(made.database.url));
  const log = pino({ level: configuration.logLevel });
  const { services, close: closeServices } = await buildServices(configuration, database, log);
  const { url, close } = await listen(services, [liveRoute(services), feedRoute(services)]);
  return {
    url,
    database,
    services,
    ...visitorsOf(url),
    async close() {
      await close();
      await closeServices();
      await database.close();
      await made.drop();
    },
  };
}

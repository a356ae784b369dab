import path from 'node:path';
import type { Logger } from 'pino';
import type { Configuration } from '../configuration/configuration.ts';
import { migrateDatabase, openDatabase } from '../database/database.ts';
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import { isDatabaseUnavailable } from '../database/unavailable.ts';
import { feedRoute } from '../http/feed-route.ts';
import { liveRoute } from '../http/live-route.ts';
import { buildServices } from './build-services.ts';
import { CannotStart } from './cannot-start.ts';
import { listen } from './listen.ts';
import { loadFoundingExample, ownerLinks } from './welcome.ts';

export type Running = {
  readonly url: string;
  /** Where the embedded database keeps its data; null for a database that was given. */
  readonly dataFolder: string | null;
  /** Paths of one-time links to own debates that nobody with an account owns. */
  readonly ownerLinks: readonly string[];
  /** Stops everything that was started, in the opposite order. */
  stop(): Promise<void>;
};

/** Starts the whole product. Throws CannotStart, with everything stopped again, where something stands in the way. */
export async function run(configuration: Configuration, log: Logger): Promise<Running> {
  const started: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const undo of started.splice(0).reverse())
      await undo().catch((err: unknown) => log.error({ err }, 'could not stop cleanly'));
  };
  try {
    const embedded =
      configuration.databaseUrl === null
        ? await startEmbeddedPostgres(path.join(configuration.dataFolder, 'postgres'))
        : null;
    if (embedded) started.push(() => embedded.stop());
    const databaseUrl = embedded?.url ?? configuration.databaseUrl ?? '';
    await migrateDatabase(databaseUrl).catch((error: unknown) => {
      throw isDatabaseUnavailable(error) || isRefused(error) ? whyNoDatabase(databaseUrl, error) : error;
    });
    const database = openDatabase(databaseUrl);
    started.push(() => database.close());
    const { services, close } = await buildServices(configuration, database, log);
    started.push(close);
    await loadFoundingExample(database);
    const listening = await listen(services, [liveRoute(services), feedRoute(services)]);
    started.push(() => listening.close());
    started.push(() => services.rooms.drain());
    return {
      url: listening.url,
      dataFolder: embedded?.folder ?? null,
      ownerLinks: await ownerLinks(database),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Codes by which PostgreSQL turns a login away: wrong password, unknown user, unknown database, no rights. */
const isRefused = (error: unknown) =>
  error instanceof Error && 'code' in error && /^(28|3D|42501)/.test(String(error.code));

function whyNoDatabase(url: string, error: unknown): CannotStart {
  const { host, pathname } = new URL(url);
  const why = error instanceof Error ? error.message : String(error);
  return new CannotStart(
    `The database ${pathname.slice(1)} at ${host} cannot be used: ${why}. Check DATABASE_URL, or unset it to use the embedded one.`,
  );
}

import type { Logger } from 'pino';
import { luciaSessions } from '../account/lucia.ts';
import { openSessions } from '../account/open-sessions.ts';
import { openRooms } from '../argument/room-registry.ts';
import { openAttendance } from '../attendance/attendance.ts';
import { announceClaims } from '../claim/announce-claims.ts';
import { announceWords } from '../claim/announce-words.ts';
import type { Configuration } from '../configuration/configuration.ts';
import type { Database } from '../database/database.ts';
import { startFeed } from '../event/feed.ts';
import { openFanOut } from '../fan-out/open-fan-out.ts';
import type { Services } from '../services.ts';

/** What the routes work with, on a database that is migrated; `close` ends what listens and what is not yet written. */
export async function buildServices(
  configuration: Configuration,
  database: Database,
  log: Logger,
): Promise<{ readonly services: Services; close(): Promise<void> }> {
  const secure = configuration.publicUrl?.startsWith('https:') ?? false;
  const sessions = luciaSessions(database, { secure });
  const fanOut = await openFanOut(database, configuration.redisUrl, {
    onError: (err) => log.warn({ err }, 'the other servers cannot be told; they look by themselves'),
  });
  const held = openSessions(sessions, fanOut, {
    onError: (err) => log.warn({ err }, 'sessions could not be looked at; again soon'),
  });
  const feed = startFeed(database, fanOut, {
    onError: (err) => log.warn({ err }, 'the feed could not be read; it looks again'),
  });
  const attendance = openAttendance(fanOut);
  const announcer = announceClaims(database, (err) =>
    log.warn({ err }, 'new claims could not be told; again soon'),
  );
  const words = announceWords(database, (err) =>
    log.warn({ err }, 'changed words could not be told to other places; with the next letters again'),
  );
  const rooms = await openRooms(database, fanOut, {
    wrote(key, written) {
      announcer.wrote(key, written);
      words.wrote(key, written);
    },
    onAttendance: attendance.set,
    onError: (err, what) => log.error({ err, what }, 'a live room failed; its people come back to it'),
  });
  return {
    services: { configuration, database, log, sessions, openSessions: held, feed, rooms, attendance },
    async close() {
      await rooms.close();
      await Promise.all([announcer.close(), words.close()]);
      feed.close();
      held.close();
      attendance.close();
      await fanOut.close();
    },
  };
}

import type { Logger } from 'pino';
import type { OpenSessions } from './account/open-sessions.ts';
import type { Sessions } from './account/sessions.ts';
import type { RoomRegistry } from './argument/room-registry.ts';
import type { AttendanceBoard } from './attendance/attendance.ts';
import type { Configuration } from './configuration/configuration.ts';
import type { Database } from './database/database.ts';
import type { Feed } from './event/feed.ts';

/** Everything the routes work with: built once in `start.ts`, handed to `createServer`. */
export type Services = {
  readonly configuration: Configuration;
  readonly log: Logger;
  readonly database: Database;
  readonly sessions: Sessions;
  readonly openSessions: OpenSessions;
  readonly feed: Feed;
  readonly rooms: RoomRegistry;
  readonly attendance: AttendanceBoard;
};

import { openDatabase } from '../../database/database.ts';
import { startLiveServer } from './live-debate.ts';

// A node in a process of its own, for tests that do it harm: `live-server-process.ts <database url> <port> [redis url] [share of
// messages that it loses]`. Says its address.
const [, , databaseUrl = '', port = '0', redisUrl = '', loses = '0'] = process.argv;
const { url, rooms, stop } = await startLiveServer(
  openDatabase(databaseUrl),
  { checkpointEvery: 200 },
  { port: Number(port), redisUrl: redisUrl || null, loses: Number(loses) },
);
process.stdout.write(`${url}\n`);
process.once('SIGTERM', async () => {
  await rooms.drain();
  await stop();
  process.exit(0);
});

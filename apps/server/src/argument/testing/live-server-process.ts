import { openDatabase } from '../../database/database.ts';
import { startLiveServer } from './live-debate.ts';

// A node in a process of its own, for tests that kill it: `live-server-process.ts <database url> <port>`. Says its address.
const [, , databaseUrl = '', port = '0'] = process.argv;
const { url } = await startLiveServer(openDatabase(databaseUrl), {}, { port: Number(port) });
process.stdout.write(`${url}\n`);

import path from 'node:path';
import { readConfiguration } from './configuration/configuration.ts';
import { startEmbeddedPostgres } from './database/embedded-postgres.ts';
import { CannotStart } from './serve/cannot-start.ts';
import { verifyDatabase } from './verify/verify-database.ts';

// `pnpm verify`: see docs/verifying.md. Exit code 0: all is as it must be; 1: something differs; 2: it could not be looked at.

async function verify(): Promise<number> {
  const reading = readConfiguration(process.env);
  if (!reading.ok) {
    for (const { message } of reading.issues) console.error(message);
    return 2;
  }
  const { databaseUrl, dataFolder } = reading.value;
  const embedded =
    databaseUrl === null ? await startEmbeddedPostgres(path.join(dataFolder, 'postgres')) : null;
  try {
    const began = performance.now();
    const verified = await verifyDatabase(databaseUrl ?? embedded?.url ?? '');
    if (verified === null) {
      console.error('There is nothing to verify: no server has used this database yet.');
      return 2;
    }
    for (const difference of verified.differences) console.log(difference);
    const { debates, arguments: number, updates, differences } = verified;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${debates} debates, ${number} arguments, ${updates} updates looked at in ${seconds} s: ${
        differences.length === 0 ? 'log, checkpoints and rows say the same.' : `${differences.length} differ.`
      }`,
    );
    return differences.length === 0 ? 0 : 1;
  } finally {
    await embedded?.stop();
  }
}

process.exitCode = await verify().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error);
  return 2;
});

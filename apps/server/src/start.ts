import { pino } from 'pino';
import { readConfiguration } from './configuration/configuration.ts';
import { CannotStart } from './serve/cannot-start.ts';
import { type Running, run } from './serve/run.ts';

// A person at a terminal wants the few sentences below, not a line for each request; a service wants its log.
const defaultLevel = process.stdout.isTTY ? 'warn' : 'info';
const reading = readConfiguration({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL || defaultLevel });
if (!reading.ok) {
  for (const { message } of reading.issues) console.error(message);
  process.exit(1);
}
const configuration = reading.value;
const log = pino({ level: configuration.logLevel });

const starting = run(configuration, log).then(greet, async (error: unknown) => {
  if (error instanceof CannotStart) console.error(error.message);
  else log.fatal({ err: error }, 'could not start');
  // Not process.exit: what is written must reach a pipe.
  process.exitCode = 1;
  return null;
});

function greet(running: Running): Running {
  const address = configuration.publicUrl ?? running.url;
  const lines = [
    `Proviso serves on ${running.url}`,
    `Sign up at ${address}/sign-up with any e-mail address and a password; nothing is sent to it.`,
    ...running.ownerLinks.map(
      (link) => `To own and moderate the example debate, open this link once, signed in: ${address}${link}`,
    ),
    running.dataFolder
      ? `Its data lies in ${running.dataFolder} (embedded PostgreSQL).`
      : 'It uses DATABASE_URL.',
    'Stop it with Ctrl-C.',
  ];
  console.log(lines.join('\n'));
  return running;
}

let stoppingSince: number | null = null;
async function stop(exitCode: number): Promise<void> {
  // A terminal's Ctrl-C reaches us and the package manager, which passes it on: that is one wish, not two.
  if (stoppingSince !== null) {
    if (performance.now() - stoppingSince > 1000) process.exit(130);
    return;
  }
  stoppingSince = performance.now();
  await (await starting)?.stop();
  process.exit(exitCode);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
for (const failure of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(failure, (error: unknown) => {
    log.fatal({ err: error }, failure);
    void stop(1);
  });

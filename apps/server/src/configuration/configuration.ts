import { fileURLToPath } from 'node:url';
import { type Reading, read } from '@proviso/domain/issue';
import * as v from 'valibot';

/** Every variable of the environment that is read, with its default and what it does; the README quotes this table. */
export const variables = [
  { name: 'PORT', default: '3000', meaning: 'The port to serve on; 0 takes any free one.' },
  { name: 'HOST', default: '127.0.0.1', meaning: 'The address to serve on; 0.0.0.0 for every network.' },
  {
    name: 'PUBLIC_URL',
    default: 'the address of each request',
    meaning: 'Where people reach it, such as https://debate.example.org. With https, cookies are Secure.',
  },
  {
    name: 'DATABASE_URL',
    default: 'an embedded PostgreSQL',
    meaning: 'A PostgreSQL 15 to 18 of your own, such as postgres://user:password@host/name.',
  },
  {
    name: 'DATA_FOLDER',
    default: '.data in the clone',
    meaning: 'Where the embedded PostgreSQL keeps its data; see docs/decisions for root in a closed folder.',
  },
  {
    name: 'REDIS_URL',
    default: 'PostgreSQL itself',
    meaning:
      'A Redis through which several servers of one database tell each other, such as redis://host:6379.',
  },
  {
    name: 'TRUST_PROXY',
    default: 'no',
    meaning: 'yes behind a reverse proxy that sets X-Forwarded-For, so that attempts are counted per person.',
  },
  { name: 'LOG_LEVEL', default: 'info', meaning: 'fatal, error, warn, info, debug, trace or silent.' },
] as const;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const defaultDataFolder = fileURLToPath(new URL('../../../../.data', import.meta.url));

const schema = v.pipe(
  v.object({
    PORT: v.optional(
      v.pipe(
        v.string(),
        v.check(
          (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
          ({ input }) => `PORT must be a whole number from 0 to 65535, and "${input}" is not.`,
        ),
        v.transform(Number),
      ),
      '3000',
    ),
    HOST: v.optional(v.string(), '127.0.0.1'),
    PUBLIC_URL: v.optional(
      v.pipe(
        v.string(),
        v.check(
          (text) => isAddress(text, ['http:', 'https:']) && new URL(text).pathname === '/',
          ({ input }) =>
            `PUBLIC_URL must be an address without a path, such as https://debate.example.org, and "${input}" is not.`,
        ),
        v.transform((text) => new URL(text).origin),
      ),
    ),
    DATABASE_URL: v.optional(
      v.pipe(
        v.string(),
        v.check(
          (text) => isAddress(text, ['postgres:', 'postgresql:']),
          // The value may hold a password, so it is not repeated.
          'DATABASE_URL must be an address such as postgres://user:password@host:5432/name.',
        ),
      ),
    ),
    DATA_FOLDER: v.optional(v.string(), defaultDataFolder),
    REDIS_URL: v.optional(
      v.pipe(
        v.string(),
        v.check(
          (text) => isAddress(text, ['redis:', 'rediss:']),
          // It too may hold a password.
          'REDIS_URL must be an address such as redis://host:6379.',
        ),
      ),
    ),
    TRUST_PROXY: v.optional(v.picklist(['yes', 'no'], 'TRUST_PROXY must be yes or no.'), 'no'),
    LOG_LEVEL: v.optional(v.picklist(logLevels, `LOG_LEVEL must be one of ${logLevels.join(', ')}.`), 'info'),
  }),
  v.transform((given) => ({
    port: given.PORT,
    host: given.HOST,
    /** The one origin that pages come from; null where nobody said, and each request's own Host counts. */
    publicUrl: given.PUBLIC_URL ?? null,
    /** Null for the embedded one. */
    databaseUrl: given.DATABASE_URL ?? null,
    dataFolder: given.DATA_FOLDER,
    /** Null where the servers of one database tell each other by that database. */
    redisUrl: given.REDIS_URL ?? null,
    trustProxy: given.TRUST_PROXY === 'yes',
    logLevel: given.LOG_LEVEL,
  })),
);
export type Configuration = Readonly<v.InferOutput<typeof schema>>;

/** Reads the configuration from the environment; an empty variable counts as unset. One issue per mistake. */
export function readConfiguration(environment: NodeJS.ProcessEnv): Reading<Configuration> {
  const given = variables.flatMap(({ name }) => {
    const value = environment[name]?.trim();
    return value ? [[name, value]] : [];
  });
  return read(schema, Object.fromEntries(given));
}

const isAddress = (text: string, protocols: readonly string[]) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

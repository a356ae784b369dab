import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfiguration, variables } from './configuration.ts';

describe('the configuration', () => {
  it('needs nothing: every variable has a default, and an empty one counts as unset', () => {
    const nothing = readConfiguration({});
    expect(nothing).toMatchObject({
      ok: true,
      value: { port: 3000, host: '127.0.0.1', publicUrl: null, databaseUrl: null, trustProxy: false },
    });
    expect(readConfiguration({ PORT: '', PUBLIC_URL: ' ' })).toEqual(nothing);
  });

  it('reads what is given', () => {
    expect(
      readConfiguration({ PORT: '0', PUBLIC_URL: 'https://debate.example.org/', TRUST_PROXY: 'yes' }),
    ).toMatchObject({
      ok: true,
      value: { port: 0, publicUrl: 'https://debate.example.org', trustProxy: true },
    });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, and "http" is not.'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, and "70000" is not.'],
    [
      { PUBLIC_URL: 'https://example.org/debate' },
      'PUBLIC_URL must be an address without a path, such as https://debate.example.org, and "https://example.org/debate" is not.',
    ],
    [
      { DATABASE_URL: 'mysql://root:hunter2@host/x' },
      'DATABASE_URL must be an address such as postgres://user:password@host:5432/name.',
    ],
    [{ REDIS_URL: 'http://:hunter2@host' }, 'REDIS_URL must be an address such as redis://host:6379.'],
    [{ TRUST_PROXY: '1' }, 'TRUST_PROXY must be yes or no.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
  ])('says in one sentence what is wrong with %j', (environment, message) => {
    expect(readConfiguration(environment)).toMatchObject({ ok: false, issues: [{ message }] });
  });

  it('names every mistake at once', () => {
    const reading = readConfiguration({ PORT: 'x', LOG_LEVEL: 'y' });
    expect(reading.ok ? [] : reading.issues.map(({ where }) => where)).toEqual(['PORT', 'LOG_LEVEL']);
  });

  const readme = new URL('../../../../README.md', import.meta.url);
  it.runIf(existsSync(readme))('stands in the README, each variable once', () => {
    const text = readFileSync(readme, 'utf8');
    for (const { name } of variables)
      expect(text.split(`| \`${name}\` |`).length - 1, `rows of the README for ${name}`).toBe(1);
  });
});

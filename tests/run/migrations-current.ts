import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// Whether /drizzle says all that the schema says: generating from a copy of it must find nothing to add.

const root = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(root, 'test-results-migrations-'));
try {
  cpSync(path.join(root, 'drizzle'), path.join(copy, 'drizzle'), { recursive: true });
  const config = path.join(copy, 'drizzle.config.json');
  writeFileSync(
    config,
    JSON.stringify({
      dialect: 'postgresql',
      schema: './apps/server/src/database/schema.ts',
      out: path.relative(root, path.join(copy, 'drizzle')),
      casing: 'snake_case',
    }),
  );
  const generated = spawnSync(
    'pnpm',
    ['exec', 'drizzle-kit', 'generate', '--config', path.relative(root, config)],
    { cwd: root, encoding: 'utf8' },
  );
  const count = (folder: string) =>
    readdirSync(path.join(folder, 'drizzle')).filter((file) => file.endsWith('.sql')).length;
  if (generated.status !== 0 || count(copy) !== count(root)) {
    console.error(generated.stdout, generated.stderr);
    console.error(
      'The migrations lag behind the schema. Run `pnpm db:generate` and commit what it writes to /drizzle.',
    );
    process.exitCode = 1;
  } else console.log(`migrations are current: ${count(root)} in /drizzle`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

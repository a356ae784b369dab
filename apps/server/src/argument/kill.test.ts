import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { claimTextOf } from '@proviso/document/argument-document';
import { createClaim } from '@proviso/document/write-claim';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundledProgram } from '../testing/bundled-program.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { loadArgument } from './load-argument.ts';
import { verifyArgument } from './log/verify-argument.ts';
import { postgresReader } from './postgres-store.ts';
import { isSaved, key, makeDebate, openPage, type Page, until } from './testing/live-debate.ts';

let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>;
const pages: Page[] = [];
let child: ChildProcess | null = null;

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  await makeDebate(testDatabase.database);
});
afterEach(async () => {
  for (const page of pages.splice(0)) page.leave();
  child?.kill('SIGKILL');
  await testDatabase.drop();
});

/** Starts a node in a process of its own; gives its address. */
async function startProcess(port: string): Promise<string> {
  child = spawn(process.execPath, [await bundledProgram('node'), testDatabase.database.url, port], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('The process has no output.');
  const [said] = await once(child.stdout, 'data');
  return String(said).trim();
}

/** A claim is full at 500. */
const mostLetters = 400;

/** Types one letter after the other, and knows how many of them the server has said are stored. */
function typist(page: Page, claim: string) {
  const text = claimTextOf(page.doc, claim);
  if (text === null) throw new Error(`No text ${claim}.`);
  const began = text.toString();
  let typed = '';
  let stored = 0;
  page.connection.onState(({ unsaved }) => {
    stored = Math.max(stored, typed.length - unsaved);
  });
  const timer = setInterval(() => {
    if (typed.length === mostLetters) return;
    typed += 'abcdefghij'.charAt(typed.length % 10);
    text.insert(text.length, typed.slice(-1));
  }, 2);
  return {
    storedText: () => began + typed.slice(0, stored),
    wholeText: () => began + typed,
    storedLetters: () => stored,
    stop: () => clearInterval(timer),
  };
}

test('a server killed while two people type loses no letter that it acknowledged, and goes on where it was', async () => {
  const url = await startProcess('0');
  const ann = openPage(url, 'ann');
  const ben = openPage(url, 'ben');
  pages.push(ann, ben);
  await until(() => isSaved(ann) && isSaved(ben), 'both join');
  createClaim(ben.doc, { id: 'bens', answers: 'first', side: 'con', order: 'a1', text: '' });
  await until(() => isSaved(ben), 'the claim is saved');
  const typing = [typist(ann, 'first'), typist(ben, 'bens')] as const;
  await until(() => typing.every((one) => one.storedLetters() > 60), 'both have letters stored');

  const gone = child === null ? null : once(child, 'exit');
  child?.kill('SIGKILL');
  await gone;
  await until(() => !ann.connection.isSynced() && !ben.connection.isSynced(), 'both notice');
  const loaded = await loadArgument(postgresReader(testDatabase.database.sql), key);
  const inLog = (id: string) => (loaded === null ? '' : (claimTextOf(loaded.doc, id)?.toString() ?? ''));
  expect(inLog('first').startsWith(typing[0].storedText())).toBe(true);
  expect(inLog('bens').startsWith(typing[1].storedText())).toBe(true);
  expect(await verifyArgument(testDatabase.database.sql, key)).toBeNull();

  await startProcess(new URL(url).port);
  await until(() => ann.connection.isSynced() && ben.connection.isSynced(), 'both come back');
  for (const one of typing) one.stop();
  await until(() => isSaved(ann) && isSaved(ben), 'all is saved');
  await until(() => claimTextOf(ann.doc, 'bens')?.toString() === typing[1].wholeText(), 'ann has all of ben');
  await until(
    () => claimTextOf(ben.doc, 'first')?.toString() === typing[0].wholeText(),
    'ben has all of ann',
  );
  expect(await verifyArgument(testDatabase.database.sql, key)).toBeNull();
});

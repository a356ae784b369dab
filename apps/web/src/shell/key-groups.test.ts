import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { say } from '../language/language.ts';
import { keyGroups } from './key-groups.ts';

const source = path.resolve(import.meta.dirname, '..');
const onKeyboard: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
};

/** Under which heading of the sheet the keys stand that a file listens for. */
const headings: Readonly<Record<string, string>> = {
  'argument/frame/argument-keys.ts': say.keyboard.inArgument,
  'deal/deal-page.tsx': say.keyboard.inDeal,
  'deal/deal-search.tsx': say.keyboard.inDeal,
  'argument/map/map-view.tsx': say.keyboard.inMap,
  'debate/debate-tabs.tsx': say.keyboard.everywhere,
  'history/past-frame.tsx': say.history.keys.title,
  'mark/mark-item.tsx': say.keyboard.inQueue,
  'moderation/moderation-page.tsx': say.keyboard.inQueue,
  'round/round-answers.tsx': say.keyboard.inRound,
  'seen/fresh-context.tsx': say.keyboard.inArgument,
  'shell/frame.tsx': say.keyboard.everywhere,
  'stance/stances-page.tsx': say.keyboard.inMatrix,
  'suggestion/suggestion-item.tsx': say.keyboard.inQueue,
  'vote/voting-step.tsx': say.keyboard.inVoting,
};

/** The keys of the objects that are handed to the listener for single keys, or to an item that has keys of its own. */
function keysIn(text: string): readonly string[] {
  const calls = [
    ...[...text.matchAll(/createHotkeys\(\{\n([\s\S]*?)\n {2}\}\)/g)].map(
      ([, body = '']) => body.match(/^ {4}(?:'[^']+'|\w+):/gm) ?? [],
    ),
    ...[...text.matchAll(/createHotkeys\(\{ (.*) \}\)/g)].map(
      ([, body = '']) => body.match(/(?<=^|, )(?:'[^']+'|\w+)(?=: )/g) ?? [],
    ),
    ...[...text.matchAll(/keys=\{[^}]*\? \{ (.*) \}/g)].map(
      ([, body = '']) => body.match(/(?<=^|, )\w+(?=: )/g) ?? [],
    ),
  ];
  return calls.flat().map((key) => key.trim().replace(/:$/, '').replaceAll("'", ''));
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && file !== 'control/hotkey.ts')
  .filter((file) => /createHotkeys\(|<ReviewItem/.test(readFileSync(path.join(source, file), 'utf8')))
  .sort();

test('every file that listens for keys is known to the sheet', () => {
  expect(files).toEqual(Object.keys(headings).sort());
});

test.each(files)('the sheet lists every key of %s under its heading', (file) => {
  const keys = keysIn(readFileSync(path.join(source, file), 'utf8'));
  expect(keys.length).toBeGreaterThan(0);
  const shown = new Set([
    ...keyGroups
      .filter(({ title }) => title === headings[file])
      .flatMap((group) => group.keys.flatMap(([on]) => on)),
    ...keyGroups
      .filter(({ title }) => title === say.keyboard.everywhere)
      .flatMap((group) => group.keys.flatMap(([on]) => on)),
  ]);
  expect(keys.map((key) => onKeyboard[key] ?? key).filter((key) => !shown.has(key))).toEqual([]);
});

test('the sheet lists every page that a letter leads to behind g', () => {
  const tabs = readFileSync(path.join(source, 'debate/debate-pages.ts'), 'utf8');
  const letters = [...tabs.matchAll(/key: '(\w)'/g)].map(([, letter]) => letter);
  const [, listed = ''] = /^then ([\w, ]+):/.exec(say.keyboard.go) ?? [];
  expect(listed.split(', ')).toEqual(letters);
});

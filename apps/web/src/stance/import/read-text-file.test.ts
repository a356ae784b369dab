import { expect, test } from 'vitest';
import { mostBytes, readTextFile } from './read-text-file.ts';

const read = (...parts: readonly (string | readonly number[])[]) =>
  readTextFile(new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part)))));

test('a CSV is read in UTF-8 with or without its mark, and as the Unicode text of Excel', async () => {
  expect(await read('Київ;7')).toEqual({ ok: true, text: 'Київ;7' });
  expect(await read([0xef, 0xbb, 0xbf], 'Київ;7')).toEqual({ ok: true, text: 'Київ;7' });
  expect(await read([0xff, 0xfe, 0x1a, 0x04, 0x09, 0x00, 0x37, 0x00])).toEqual({ ok: true, text: 'К\t7' });
});

test.each<[string, readonly (string | readonly number[])[], RegExp]>([
  ['a spreadsheet', [[0x50, 0x4b, 3, 4, 0]], /^That is a spreadsheet, not a CSV/],
  ['an older encoding', [[0xca, 0xe8, 0xbf, 0xe2], ';7'], /^That is no text in UTF-8/],
  ['a picture', [[0x89], 'PNG\r\n\u001a\n'], /^That is no text in UTF-8/],
  ['UTF-16 without its mark', ['s\0t\0'], /^That is no text in UTF-8/],
  ['more than 8 MB', ['x'.repeat(mostBytes + 1)], /^A file may have at most 8 MB/],
])('%s is refused, with what to do instead', async (_, parts, sentence) => {
  const answer = await read(...parts);
  expect(answer.ok ? '' : answer.detail).toMatch(sentence);
});

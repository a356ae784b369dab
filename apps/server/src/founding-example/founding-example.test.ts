import { archiveSchema } from '@proviso/domain/archive';
import { checkArchive } from '@proviso/domain/check-archive';
import { read } from '@proviso/domain/issue';
import { expect, test } from 'vitest';
import { foundingExample } from './founding-example.ts';

test('is an archive by its schema', () => {
  expect(read(archiveSchema, foundingExample)).toEqual({ ok: true, value: foundingExample });
});

test('fits together', () => {
  expect(checkArchive(foundingExample)).toEqual([]);
});

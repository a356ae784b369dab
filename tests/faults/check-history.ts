import { claimTextOf } from '@proviso/document/argument-document';
import type { Database } from '@proviso/server/database';
import { loadArgument } from '@proviso/server/load-argument';
import { postgresReader } from '@proviso/server/postgres-store';
import { isSaved, key } from '@proviso/server/testing/live-debate';
import { verifyArgument } from '@proviso/server/verify-argument';
import type * as Y from 'yjs';
import type { Writer } from './writer.ts';

/** The first thing that somebody was told is stored and that is not; null where nothing is missing. May be asked at any time. */
export async function firstLost(
  { sql }: Pick<Database, 'sql'>,
  writers: readonly Writer[],
): Promise<string | null> {
  const stored = writers.map((writer) => ({ writer, texts: writer.stored() }));
  const loaded = await loadArgument(postgresReader(sql), key);
  if (loaded === null) return 'The argument is gone.';
  for (const { writer, texts } of stored)
    for (const [claim, text] of texts) {
      const inLog = claimTextOf(loaded.doc, claim)?.toString();
      if (inLog === undefined) return `The claim ${claim} of ${writer.name} is gone.`;
      if (!inLog.startsWith(text))
        return `${claim}: ${text.length} letters acknowledged, ${inLog.length} stored.`;
    }
  return null;
}

/**
 * Whether all is well once everybody has stopped: everything typed is stored, every page shows it, and the log, its
 * checkpoint and the rows say the same. Null where they do, else what is not so.
 */
export async function firstDifference(
  database: Database,
  writers: readonly Writer[],
): Promise<string | null> {
  const unsaved = writers.find(({ page }) => !isSaved(page));
  if (unsaved) return `${unsaved.name} is ${JSON.stringify(unsaved.page.connection.state())}.`;
  const loaded = await loadArgument(postgresReader(database.sql), key);
  if (loaded === null) return 'The argument is gone.';
  const places: readonly (readonly [string, Y.Doc])[] = [
    ['The log', loaded.doc],
    ...writers.map(({ name, page }) => [`The page of ${name}`, page.doc] as const),
  ];
  for (const writer of writers)
    for (const [claim, text] of writer.written())
      for (const [place, doc] of places) {
        const there = claimTextOf(doc, claim)?.toString();
        if (there !== text)
          return `${place} has ${there?.length ?? 'nothing'} of ${text.length} letters of ${claim}.`;
      }
  return verifyArgument(database.sql, key);
}

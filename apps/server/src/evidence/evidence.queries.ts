import type { Citation, Credibility, Source } from '@proviso/domain/evidence';
import { by } from '@proviso/domain/order';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { citation, credibility, source } from '../database/schema.ts';

/** The sources of a debate in the order they were added. */
export async function listSources(db: Db, debateId: string): Promise<Source[]> {
  const rows = await db.select().from(source).where(eq(source.debateId, debateId));
  return rows
    .map(({ debateId: _, addedAt, ...row }) => ({ ...row, addedAt: addedAt.toISOString() }))
    .sort(
      by(
        ({ addedAt }) => addedAt,
        ({ id }) => id,
      ),
    );
}

export const insertSources = (tx: Tx, debateId: string, sources: readonly Source[]): Promise<void> =>
  insertAll(
    tx,
    source,
    sources.map((entry) => ({ ...entry, debateId, addedAt: new Date(entry.addedAt) })),
  );

/** The citations of a debate in the order they were added. */
export async function listCitations(db: Db, debateId: string): Promise<Citation[]> {
  const rows = await db.select().from(citation).where(eq(citation.debateId, debateId));
  return rows
    .map((row) => ({
      id: row.id,
      on: { kind: row.onKind, id: row.onId },
      source: row.sourceId,
      quote: row.quote,
      verbatim: row.verbatim,
      locator: row.locator,
      addedBy: row.addedBy,
      addedAt: row.addedAt.toISOString(),
    }))
    .sort(
      by(
        ({ addedAt }) => addedAt,
        ({ id }) => id,
      ),
    );
}

export const insertCitations = (tx: Tx, debateId: string, citations: readonly Citation[]): Promise<void> =>
  insertAll(
    tx,
    citation,
    citations.map(({ on, source, ...entry }) => ({
      ...entry,
      debateId,
      onKind: on.kind,
      onId: on.id,
      sourceId: source,
      addedAt: new Date(entry.addedAt),
    })),
  );

/** Every assessment of a source ever made in a debate, in the order they were made. */
export async function listCredibility(db: Db, debateId: string): Promise<Credibility[]> {
  const rows = await db.select().from(credibility).where(eq(credibility.debateId, debateId));
  return rows
    .map(({ debateId: _, sourceId, at, ...row }) => ({ ...row, source: sourceId, at: at.toISOString() }))
    .sort(
      by(
        ({ at }) => at,
        ({ id }) => id,
      ),
    );
}

export const insertCredibility = (
  tx: Tx,
  debateId: string,
  assessments: readonly Credibility[],
): Promise<void> =>
  insertAll(
    tx,
    credibility,
    assessments.map(({ source, ...entry }) => ({
      ...entry,
      debateId,
      sourceId: source,
      at: new Date(entry.at),
    })),
  );

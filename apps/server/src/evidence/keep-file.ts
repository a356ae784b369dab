import { createHash } from 'node:crypto';
import { type FileType, fileTypes, largestFile, type SourceFile } from '@proviso/domain/source-file';
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { fileTypeFromBuffer } from 'file-type';
import { type DebateAccess, demand } from '../access/debate-access.ts';
import type { Database, Db, Tx } from '../database/database.ts';
import { source, sourceFile } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

/** In bytes: what the documents of one debate may take together. */
const mostInDebate = 500 * 1024 * 1024;

/**
 * Keeps a document for a source that is about to name it. What it is, its bytes say, not its name. The same bytes are kept
 * once in a debate; those that no source names are dropped after a day.
 */
export async function keepFile(
  database: Database,
  access: DebateAccess,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<SourceFile> {
  const { debateId, by } = demand(access, 'source.add');
  const type = await typeOf(bytes);
  if (type === null)
    throw new Problem(
      415,
      'source.file_type',
      'That kind of file cannot be kept: give a PDF, a Word or OpenDocument text, a picture or plain text.',
    );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await database.transaction(async (tx) => {
    await dropUnnamed(tx, debateId);
    const [kept] = await tx
      .select({ bytes: sql<number>`coalesce(sum(octet_length(${sourceFile.bytes})), 0)::bigint::float8` })
      .from(sourceFile)
      .where(eq(sourceFile.debateId, debateId));
    if ((kept?.bytes ?? 0) + bytes.byteLength > mostInDebate)
      throw new Problem(
        413,
        'source.files_full',
        'This debate keeps as many documents as it can; give a link.',
      );
    await tx.insert(sourceFile).values({ debateId, sha256, type, bytes, addedBy: by }).onConflictDoNothing();
  });
  return { name, type, size: bytes.byteLength, sha256 };
}

/** The bytes of a kept document; null where a source was brought here without its document. */
export async function findFile(db: Db, debateId: string, sha256: string): Promise<Uint8Array | null> {
  const [found] = await db
    .select({ bytes: sourceFile.bytes })
    .from(sourceFile)
    .where(and(eq(sourceFile.debateId, debateId), eq(sourceFile.sha256, sha256)));
  return found?.bytes ?? null;
}

/** Throws a Problem where a source names a document that is not kept here, or names it as something else. */
export async function demandFiles(db: Db, debateId: string, files: readonly SourceFile[]): Promise<void> {
  if (files.length === 0) return;
  const kept = await db
    .select({
      sha256: sourceFile.sha256,
      type: sourceFile.type,
      size: sql<number>`octet_length(${sourceFile.bytes})`,
    })
    .from(sourceFile)
    .where(
      and(
        eq(sourceFile.debateId, debateId),
        inArray(
          sourceFile.sha256,
          files.map(({ sha256 }) => sha256),
        ),
      ),
    );
  for (const { sha256, type, size } of files)
    if (!kept.some((one) => one.sha256 === sha256 && one.type === type && one.size === size))
      throw new Problem(
        422,
        'source.file_unknown',
        'That document is not kept here; please choose it again.',
      );
}

async function dropUnnamed(tx: Tx, debateId: string): Promise<void> {
  await tx
    .delete(sourceFile)
    .where(
      and(
        eq(sourceFile.debateId, debateId),
        lt(sourceFile.addedAt, sql`now() - interval '1 day'`),
        sql`not exists (select 1 from ${source} where ${source.debateId} = ${debateId} and ${source.file} ->> 'sha256' = ${sourceFile.sha256})`,
      ),
    );
}

async function typeOf(bytes: Uint8Array): Promise<FileType | null> {
  if (bytes.byteLength === 0 || bytes.byteLength > largestFile) return null;
  const found = await fileTypeFromBuffer(bytes);
  if (found) return fileTypes.find((type) => type === found.mime) ?? null;
  return isPlainText(bytes) ? 'text/plain' : null;
}

/** UTF-8 without control characters, and no markup that a browser could take for a page. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these do not occur in text
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*<(!doctype|html|svg|\?xml)/i.test(text);
  } catch {
    return false;
  }
}

import { spokenComment } from '@proviso/domain/comment';
import { shortened } from '@proviso/domain/graphemes';
import { plainInline } from '@proviso/domain/inline-form';
import type { GivenNotice, Hears } from '@proviso/domain/notice';
import type { PersonId } from '@proviso/domain/person';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../database/database.ts';
import { claim, comment, event, notice, person, reader } from '../database/schema.ts';

/** More than anybody reads down a list. */
const mostListed = 200;
const longestWords = 140;

/** Somebody's notices in one debate, the newest first. */
export async function listNotices(db: Db, debateId: string, me: PersonId): Promise<GivenNotice[]> {
  const rows = await db
    .select({
      seq: notice.seq,
      readAt: notice.readAt,
      at: event.at,
      by: event.by,
      happening: event.happening,
    })
    .from(notice)
    .innerJoin(event, and(eq(event.debateId, notice.debateId), eq(event.seq, notice.seq)))
    .where(and(eq(notice.debateId, debateId), eq(notice.personId, me)))
    .orderBy(desc(notice.seq))
    .limit(mostListed);
  const given = rows.flatMap(({ happening, at, readAt, ...row }) =>
    happening.kind === 'notice.given'
      ? [{ ...row, at: at.toISOString(), isRead: readAt !== null, ...happening.notice }]
      : [],
  );
  const wordsOf = await readWords(db, debateId, given);
  return given.map((one) => ({
    ...one,
    words: shortened(plainInline(wordsOf(one)).replace(/\s+/g, ' '), longestWords),
  }));
}

/** How many somebody has not read. */
export const countUnread = async (db: Db, debateId: string, me: PersonId): Promise<number> => {
  const [row] = await db
    .select({ unread: sql<number>`count(*)::int` })
    .from(notice)
    .where(and(eq(notice.debateId, debateId), eq(notice.personId, me), isNull(notice.readAt)));
  return row?.unread ?? 0;
};

export async function readHears(db: Db, debateId: string, me: PersonId): Promise<Hears> {
  const [row] = await db
    .select({ hears: reader.hears })
    .from(reader)
    .where(and(eq(reader.debateId, debateId), eq(reader.personId, me)));
  return row?.hears ?? 'everything';
}

/** What is said now at the places that notices lead to. */
async function readWords(
  db: Db,
  debateId: string,
  notices: readonly Pick<GivenNotice, 'about'>[],
): Promise<(of: Pick<GivenNotice, 'about'>) => string> {
  const commentIds = notices.flatMap(({ about }) => about.comment ?? []);
  const claimIds = notices.flatMap(({ about }) => (about.comment === null ? (about.claim ?? []) : []));
  const comments = commentIds.length
    ? await db
        .select({ id: comment.id, text: comment.text, withdrawnAt: comment.withdrawnAt })
        .from(comment)
        .where(and(eq(comment.debateId, debateId), inArray(comment.id, commentIds)))
    : [];
  const claims = claimIds.length
    ? await db
        .select({ id: claim.id, text: claim.text })
        .from(claim)
        .where(and(eq(claim.debateId, debateId), inArray(claim.id, claimIds)))
    : [];
  const people = comments.length
    ? await db.select({ id: person.id, name: person.name }).from(person).where(eq(person.debateId, debateId))
    : [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const said = new Map(comments.map((one) => [one.id, one.withdrawnAt === null ? one.text : '']));
  const claimed = new Map(claims.map(({ id, text }) => [id, text]));
  return ({ about }) =>
    about.comment === null
      ? (claimed.get(about.claim ?? '') ?? '')
      : spokenComment(said.get(about.comment) ?? '', (id) => names.get(id) ?? '');
}

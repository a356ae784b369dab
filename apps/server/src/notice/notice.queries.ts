import type { ClaimId } from '@proviso/domain/claim';
import { type Discussed, spokenComment } from '@proviso/domain/comment';
import { shortened } from '@proviso/domain/graphemes';
import { plainInline } from '@proviso/domain/inline-form';
import type { GivenNotice, Hears, NoticePlace } from '@proviso/domain/notice';
import type { PersonId } from '@proviso/domain/person';
import { placeOfSuggestion, type SuggestionId } from '@proviso/domain/suggestion';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../database/database.ts';
import { claim, comment, event, notice, person, reader, suggestion } from '../database/schema.ts';

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
  const seen = await readPlaces(db, debateId, given);
  return given.map((one) => {
    const { words, ...now } = seen(one.about);
    return { ...one, ...now, words: shortened(plainInline(words).replace(/\s+/g, ' '), longestWords) };
  });
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

type Seen = Pick<GivenNotice, 'about' | 'words' | 'on'>;

/** What is said now at the places that notices lead to, and where a suggestion that is talked about stands by now. */
async function readPlaces(
  db: Db,
  debateId: string,
  notices: readonly Pick<GivenNotice, 'about'>[],
): Promise<(about: NoticePlace) => Seen> {
  const commentIds = notices.flatMap(({ about }) => about.comment ?? []);
  const claimIds = notices.flatMap(({ about }) => (about.comment === null ? (about.claim ?? []) : []));
  const comments = commentIds.length
    ? await db
        .select({
          id: comment.id,
          text: comment.text,
          withdrawnAt: comment.withdrawnAt,
          onKind: comment.onKind,
          onId: comment.onId,
        })
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
  const suggested = await placesOf(
    db,
    debateId,
    comments.map(({ onKind: kind, onId: id }) => ({ kind, id })),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const said = new Map(comments.map((one) => [one.id, one]));
  const claimed = new Map(claims.map(({ id, text }) => [id, text]));
  return (about) => {
    if (about.comment === null) return { about, on: null, words: claimed.get(about.claim ?? '') ?? '' };
    const found = said.get(about.comment);
    const text = found === undefined || found.withdrawnAt !== null ? '' : found.text;
    const place = found?.onKind === 'suggestion' ? suggested.get(found.onId) : undefined;
    return {
      about: place === undefined ? about : { ...about, claim: place },
      on: found?.onKind ?? null,
      words: spokenComment(text, (id) => names.get(id) ?? ''),
    };
  };
}

/** The claims at which those of the things stand that are suggestions. */
async function placesOf(
  db: Db,
  debateId: string,
  things: readonly Discussed[],
): Promise<ReadonlyMap<SuggestionId, ClaimId | null>> {
  const ids = things.flatMap(({ kind, id }) => (kind === 'suggestion' ? [id] : []));
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: suggestion.id,
      claim: suggestion.claimId,
      answers: suggestion.answers,
      settled: suggestion.settled,
    })
    .from(suggestion)
    .where(and(eq(suggestion.debateId, debateId), inArray(suggestion.id, [...new Set(ids)])));
  return new Map(rows.map((row) => [row.id, placeOfSuggestion(row)]));
}

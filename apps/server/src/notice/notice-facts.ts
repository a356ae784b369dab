import { argumentId } from '@proviso/domain/argument';
import type { Discussed } from '@proviso/domain/comment';
import type { Happening } from '@proviso/domain/event';
import { factsAbout, type NoticeFacts, type NoticeQuestion, type Owned } from '@proviso/domain/notice';
import { placeOfSuggestion } from '@proviso/domain/suggestion';
import { and, eq, inArray } from 'drizzle-orm';
import { listCommentsOn, listThread } from '../comment/comment.queries.ts';
import type { Db } from '../database/database.ts';
import { claim, stance, suggestion } from '../database/schema.ts';
import { listPeople } from '../person/person.queries.ts';

/** What `whoIsTold` asks about an event; null, without a look at the database, where nobody is told of such. */
export async function readNoticeFacts(
  db: Db,
  debateId: string,
  happening: Happening,
): Promise<NoticeFacts | null> {
  const asked = factsAbout(happening);
  if (asked === null) return null;
  return {
    claims: await authorsOf(db, debateId, asked.claims),
    thread: await saidBefore(db, debateId, asked),
    discussed: asked.on === null ? null : await ownerOf(db, debateId, asked.on),
    people: asked.people ? await listPeople(db, debateId) : [],
  };
}

/** A suggestion is one conversation, whether somebody replies in it or begins a thread of their own. */
async function saidBefore(
  db: Db,
  debateId: string,
  { thread, on }: NoticeQuestion,
): Promise<NoticeFacts['thread']> {
  if (on?.kind === 'suggestion') return listCommentsOn(db, debateId, on);
  return thread === null ? [] : listThread(db, debateId, thread);
}

async function authorsOf(db: Db, debateId: string, ids: readonly string[]): Promise<NoticeFacts['claims']> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: claim.id, author: claim.author, argument: claim.argumentId })
    .from(claim)
    .where(and(eq(claim.debateId, debateId), inArray(claim.id, [...new Set(ids)])));
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Whose a thing is that is discussed, and where it stands. */
async function ownerOf(db: Db, debateId: string, { kind, id }: Discussed): Promise<Owned | null> {
  switch (kind) {
    case 'claim': {
      const found = (await authorsOf(db, debateId, [id])).get(id);
      return found ? { owner: found.author, argument: found.argument, claim: id } : null;
    }
    case 'stance': {
      const [found] = await db
        .select({ owner: stance.recordedBy })
        .from(stance)
        .where(and(eq(stance.debateId, debateId), eq(stance.id, id)));
      return found ? { ...found, argument: argumentId({ kind: 'stance', id }), claim: null } : null;
    }
    case 'suggestion': {
      const [found] = await db
        .select({
          owner: suggestion.by,
          argument: suggestion.argumentId,
          claim: suggestion.claimId,
          answers: suggestion.answers,
          settled: suggestion.settled,
        })
        .from(suggestion)
        .where(and(eq(suggestion.debateId, debateId), eq(suggestion.id, id)));
      return found ? { owner: found.owner, argument: found.argument, claim: placeOfSuggestion(found) } : null;
    }
  }
}

import { type Action, type Actor, refusal, type Subject } from '@proviso/domain/access';
import { idSchema } from '@proviso/domain/identity';
import type { PersonId } from '@proviso/domain/person';
import { and, eq, sql } from 'drizzle-orm';
import { is } from 'valibot';
import type { Db, Tx } from '../database/database.ts';
import { debate, person } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

/** A debate as one request sees it: who is asking, and what the debate's state allows. */
export type DebateAccess = {
  readonly debateId: string;
  readonly actor: Actor;
  readonly name: string | null;
  readonly phase: Subject['phase'];
  readonly visibility: 'public' | 'private';
  /** The debate's last event when this was asked. */
  readonly eventSeq: number;
};

/** What a permission depends on besides the actor and the debate. */
export type About = Pick<Subject, 'author' | 'stakeholder'>;

export const unknownDebate = () =>
  new Problem(
    404,
    'debate.unknown',
    'There is no such debate, or you are not in it. Ask for an invite link, or sign in as somebody who is.',
  );

/** Who an account is in a debate. A debate that one may not read is answered like one that does not exist. */
export async function findAccess(db: Db, debateId: string, accountId: string | null): Promise<DebateAccess> {
  if (!is(idSchema, debateId)) throw unknownDebate();
  // In one question: every request begins with it.
  const [found] = await db
    .select({
      phase: debate.phase,
      visibility: debate.visibility,
      eventSeq: debate.eventSeq,
      member: { person: person.id, role: person.role, speaksFor: person.speaksFor, name: person.name },
    })
    .from(debate)
    .leftJoin(
      person,
      accountId === null ? sql`false` : and(eq(person.debateId, debate.id), eq(person.accountId, accountId)),
    )
    .where(eq(debate.id, debateId));
  if (!found) throw unknownDebate();
  const { member, phase, visibility, eventSeq } = found;
  const actor = member && { person: member.person, role: member.role, speaksFor: member.speaksFor };
  const access = { debateId, actor, name: member?.name ?? null, phase, visibility, eventSeq };
  if (refusal(actor, 'debate.read', access) !== null) throw unknownDebate();
  return access;
}

/**
 * The same access as it is now, with the debate's row locked until the transaction ends: what is decided by it still
 * holds when the command commits, and the commands of one debate happen one after the other.
 */
export async function lockAccess(tx: Tx, access: DebateAccess): Promise<DebateAccess> {
  const { debateId, actor } = access;
  const [found] = await tx
    .select({ phase: debate.phase, visibility: debate.visibility })
    .from(debate)
    .where(eq(debate.id, debateId))
    .for('no key update');
  if (!found) throw unknownDebate();
  if (actor === null) return { ...access, ...found };
  const [member] = await tx
    .select({ role: person.role, speaksFor: person.speaksFor })
    .from(person)
    .where(and(eq(person.debateId, debateId), eq(person.id, actor.person)));
  if (!member) throw unknownDebate();
  return { ...access, ...found, actor: { person: actor.person, ...member } };
}

/** Throws the refusal as a problem where the actor may not. */
export function permit(access: DebateAccess, action: Action, about: About = {}): void {
  const { actor, phase, visibility } = access;
  const refused = refusal(actor, action, { ...about, phase, visibility });
  if (refused) throw new Problem(actor === null ? 401 : 403, refused.code, refused.message);
}

/** The same for writing, which takes a person; gives who they are. */
export function demand(
  access: DebateAccess,
  action: Action,
  about: About = {},
): { readonly debateId: string; readonly by: PersonId } {
  permit(access, action, about);
  if (access.actor === null) throw new Error(`A visitor may not ${action}: writing takes a person.`);
  return { debateId: access.debateId, by: access.actor.person };
}

import { type Action, type Actor, refusal, type Subject } from '@proviso/domain/access';
import type { PersonId } from '@proviso/domain/person';
import { and, eq } from 'drizzle-orm';
import type { Db } from '../database/database.ts';
import { debate, person } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

/** A debate as one request sees it: who is asking, and what the debate's state allows. */
export type DebateAccess = {
  readonly debateId: string;
  readonly actor: Actor;
  readonly name: string | null;
  readonly phase: Subject['phase'];
  readonly visibility: 'public' | 'private';
};

const unknownDebate = () =>
  new Problem(
    404,
    'debate.unknown',
    'There is no such debate, or you are not in it. Ask for an invite link, or sign in as somebody who is.',
  );

/** Who an account is in a debate. A debate that one may not read is answered like one that does not exist. */
export async function findAccess(db: Db, debateId: string, accountId: string | null): Promise<DebateAccess> {
  const [found] = await db
    .select({ phase: debate.phase, visibility: debate.visibility })
    .from(debate)
    .where(eq(debate.id, debateId));
  if (!found) throw unknownDebate();
  const [member] =
    accountId === null
      ? []
      : await db
          .select({ person: person.id, role: person.role, speaksFor: person.speaksFor, name: person.name })
          .from(person)
          .where(and(eq(person.debateId, debateId), eq(person.accountId, accountId)));
  const actor = member ? { person: member.person, role: member.role, speaksFor: member.speaksFor } : null;
  const access = { debateId, actor, name: member?.name ?? null, ...found };
  if (refusal(actor, 'debate.read', access) !== null) throw unknownDebate();
  return access;
}

/** Throws the refusal as a problem where the actor may not; gives who they are where they may. */
export function demand(
  access: DebateAccess,
  action: Action,
  about: Pick<Subject, 'author' | 'stakeholder'> = {},
): { readonly debateId: string; readonly by: PersonId } {
  const refused = refusal(access.actor, action, {
    ...about,
    phase: access.phase,
    visibility: access.visibility,
  });
  if (refused) throw new Problem(access.actor === null ? 401 : 403, refused.code, refused.message);
  if (access.actor === null) throw new Error(`A visitor may not ${action}: writing takes a person.`);
  return { debateId: access.debateId, by: access.actor.person };
}

import type { Actor, Subject } from '@proviso/domain/access';
import type { Phase, Visibility } from '@proviso/domain/debate';
import type { PersonId, Role } from '@proviso/domain/person';
import type { Sql } from 'postgres';
import type { ArgumentKey } from './argument-key.ts';

/**
 * What decides who may write in a room, as of a lock epoch. Read the epoch first and the rest after it: what changes in
 * between makes the next commit fail at the fence, never slip through.
 */
export type RoomAccess = {
  readonly lockEpoch: number;
  readonly phase: Phase;
  readonly visibility: Visibility;
  readonly actors: Map<PersonId, Actor>;
};

/** The epoch and the debate's state; nobody's role yet. Null where the argument does not exist. */
export async function readAccess(
  sql: Sql,
  { debateId, argumentId }: ArgumentKey,
): Promise<RoomAccess | null> {
  const [row] = await sql<{ lock_epoch: number; phase: Phase; visibility: Visibility }[]>`
    select argument.lock_epoch, debate.phase, debate.visibility
    from argument join debate on debate.id = argument.debate_id
    where argument.debate_id = ${debateId} and argument.id = ${argumentId}`;
  if (!row) return null;
  return { lockEpoch: row.lock_epoch, phase: row.phase, visibility: row.visibility, actors: new Map() };
}

/** Adds the present roles of people to what is known; whoever is not in the debate is a visitor. */
export async function readActors(
  sql: Sql,
  access: RoomAccess,
  debateId: string,
  people: readonly PersonId[],
): Promise<void> {
  const missing = people.filter((person) => !access.actors.has(person));
  if (missing.length === 0) return;
  const rows = await sql<{ id: PersonId; role: Role; speaks_for: string | null }[]>`
    select id, role, speaks_for from person where debate_id = ${debateId} and id = any(${missing}::text[])`;
  for (const person of missing) access.actors.set(person, null);
  for (const { id, role, speaks_for } of rows)
    access.actors.set(id, { person: id, role, speaksFor: speaks_for });
}

export const subjectIn = ({ phase, visibility }: RoomAccess): Subject => ({ phase, visibility });

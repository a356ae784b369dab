import type { PersonId } from '@proviso/domain/person';
import { Problem } from '../http/problem.ts';
import type { DebateAccess } from './debate-access.ts';

/** Who asks for what a debate keeps for them alone; a visitor has nothing there. */
export function demandPerson({ debateId, actor }: DebateAccess): {
  readonly debateId: string;
  readonly me: PersonId;
} {
  if (actor === null) throw new Problem(401, 'access.visitor', 'Please join the debate first.');
  return { debateId, me: actor.person };
}

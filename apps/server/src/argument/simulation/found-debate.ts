import type { Claim } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { StoredDebate } from './stored-debate.ts';

/** Zoe attacks; everybody else is honest. */
const people = {
  ann: 'contributor',
  ben: 'contributor',
  eve: 'editor',
  mod: 'moderator',
  olaf: 'observer',
  zoe: 'contributor',
} as const;
export const honest: readonly PersonId[] = ['ann', 'ben', 'eve', 'mod', 'olaf'];

const claim = (id: string, answers: string | null): Omit<Claim, 'argument'> => ({
  id,
  answers,
  author: 'ann',
  text: 'It is clear.',
  side: 'pro',
  order: 'a0',
  joint: null,
  link: null,
  createdAt: '2025-01-01T00:00:00.000Z',
  editedAt: null,
  archived: null,
});

export function foundDebate(debate: StoredDebate): void {
  for (const [person, role] of Object.entries(people)) debate.roles.set(person, role);
  debate.add('provision:6', 'The parties agree.', [claim('first', null), claim('second', 'first')]);
  debate.add('provision:7', 'Nothing is agreed.', [claim('other', null)]);
}

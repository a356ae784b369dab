import { type ArgumentId, argumentId } from '@proviso/domain/argument';
import type { Claim } from '@proviso/domain/claim';
import { seedArgument } from '../argument/seed-argument.ts';
import type { TestDebate } from './test-debate.ts';
import type { TestServer } from './test-server.ts';

/** Puts claims into the argument about the debate's source, with what a test says of them; gives the argument. */
export async function seedClaims(
  { database }: TestServer,
  { id, source }: TestDebate,
  claims: readonly (Pick<Claim, 'id' | 'author'> & Partial<Claim>)[],
): Promise<ArgumentId> {
  const argument = argumentId({ kind: 'source', id: source.id });
  const whole = claims.map(
    (part): Claim => ({
      argument,
      answers: null,
      side: 'pro',
      order: 'a0',
      joint: null,
      link: null,
      text: part.id,
      createdAt: '2026-01-01T00:00:00.000Z',
      editedAt: null,
      archived: null,
      ...part,
    }),
  );
  const by = whole[0]?.author ?? '';
  await database.transaction((tx) => seedArgument(tx, id, argument, { wording: '', by, claims: whole }));
  return argument;
}

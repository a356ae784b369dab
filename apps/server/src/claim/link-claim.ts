import { readClaimOf } from '@proviso/document/argument-document';
import { stampClaim } from '@proviso/document/rule-claim';
import { createClaim, orderAfter } from '@proviso/document/write-claim';
import { subjectOf } from '@proviso/domain/argument';
import type { Claim, ClaimLinking } from '@proviso/domain/claim';
import { idSchema, newId } from '@proviso/domain/identity';
import { is } from 'valibot';
import { type DebateAccess, demand, lockAccess, permit } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import { appendEvent } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { findClaim } from './claim.queries.ts';
import type { ClaimServices } from './command-claim.ts';

/**
 * Uses a claim a second place: behind the last answer there, in whatever argument of the debate. It is a command because the
 * page has only one argument open; a link within that one can be written into the document as any new claim.
 */
export async function linkClaim(
  { database, rooms }: ClaimServices,
  access: DebateAccess,
  id: string,
  { argument, answers, side }: ClaimLinking,
): Promise<Claim> {
  const { debateId } = access;
  const { by } = demand(access, 'claim.create');
  const shown = is(idSchema, id) ? await findClaim(database.db, debateId, id) : null;
  if (!shown) throw new Problem(404, 'claim.unknown', 'There is no such claim in this debate.');
  if (shown.archived !== null)
    throw new Problem(409, 'claim.is_archived', 'That claim is archived. Restore it first.');
  const subject = subjectOf(argument);
  await database.transaction((tx) =>
    demandReferences(tx, debateId, [[subject.kind, subject.id, 'argument']]),
  );
  // A link to a link would be a chain: what that one shows is what is used again.
  const made: Claim = {
    id: newId(),
    argument,
    answers,
    side,
    order: '',
    joint: null,
    link: shown.link ?? shown.id,
    text: '',
    author: by,
    createdAt: '',
    editedAt: null,
    archived: null,
  };
  let placed = made;
  await rooms.command(debateId, argument, {
    by,
    change(doc) {
      const refuse = (code: string, message: string) =>
        new Problem(422, code, message, [{ where: 'answers', message }]);
      const target = answers === null ? null : readClaimOf(doc, answers);
      if (answers !== null && target === null)
        throw refuse('claim.unknown', 'The claim to answer is not in that argument.');
      if (target?.archived) throw refuse('claim.is_archived', 'The claim to answer is archived.');
      if (target?.link)
        throw refuse('claim.is_link', 'That is a claim from elsewhere; answer it where it stands.');
      if (answers === made.link) throw refuse('claim.circle', 'A claim cannot answer itself.');
      if (target === null && side === 'undercut')
        throw refuse(
          'claim.undercut_of_nothing',
          'An undercut answers the step of a claim; choose that claim.',
        );
      placed = { ...made, order: orderAfter(doc, answers), createdAt: new Date().toISOString() };
      createClaim(doc, placed);
      stampClaim(doc, placed.id, placed);
    },
    async within(tx) {
      permit(await lockAccess(tx, access), 'claim.create');
      await appendEvent(tx, { debateId, by, happening: { kind: 'claim.linked', argument, claim: placed } });
    },
  });
  return placed;
}

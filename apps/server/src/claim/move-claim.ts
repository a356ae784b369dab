import { joinClaim } from '@proviso/document/join-claim';
import type { LiveClaim } from '@proviso/document/live-claim';
import { moveClaim as moveInDocument } from '@proviso/document/rule-claim';
import type { Claim, ClaimMove } from '@proviso/domain/claim';
import type { DebateAccess } from '../access/debate-access.ts';
import { Problem } from '../http/problem.ts';
import { type ClaimServices, commandClaim } from './command-claim.ts';

/**
 * Puts a claim, with all that answers it, elsewhere in its argument. Votes, evidence and authors stay as they are; away from
 * what it answered, or on the other side, it no longer works together with its premises.
 */
export const moveClaim = (
  services: ClaimServices,
  access: DebateAccess,
  id: string,
  place: ClaimMove,
): Promise<Claim> =>
  commandClaim(services, access, id, {
    action: 'claim.move',
    happening: 'claim.moved',
    change(doc, { claim, claims }) {
      demandPlace(claim, claims, place);
      moveInDocument(doc, claim.id, place);
      if (place.answers !== claim.answers || place.side !== claim.side) joinClaim(doc, claim.id, null);
    },
  });

/** Throws where a claim cannot stand: below itself, on what is archived or a link, as an undercut of nothing. */
export function demandPlace(
  claim: LiveClaim,
  claims: ReadonlyMap<string, LiveClaim>,
  { answers, side }: ClaimMove,
): void {
  const refuse = (code: string, message: string) =>
    new Problem(422, code, message, [{ where: 'answers', message }]);
  if (claim.archived !== null)
    throw new Problem(409, 'claim.is_archived', 'That claim is archived. Restore it first.');
  if (answers === null) {
    if (side === 'undercut')
      throw refuse(
        'claim.undercut_of_nothing',
        'An undercut answers the step of a claim; choose that claim.',
      );
    return;
  }
  const target = claims.get(answers);
  if (!target) throw refuse('claim.unknown', 'The claim to answer is not in this argument.');
  if (target.archived !== null) throw refuse('claim.is_archived', 'The claim to answer is archived.');
  if (target.link !== null)
    throw refuse('claim.is_link', 'That is a claim from elsewhere; answer it where it stands.');
  const above = new Set<string>();
  for (let at: LiveClaim | undefined = target; at && !above.has(at.id); ) {
    above.add(at.id);
    at = at.answers === null ? undefined : claims.get(at.answers);
  }
  if (above.has(claim.id))
    throw refuse('claim.circle', 'A claim cannot answer itself, nor anything that answers it.');
}

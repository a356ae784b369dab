import { readArgument } from '@proviso/document/argument-document';
import { joinClaim as joinInDocument } from '@proviso/document/join-claim';
import type { LiveClaim } from '@proviso/document/live-claim';
import type { Claim, ClaimId } from '@proviso/domain/claim';
import { idSchema, newId } from '@proviso/domain/identity';
import { is } from 'valibot';
import { type DebateAccess, demand, lockAccess, permit } from '../access/debate-access.ts';
import { appendEvent } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { findClaim } from './claim.queries.ts';
import type { ClaimServices } from './command-claim.ts';

/** Which claims get which joint id. */
type Joining = readonly { readonly claim: LiveClaim; readonly joint: string | null }[];

/**
 * Has a claim work together with another premise, and with all that one works together with already. They must answer the
 * same on the same side; whoever joins them must be allowed to move every claim that this changes.
 */
export const joinClaim = (
  services: ClaimServices,
  access: DebateAccess,
  id: string,
  premise: ClaimId,
): Promise<readonly Claim[]> =>
  rejoin(services, access, id, 'claim.joined', (claims, claim) => {
    const other = claims.get(premise);
    const refuse = (code: string, message: string) =>
      new Problem(422, code, message, [{ where: 'premise', message }]);
    if (!other) throw refuse('claim.unknown', 'The other premise is not in this argument.');
    if (other.archived !== null) throw refuse('claim.is_archived', 'The other premise is archived.');
    if (other.id === claim.id) throw refuse('claim.joins_itself', 'A claim cannot be joined with itself.');
    if (other.answers !== claim.answers || other.side !== claim.side)
      throw refuse(
        'claim.not_beside',
        'Premises that work together answer the same claim on the same side; move one of them first.',
      );
    const joint = other.joint ?? newId();
    return [
      { claim, joint },
      { claim: other, joint },
    ];
  });

/** Has a claim stand alone again. */
export const partClaim = (
  services: ClaimServices,
  access: DebateAccess,
  id: string,
): Promise<readonly Claim[]> =>
  rejoin(services, access, id, 'claim.parted', (_, claim) => {
    if (claim.joint === null) throw new Problem(409, 'claim.not_joint', 'That claim stands alone already.');
    return [{ claim, joint: null }];
  });

async function rejoin(
  { database, rooms }: ClaimServices,
  access: DebateAccess,
  id: string,
  kind: 'claim.joined' | 'claim.parted',
  decide: (claims: ReadonlyMap<ClaimId, LiveClaim>, claim: LiveClaim) => Joining,
): Promise<readonly Claim[]> {
  const { debateId } = access;
  const found = is(idSchema, id) ? await findClaim(database.db, debateId, id) : null;
  if (!found) throw new Problem(404, 'claim.unknown', 'There is no such claim in this debate.');
  const { argument } = found;
  const { by } = demand(access, 'claim.move', { author: found.author });

  let changed: readonly LiveClaim[] = [];
  const permitAll = (now: DebateAccess) => {
    for (const { author } of changed) permit(now, 'claim.move', author === null ? {} : { author });
  };
  const told: Claim[] = [];
  await rooms.command(debateId, argument, {
    by,
    change(doc) {
      const claims = new Map(readArgument(doc).claims.map((claim) => [claim.id, claim]));
      const claim = claims.get(id);
      if (!claim) throw new Error(`The claim ${id} has a row but is not in its document.`);
      if (claim.archived !== null)
        throw new Problem(409, 'claim.is_archived', 'That claim is archived. Restore it first.');
      const joining = decide(claims, claim).filter(({ claim, joint }) => claim.joint !== joint);
      changed = joining.map(({ claim }) => claim);
      permitAll(access);
      for (const { claim, joint } of joining) joinInDocument(doc, claim.id, joint);
    },
    async within(tx) {
      permitAll(await lockAccess(tx, access));
      told.length = 0;
      for (const { id: one } of changed) {
        const claim = await findClaim(tx, debateId, one);
        if (!claim) throw new Error(`The claim ${one} has no row.`);
        told.push(claim);
        await appendEvent(tx, { debateId, by, happening: { kind, argument, claim } });
      }
    },
  });
  return told;
}

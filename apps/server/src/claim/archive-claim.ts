import {
  archiveClaim as archiveInDocument,
  restoreClaim as restoreInDocument,
} from '@proviso/document/rule-claim';
import type { Claim } from '@proviso/domain/claim';
import type { DebateAccess } from '../access/debate-access.ts';
import { Problem } from '../http/problem.ts';
import { type ClaimServices, commandClaim } from './command-claim.ts';

/** Takes a claim out of the discussion, with a reason. Nothing is deleted. */
export const archiveClaim = (
  services: ClaimServices,
  access: DebateAccess,
  id: string,
  reason: string,
): Promise<Claim> =>
  commandClaim(services, access, id, {
    action: 'claim.archive',
    happening: 'claim.archived',
    change(doc, { claim }, by) {
      if (claim.archived !== null)
        throw new Problem(409, 'claim.is_archived', 'That claim is archived already.');
      archiveInDocument(doc, claim.id, { by, at: new Date().toISOString(), reason });
    },
  });

/** Brings an archived claim back to where it stood. */
export const restoreClaim = (services: ClaimServices, access: DebateAccess, id: string): Promise<Claim> =>
  commandClaim(services, access, id, {
    action: 'claim.restore',
    happening: 'claim.restored',
    // What somebody else took out is not one's own to bring back, though one wrote the claim.
    about: ({ author, archived }) =>
      author !== null && (archived?.by ?? author) === author ? { author } : {},
    change(doc, { claim }) {
      if (claim.archived === null)
        throw new Problem(409, 'claim.not_archived', 'That claim is not archived.');
      restoreInDocument(doc, claim.id);
    },
  });

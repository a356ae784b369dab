import {
  archiveClaim as archiveInDocument,
  restoreClaim as restoreInDocument,
} from '@proviso/document/rule-claim';
import type { Claim } from '@proviso/domain/claim';
import type { DebateAccess } from '../access/debate-access.ts';
import { Problem } from '../http/problem.ts';
import { type ClaimServices, commandClaims } from './command-claim.ts';

/** Takes claims of one argument out of the discussion, with a reason. Nothing is deleted. */
export const archiveClaims = (
  services: ClaimServices,
  access: DebateAccess,
  ids: readonly string[],
  reason: string,
): Promise<readonly Claim[]> =>
  commandClaims(services, access, ids, {
    action: 'claim.archive',
    happening: 'claim.archived',
    change(doc, { claim }, by) {
      if (claim.archived !== null)
        throw new Problem(409, 'claim.is_archived', 'That claim is archived already.');
      archiveInDocument(doc, claim.id, { by, at: new Date().toISOString(), reason });
    },
  });

/** Brings archived claims of one argument back to where they stood. */
export const restoreClaims = (
  services: ClaimServices,
  access: DebateAccess,
  ids: readonly string[],
): Promise<readonly Claim[]> =>
  commandClaims(services, access, ids, {
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

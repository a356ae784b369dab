import { readArgument } from '@proviso/document/argument-document';
import type { LiveClaim } from '@proviso/document/live-claim';
import type { Claim } from '@proviso/domain/claim';
import type { Happening } from '@proviso/domain/event';
import { idSchema } from '@proviso/domain/identity';
import { is } from 'valibot';
import type * as Y from 'yjs';
import { type DebateAccess, demand, lockAccess } from '../access/debate-access.ts';
import type { RoomRegistry } from '../argument/room-registry.ts';
import type { Database } from '../database/database.ts';
import { appendEvent } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { findClaim } from './claim.queries.ts';

export type ClaimServices = { readonly database: Database; readonly rooms: Pick<RoomRegistry, 'command'> };

type ClaimCommand = {
  readonly action: 'claim.move' | 'claim.archive' | 'claim.restore';
  readonly happening: Extract<Happening, { claim: Claim }>['kind'];
  /** Changes the document; throws a problem, before it changes anything, where it may not be done. */
  readonly change: (
    doc: Y.Doc,
    argument: { readonly claim: LiveClaim; readonly claims: ReadonlyMap<string, LiveClaim> },
    by: string,
  ) => void;
};

/**
 * Changes a claim's place or standing. The room of its argument does it in turn with what is being typed there; the log,
 * the row and the event commit together, and whether the actor may is decided under the debate's lock.
 */
export async function commandClaim(
  { database, rooms }: ClaimServices,
  access: DebateAccess,
  id: string,
  { action, happening, change }: ClaimCommand,
): Promise<Claim> {
  const { debateId } = access;
  const found = is(idSchema, id) ? await findClaim(database.db, debateId, id) : null;
  if (!found) throw new Problem(404, 'claim.unknown', 'There is no such claim in this debate.');
  const { argument, author } = found; // neither ever changes
  const { by } = demand(access, action, { author });

  let changed = found;
  await rooms.command(debateId, argument, {
    by,
    change(doc) {
      const claims = new Map(readArgument(doc).claims.map((claim) => [claim.id, claim]));
      const claim = claims.get(id);
      if (!claim) throw new Error(`The claim ${id} has a row but is not in its document.`);
      change(doc, { claim, claims }, by);
    },
    async within(tx) {
      demand(await lockAccess(tx, access), action, { author });
      changed = (await findClaim(tx, debateId, id)) ?? found;
      await appendEvent(tx, { debateId, by, happening: { kind: happening, argument, claim: changed } });
    },
  });
  return changed;
}

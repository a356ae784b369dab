import { readArgument } from '@proviso/document/argument-document';
import type { LiveClaim } from '@proviso/document/live-claim';
import type { Claim } from '@proviso/domain/claim';
import type { Happening } from '@proviso/domain/event';
import { idSchema } from '@proviso/domain/identity';
import { is } from 'valibot';
import type * as Y from 'yjs';
import { type About, type DebateAccess, demand, lockAccess, permit } from '../access/debate-access.ts';
import type { RoomRegistry } from '../argument/room-registry.ts';
import type { Database, Tx } from '../database/database.ts';
import { appendEvent } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { findClaim } from './claim.queries.ts';

export type ClaimServices = { readonly database: Database; readonly rooms: Pick<RoomRegistry, 'command'> };

type ClaimCommand = {
  readonly action: 'claim.edit' | 'claim.move' | 'claim.archive' | 'claim.restore';
  readonly happening: Extract<Happening, { claim: Claim }>['kind'];
  /** Whose thing it changes, where that is not simply the claim's author's. */
  readonly about?: (claim: LiveClaim) => About;
  /** Changes the document; throws a problem, before it changes anything, where it may not be done. */
  readonly change: (
    doc: Y.Doc,
    argument: { readonly claim: LiveClaim; readonly claims: ReadonlyMap<string, LiveClaim> },
    by: string,
  ) => void;
  /** What else is written with it, before the claim's row is read for the event. */
  readonly within?: (tx: Tx) => Promise<void>;
};

/**
 * Changes a claim's place or standing. The room of its argument does it in turn with what is being typed there; the log,
 * the row and the event commit together, and whether the actor may is decided under the debate's lock.
 */
export async function commandClaim(
  { database, rooms }: ClaimServices,
  access: DebateAccess,
  id: string,
  { action, happening, about: aboutOf, change, within }: ClaimCommand,
): Promise<Claim> {
  const { debateId } = access;
  const found = is(idSchema, id) ? await findClaim(database.db, debateId, id) : null;
  if (!found) throw new Problem(404, 'claim.unknown', 'There is no such claim in this debate.');
  const { argument, author } = found; // neither ever changes
  let about: About = { author };
  const { by } = demand(access, action, about);

  let changed = found;
  await rooms.command(debateId, argument, {
    by,
    change(doc) {
      const claims = new Map(readArgument(doc).claims.map((claim) => [claim.id, claim]));
      const claim = claims.get(id);
      if (!claim) throw new Error(`The claim ${id} has a row but is not in its document.`);
      about = aboutOf?.(claim) ?? about;
      permit(access, action, about);
      change(doc, { claim, claims }, by);
    },
    async within(tx) {
      permit(await lockAccess(tx, access), action, about);
      await within?.(tx);
      changed = (await findClaim(tx, debateId, id)) ?? found;
      await appendEvent(tx, { debateId, by, happening: { kind: happening, argument, claim: changed } });
    },
  });
  return changed;
}

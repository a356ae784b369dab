import { readArgument } from '@proviso/document/argument-document';
import type { LiveClaim } from '@proviso/document/live-claim';
import type { Claim, ClaimId } from '@proviso/domain/claim';
import type { Happening } from '@proviso/domain/event';
import { idSchema } from '@proviso/domain/identity';
import { is } from 'valibot';
import type * as Y from 'yjs';
import { type About, type DebateAccess, demand, lockAccess, permit } from '../access/debate-access.ts';
import type { RoomRegistry } from '../argument/room-registry.ts';
import type { Database, Tx } from '../database/database.ts';
import { appendEvent } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { findClaim, findClaims } from './claim.queries.ts';

export type ClaimServices = { readonly database: Database; readonly rooms: Pick<RoomRegistry, 'command'> };

type ClaimCommand = {
  readonly action: 'claim.edit' | 'claim.move' | 'claim.archive' | 'claim.restore';
  readonly happening: Exclude<Extract<Happening, { claim: Claim }>['kind'], 'claim.merged'>;
  /** Whose thing it changes, where that is not simply the claim's author's. */
  readonly about?: (claim: LiveClaim) => About;
  /** Changes the document for one claim; throws a problem, before it changes anything, where it may not be done. */
  readonly change: (
    doc: Y.Doc,
    argument: { readonly claim: LiveClaim; readonly claims: ReadonlyMap<string, LiveClaim> },
    by: string,
  ) => void;
  /** What else is written with it, before the claims' rows are read for the events. */
  readonly within?: (tx: Tx) => Promise<void>;
};

/** The same for one claim. */
export async function commandClaim(
  services: ClaimServices,
  access: DebateAccess,
  id: string,
  command: ClaimCommand,
): Promise<Claim> {
  const [changed] = await commandClaims(services, access, [id], command);
  if (!changed) throw new Error('A command about a claim changed none.');
  return changed;
}

/**
 * Changes the place or standing of claims of one argument, of all or of none. The room of the argument does it in turn with what is
 * being typed there; the log, the rows and the events commit together, and whether the actor may is decided for each claim
 * under the debate's lock.
 */
export async function commandClaims(
  { database, rooms }: ClaimServices,
  access: DebateAccess,
  ids: readonly string[],
  { action, happening, about: aboutOf, change, within }: ClaimCommand,
): Promise<readonly Claim[]> {
  const { debateId } = access;
  const wanted = [...new Set(ids)];
  const found = await findClaims(
    database.db,
    debateId,
    wanted.filter((id) => is(idSchema, id)),
  );
  const [first] = found;
  if (!first || found.length < wanted.length)
    throw new Problem(404, 'claim.unknown', 'There is no such claim in this debate.');
  const { argument } = first; // neither it nor an author ever changes
  if (found.some((claim) => claim.argument !== argument))
    throw new Problem(
      422,
      'claim.many_arguments',
      'Claims of one argument can be changed at once, not of several.',
    );
  let abouts: readonly About[] = found.map(({ author }) => ({ author }));
  const permitAll = (now: DebateAccess) => {
    for (const about of abouts) permit(now, action, about);
  };
  const { by } = demand(access, action, abouts[0]);

  const changed = new Map<ClaimId, Claim>();
  await rooms.command(debateId, argument, {
    by,
    change(doc) {
      const claims = new Map(readArgument(doc).claims.map((claim) => [claim.id, claim]));
      const live = wanted.map((id) => {
        const claim = claims.get(id);
        if (!claim) throw new Error(`The claim ${id} has a row but is not in its document.`);
        return claim;
      });
      abouts = live.map(
        (claim) => aboutOf?.(claim) ?? (claim.author === null ? {} : { author: claim.author }),
      );
      permitAll(access);
      for (const claim of live) change(doc, { claim, claims }, by);
    },
    async within(tx) {
      permitAll(await lockAccess(tx, access));
      await within?.(tx);
      for (const id of wanted) {
        const claim = await findClaim(tx, debateId, id);
        if (!claim) throw new Error(`The claim ${id} has no row.`);
        changed.set(id, claim);
        await appendEvent(tx, { debateId, by, happening: { kind: happening, argument, claim } });
      }
    },
  });
  return [...changed.values()];
}

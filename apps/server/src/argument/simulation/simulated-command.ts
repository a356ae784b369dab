import { readArgument, serverClient } from '@proviso/document/argument-document';
import { archiveClaim, moveClaim, restoreClaim } from '@proviso/document/rule-claim';
import { can } from '@proviso/domain/access';
import type { ArgumentId } from '@proviso/domain/argument';
import type { PersonId } from '@proviso/domain/person';
import * as Y from 'yjs';
import type { RoomRegistry } from '../room-registry.ts';
import type { Chance } from './chance.ts';
import type { SimulatedTx } from './simulated-store.ts';
import type { StoredDebate } from './stored-debate.ts';
import type { Witness } from './witness.ts';

type Setting = {
  readonly debate: StoredDebate;
  readonly chance: Chance;
  readonly witness: Witness;
  readonly argument: ArgumentId;
  readonly by: PersonId;
  readonly now: () => number;
};

const no = () => new Error('That may not be done.');
const unknown = new Error('There is no such claim.');

/** Somebody moves, archives or restores a claim; whether they may is decided under the debate's lock. */
export async function runSimulatedCommand(
  rooms: RoomRegistry<SimulatedTx>,
  { debate, chance, witness, argument, by, now }: Setting,
): Promise<void> {
  const kind = chance.pick(['claim.move', 'claim.archive', 'claim.restore'] as const);
  const ids = [...debate.rows].filter(([, row]) => row.argument === argument).map(([id]) => id);
  const id = chance.pick(ids);
  const author = debate.rows.get(id)?.claim.author ?? 'ann';
  const at = new Date(now()).toISOString();
  const order = `a${chance.below(9)}`;
  let reached = 0;
  try {
    reached = await rooms.command(debate.id, argument, {
      by,
      change(doc) {
        const claim = readArgument(doc).claims.find((one) => one.id === id);
        if (claim === undefined) throw unknown;
        if ((claim.archived !== null) !== (kind === 'claim.restore')) throw no();
        if (kind === 'claim.move') moveClaim(doc, id, { answers: null, side: 'con', order });
        else if (kind === 'claim.archive') archiveClaim(doc, id, { by, at, reason: 'off topic' });
        else restoreClaim(doc, id);
        return Y.getState(doc.store, serverClient);
      },
      async within(tx) {
        const { actor, phase, visibility } = await tx.lockAccess(by);
        if (!can(actor, kind, { phase, visibility, author })) throw no();
      },
    });
  } catch (error) {
    if (error === unknown) witness.note(`${by} heard that the claim ${id} is not there, and it is`);
    return;
  }
  if (Y.getState(debate.argument(argument).replay.store, serverClient) < reached)
    witness.note(`${by} heard that ${kind} was done, and it was not`);
}

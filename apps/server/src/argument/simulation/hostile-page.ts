import { claimsOf, newArgumentDocument, serverClient, wordingOf } from '@proviso/document/argument-document';
import { syncs, writeSync } from '@proviso/document/wire';
import { createClaim } from '@proviso/document/write-claim';
import * as Y from 'yjs';
import type { Chance } from './chance.ts';
import type { StoredArgument } from './stored-debate.ts';

/** A frame that no honest page sends, or that is somebody else's. */
export function hostileFrame({ replay, log, clients }: StoredArgument, chance: Chance): Uint8Array {
  const kind = chance.pick([syncs.update, syncs.step2]);
  const dice = chance.below(10);
  if (dice === 0) return chance.bytes(1 + chance.below(60));
  if (dice === 1) return writeSync(kind, chance.bytes(1 + chance.below(60)));
  if (dice === 2) return writeSync(kind, chance.pick(log).bytes);
  if (dice === 3) return writeSync(syncs.step1, chance.bytes(chance.below(20)));
  const doc = newArgumentDocument();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(replay));
  const bound = [...clients.keys()];
  doc.clientID = chance.chance(0.7) ? 2 + chance.below(2 ** 31) : chance.pick([serverClient, ...bound]);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const claims = claimsOf(doc);
  const ids = [...claims.keys()].sort();
  const id = ids.length > 0 ? chance.pick(ids) : 'none';
  const map = claims.get(id);
  const text = map instanceof Y.Map ? map.get('text') : null;
  const attacks: (() => void)[] = [
    () => claims.delete(id),
    () => claims.set(id, 'gone'),
    () => claims.set(id, new Y.Map()),
    () => map instanceof Y.Map && map.set(chance.pick(['author', 'text', 'archived', 'side', 'x']), 'zoe'),
    () => map instanceof Y.Map && map.delete('text'),
    () => text instanceof Y.Text && text.insert(0, 'zoe was here'),
    () => text instanceof Y.Text && text.insert(0, 'y'.repeat(600)),
    () => text instanceof Y.Text && text.length > 0 && text.delete(0, text.length),
    () => text instanceof Y.Text && text.insertEmbed(0, { a: 1 }),
    () => wordingOf(doc).insert(0, 'zoe '),
    () => doc.getArray('other').push([1]),
    () =>
      createClaim(doc, { id: `zoe-${chance.below(5)}`, answers: chance.pick(ids), side: 'pro', order: 'a9' }),
    () => createClaim(doc, { id: 'loop', answers: 'loop', side: 'con', order: 'a1', text: 'x' }),
    () =>
      createClaim(doc, {
        id: `nul-${chance.below(99)}`,
        answers: null,
        side: 'pro',
        order: 'a1',
        text: '\0',
      }),
  ];
  const act = () => chance.pick(attacks)();
  act();
  if (dice === 4) act();
  const made = updates.at(dice === 4 ? -1 : 0) ?? new Uint8Array([0, 0]);
  if (dice === 5) return writeSync(kind, made.slice(0, chance.below(made.length + 1)));
  if (dice === 6) {
    const mutated = made.slice();
    mutated[chance.below(mutated.length)] = chance.below(256);
    return writeSync(kind, mutated);
  }
  return writeSync(kind, dice === 7 && updates.length > 0 ? Y.mergeUpdates([...updates, ...updates]) : made);
}

import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { claimsOf, newArgumentDocument, readArgument, wordingOf } from '../argument/argument-document.ts';
import { seedUpdate } from '../argument/seed-argument.ts';
import { createClaim } from '../claim/write-claim.ts';
import { type HandMadeItem, handMadeUpdate } from '../testing/hand-made-update.ts';
import { type Random, randomFrom } from '../testing/random.ts';
import { containerOf, type Slot } from './container.ts';
import { judgeUpdate, type UpdateContext } from './update-policy.ts';
import { updateTouches } from './update-touches.ts';

// Holds the check against the truth: what it foresees = what the real transaction changes, over random updates of honest
// and hostile pages. FUZZ_SEED plays one run again, FUZZ_UPDATES makes it longer.
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const rounds = Number(process.env.FUZZ_UPDATES ?? 6000);

const at = '2026-01-01T00:00:00.000Z';
const claim = (id: string, author: string, answers: string | null, text: string) =>
  ({
    id,
    author,
    answers,
    text,
    side: 'pro',
    order: 'a0',
    joint: null,
    link: null,
    createdAt: at,
    archived: null,
  }) as const;
const claims = [
  claim('a1', 'ann', null, 'The clause is clear enough.'),
  claim('a2', 'ann', 'a1', 'It names no court.'),
  claim('m1', 'mal', 'a1', 'It names a council.'),
  claim('m2', 'mal', null, 'x'.repeat(480)),
];
const ids = claims.map(({ id }) => id);
const baseUpdate = seedUpdate({ wording: 'The parties shall agree.', claims });
const malsClient = 77;

function copyOf(update: Uint8Array): Y.Doc {
  const doc = newArgumentDocument();
  Y.applyUpdate(doc, update);
  return doc;
}

/** A base with some of Mal's own typing in it, so that updates can overlap with what is known. */
function base(): { state: Uint8Array; mal: Y.Doc } {
  const mal = copyOf(baseUpdate);
  mal.clientID = malsClient;
  textOf(mal, 'm1').insert(3, 'also ');
  textOf(mal, 'm1').delete(0, 2);
  wordingOf(mal).insert(4, 'two ');
  return { state: Y.encodeStateAsUpdate(mal), mal };
}

function textOf(doc: Y.Doc, id: string): Y.Text {
  const map = claimsOf(doc).get(id);
  const text = map instanceof Y.Map ? map.get('text') : null;
  return text instanceof Y.Text ? text : wordingOf(doc);
}

function edit(doc: Y.Doc, random: Random): void {
  const text = random.chance(0.2) ? wordingOf(doc) : textOf(doc, random.pick(ids));
  if (random.chance(0.6)) text.insert(random.below(text.length + 1), random.word(30));
  else if (text.length > 0) text.delete(random.below(text.length), 1);
}

const honest: readonly ((doc: Y.Doc, random: Random) => void)[] = [
  edit,
  edit,
  edit,
  (doc, random) =>
    createClaim(doc, {
      id: `n${random.below(30)}`,
      answers: random.chance(0.3) ? null : random.pick(ids),
      side: random.pick(['pro', 'con'] as const),
      order: 'a1',
      text: random.word(200),
    }),
];

const hostile: readonly ((doc: Y.Doc, random: Random) => void)[] = [
  (doc, random) => claimsOf(doc).delete(random.pick(ids)),
  (doc, random) => claimsOf(doc).set(random.pick(ids), new Y.Map([['side', 'con']])),
  // Set and taken away again: what is left of it is born dead, and still replaces what stood there.
  (doc, random) => {
    const id = random.pick(ids);
    claimsOf(doc).set(id, 'gone');
    claimsOf(doc).delete(id);
  },
  (doc, random) =>
    mapOf(doc, random.pick(ids))?.set(random.pick(['author', 'text', 'answers', 'archived', 'new']), 'mal'),
  (doc, random) => mapOf(doc, random.pick(ids))?.delete(random.pick(['author', 'text', 'side'])),
  (doc, random) => mapOf(doc, random.pick(ids))?.set('text', new Y.Text('mine now')),
  (doc, random) => textOf(doc, random.pick(ids)).format(0, 1, { bold: true }),
  (doc, random) => textOf(doc, random.pick(ids)).insertEmbed(0, { image: 'x' }),
  (doc, random) => textOf(doc, random.pick(ids)).setAttribute('a', 'b'),
  (doc) => doc.getMap('evil').set('a', 1),
  (doc) => doc.getArray('list').push([1]),
  (doc, random) => claimsOf(doc).set('BAD ID', random.chance(0.5) ? new Y.Array() : new Y.XmlText('t')),
  (doc, random) =>
    createClaim(doc, { id: 'loop', answers: 'loop', side: 'pro', order: random.pick(['', 'a0']) }),
  (doc) => createClaim(doc, { id: 'under', answers: null, side: 'undercut', order: 'a0' }),
  (doc, random) => textOf(doc, random.pick(ids)).insert(0, 'y'.repeat(random.below(700))),
];

function mapOf(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const map = claimsOf(doc).get(id);
  return map instanceof Y.Map ? map : null;
}

/** Items with references at random, of the kind that no Yjs client writes. */
function handMade(doc: Y.Doc, random: Random): Uint8Array {
  const someId = () => {
    const client = random.pick([...doc.store.clients.keys(), malsClient, 99]);
    return Y.createID(client, random.below(Y.getState(doc.store, client) + 3));
  };
  const items: HandMadeItem[] = [];
  const clocks = new Map<number, number>();
  for (let n = 1 + random.below(4); n > 0; n--) {
    const client = random.pick([malsClient, malsClient, 99, 5]);
    const start = Y.getState(doc.store, client) - (random.chance(0.15) ? random.below(3) : 0);
    const clock = clocks.get(client) ?? Math.max(0, start);
    const content = random.pick([
      () => new Y.ContentString(random.word(5)),
      () => new Y.ContentString(''),
      () => new Y.ContentAny([random.pick(['mal', null, 3])]),
      () => new Y.ContentDeleted(1 + random.below(3)),
      () => new Y.ContentType(random.pick([new Y.Map(), new Y.Text(), new Y.Array()])),
      () => new Y.ContentBinary(new Uint8Array(3)),
      () => new Y.ContentFormat('b', true),
    ])();
    items.push({
      client,
      clock,
      content,
      origin: random.chance(0.5) ? someId() : null,
      rightOrigin: random.chance(0.3) ? someId() : null,
      parent: random.chance(0.5) ? random.pick(['claims', 'wording', 'evil']) : someId(),
      key: random.chance(0.5) ? random.pick([...ids, 'author', 'text', 'side', 'fresh']) : null,
    });
    clocks.set(client, clock + content.getLength());
  }
  if (random.chance(0.8)) items.sort((a, b) => a.client - b.client || a.clock - b.clock);
  const deletes = random.chance(0.5)
    ? [someId(), someId()].map(({ client, clock }) => ({ client, clock, length: random.below(6) }))
    : [];
  return handMadeUpdate(items, deletes);
}

function randomUpdate(random: Random): { state: Uint8Array; update: Uint8Array } {
  const { state, mal } = base();
  if (random.chance(0.25)) return { state, update: handMade(mal, random) };
  const updates: Uint8Array[] = [];
  mal.on('update', (update: Uint8Array) => updates.push(update));
  const act = () => (random.chance(0.5) ? random.pick(honest) : random.pick(hostile))(mal, random);
  if (random.chance(0.4)) mal.transact(act);
  else for (let n = 1 + random.below(4); n > 0; n--) act();
  if (random.chance(0.1)) return { state, update: Y.encodeStateAsUpdate(mal) };
  if (random.chance(0.1) && updates.length > 1) updates.splice(random.below(updates.length), 1);
  const update = updates.length === 0 ? new Uint8Array([0, 0]) : Y.mergeUpdates(updates);
  if (random.chance(0.15))
    for (let n = 1 + random.below(3); n > 0; n--) update[random.below(update.length)] = random.below(256);
  return { state, update };
}

const nameOf = ({ container, key }: Slot) =>
  `${container.kind}/${'claim' in container ? container.claim : ''}/${key ?? ''}`;

/** The slots that the transaction really changed; a type without a container would be a hole in the check. */
function changedSlots(doc: Y.Doc, update: Uint8Array): Set<string> {
  const names = new Set<string>();
  const onTransaction = (transaction: Y.Transaction) => {
    for (const [type, keys] of transaction.changed) {
      const container = containerOf(doc, type);
      for (const key of keys) names.add(container === null ? 'unknown' : nameOf({ container, key }));
    }
  };
  doc.on('afterTransaction', onTransaction);
  Y.applyUpdate(doc, update);
  doc.off('afterTransaction', onTransaction);
  return names;
}

/** In milliseconds: on a busy machine thousands of updates take longer than a test usually may. */
const patience = 60_000;

test(
  `what the check foresees is what the transaction changes (FUZZ_SEED=${seed})`,
  () => {
    const random = randomFrom(seed);
    let fit = 0;
    for (let round = 0; round < rounds; round++) {
      const { state, update } = randomUpdate(random);
      const doc = copyOf(state);
      const found = updateTouches(doc, update);
      if ('unfit' in found) continue;
      fit++;
      const containers = new Map(
        found.touches.filter(({ fresh }) => !fresh).map(({ slot }) => [nameOf(slot), slot]),
      );
      const lengths = new Map<string, number>();
      for (const { slot, act, length } of found.touches)
        lengths.set(nameOf(slot), (lengths.get(nameOf(slot)) ?? 0) + (act === 'insert' ? length : -length));
      const before = new Map(ids.map((id) => [id, textOf(doc, id).length]));
      const standing = new Map(ids.map((id) => [id, textOf(doc, id)]));
      const changed = changedSlots(doc, update);
      const where = `round ${round}: ${Buffer.from(update).toString('base64')}`;
      expect(doc.store.pendingStructs, where).toBeNull();
      expect(doc.store.pendingDs, where).toBeNull();
      expect(changed.has('unknown'), where).toBe(false);
      for (const name of changed) expect(containers.has(name), `${where} missed ${name}`).toBe(true);
      for (const [name, { container }] of containers) {
        // A text that goes with its claim in the same update is not told of by Yjs.
        const text = container.kind === 'text' ? standing.get(container.claim) : null;
        const gone =
          container.kind === 'claim' ? isGone(doc, container.claim) : text?._item?.deleted === true;
        if (!gone) expect(changed.has(name), `${where} foresaw ${name} in vain`).toBe(true);
      }
      for (const [id, text] of standing) {
        if (text._item?.deleted === true) continue;
        const grown = lengths.get(`text/${id}/`) ?? 0;
        if (plain(found.touches)) expect(text.length, where).toBe((before.get(id) ?? 0) + grown);
      }
    }
    expect(fit).toBeGreaterThan(rounds / 4);
  },
  patience,
);

const isGone = (doc: Y.Doc, id: string) => !(claimsOf(doc).get(id) instanceof Y.Map) || replaced(doc, id);
const replaced = (doc: Y.Doc, id: string) => mapOf(doc, id)?._item?.id.client !== 1;
const plain = (touches: readonly { content: unknown }[]) =>
  touches.every(({ content }) => content instanceof Y.ContentString || content instanceof Y.ContentDeleted);

test(
  `whatever a contributor sends, what is not hers stands as it stood (FUZZ_SEED=${seed})`,
  () => {
    const random = randomFrom(seed + 1);
    const context: UpdateContext = {
      refusal: (action, author) =>
        action === 'claim.create' || (action === 'claim.edit' && author === 'mal')
          ? null
          : { code: 'access', message: '' },
      ownsClient: (client) => client !== 1,
      hasWording: true,
      isTaken: () => false,
      isElsewhere: () => false,
    };
    let accepted = 0;
    for (let round = 0; round < rounds; round++) {
      const { state, update } = randomUpdate(random);
      const doc = copyOf(state);
      const before = readArgument(doc);
      const judged = judgeUpdate(doc, update, context);
      if (!judged.ok) continue;
      accepted++;
      Y.applyUpdate(doc, update);
      const after = readArgument(doc);
      const where = `round ${round}: ${Buffer.from(update).toString('base64')}`;
      expect(after.wording, where).toBe(before.wording);
      const known = new Map(after.claims.map((found) => [found.id, found]));
      for (const old of before.claims) {
        const now = known.get(old.id);
        if (old.author !== 'mal') expect(now, where).toEqual(old);
        else expect({ ...now, text: '' }, where).toEqual({ ...old, text: '' });
        if (now !== undefined && now.text !== old.text) expect(judged.edited, where).toContain(old.id);
      }
      expect(after.claims.length, where).toBe(before.claims.length + judged.created.length);
      expect(claimsOf(doc).size, where).toBe(after.claims.length);
      for (const id of judged.created) expect(known.get(id)?.author, where).toBeNull();
      for (const { text } of after.claims) expect(text.length, where).toBeLessThanOrEqual(500);
    }
    expect(accepted).toBeGreaterThan(rounds / 20);
  },
  patience,
);

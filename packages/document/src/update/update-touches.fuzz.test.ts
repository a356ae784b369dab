import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  claimMapOf,
  claimsOf,
  claimTextOf,
  newArgumentDocument,
  readArgument,
  serverClient,
  wordingOf,
} from '../argument/argument-document.ts';
import { seedUpdate } from '../argument/seed-argument.ts';
import { createClaim } from '../claim/write-claim.ts';
import { type HandMadeItem, handMadeUpdate } from '../testing/hand-made-update.ts';
import { type Random, randomFrom } from '../testing/random.ts';
import { containerOf, type Slot } from './container.ts';
import { judgeUpdate, type UpdateContext } from './update-policy.ts';
import { type UpdateTouches, updateTouches } from './update-touches.ts';

// Holds the check against the truth: what it foresees = what the real transaction changes, over random updates of honest
// and hostile pages. FUZZ_SEED plays one run again, FUZZ_UPDATES makes it longer.
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const rounds = Number(process.env.FUZZ_UPDATES ?? 3000);

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

/** Others whose clients stand in the document. */
const othersClients = [5, 6];

function copyOf(update: Uint8Array): Y.Doc {
  const doc = newArgumentDocument();
  Y.applyUpdate(doc, update);
  return doc;
}

/** A base with some of Mal's own typing in it, so that updates can overlap with what is known. */
function malsCopy(): Y.Doc {
  const mal = copyOf(baseUpdate);
  mal.clientID = malsClient;
  textOf(mal, 'm1').insert(3, 'also ');
  textOf(mal, 'm1').delete(0, 2);
  wordingOf(mal).insert(4, 'two ');
  return mal;
}

function textOf(doc: Y.Doc, id: string): Y.Text {
  const map = claimsOf(doc).get(id);
  const text = map instanceof Y.Map ? map.get('text') : null;
  return text instanceof Y.Text ? text : wordingOf(doc);
}

const anyText = (doc: Y.Doc, random: Random) =>
  random.chance(0.2) ? wordingOf(doc) : textOf(doc, random.pick(ids));
const anyMap = (doc: Y.Doc, random: Random) => mapOf(doc, random.pick(ids));

type Act = (doc: Y.Doc, random: Random) => void;
const honest: Record<string, Act> = {
  insert(doc, random) {
    const text = anyText(doc, random);
    text.insert(random.below(text.length + 1), random.word(30));
  },
  delete(doc, random) {
    const text = anyText(doc, random);
    if (text.length > 0) text.delete(random.below(text.length), 1);
  },
  'new claim': (doc, random) =>
    createClaim(doc, {
      id: `n${random.below(1_000_000)}`,
      answers: random.chance(0.3) ? null : random.pick(ids),
      side: random.pick(['pro', 'con'] as const),
      order: 'a1',
      text: random.word(200),
    }),
};

const hostile: Record<string, Act> = {
  'deleted claim': (doc, random) => claimsOf(doc).delete(random.pick(ids)),
  'overwritten claim': (doc, random) => claimsOf(doc).set(random.pick(ids), new Y.Map([['side', 'con']])),
  // Set and taken away again: what is left of it is born dead, and still replaces what stood there.
  'born dead'(doc, random) {
    const id = random.pick(ids);
    claimsOf(doc).set(id, 'gone');
    claimsOf(doc).delete(id);
  },
  'overwritten field': (doc, random) =>
    anyMap(doc, random)?.set(random.pick(['author', 'text', 'answers', 'archived', 'new']), 'mal'),
  'deleted field': (doc, random) => anyMap(doc, random)?.delete(random.pick(['author', 'text', 'side'])),
  'replaced text': (doc, random) => anyMap(doc, random)?.set('text', new Y.Text('mine now')),
  format: (doc, random) => anyText(doc, random).format(0, 1, { bold: true }),
  embed: (doc, random) => anyText(doc, random).insertEmbed(0, { image: 'x' }),
  attribute: (doc, random) => anyText(doc, random).setAttribute('a', 'b'),
  'type in a text': (doc, random) => anyText(doc, random).insertEmbed(0, new Y.Map([['a', new Y.Array()]])),
  'type in a field': (doc, random) =>
    anyMap(doc, random)?.set('deep', new Y.Map([['deeper', new Y.Map([['text', new Y.Text('x')]])]])),
  'another root': (doc, random) =>
    random.chance(0.5) ? doc.getMap('evil').set('a', 1) : doc.getArray('list').push([1]),
  'foreign type': (doc, random) =>
    claimsOf(doc).set('BAD ID', random.chance(0.5) ? new Y.Array() : new Y.XmlText('t')),
  'claim in a circle': (doc, random) =>
    createClaim(doc, { id: 'loop', answers: 'loop', side: 'pro', order: random.pick(['', 'a0']) }),
  'undercut of nothing': (doc) =>
    createClaim(doc, { id: 'under', answers: null, side: 'undercut', order: 'a0' }),
  'long insert': (doc, random) => textOf(doc, random.pick(ids)).insert(0, 'y'.repeat(random.below(700))),
};

function mapOf(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const map = claimsOf(doc).get(id);
  return map instanceof Y.Map ? map : null;
}

const huge = [2 ** 31, 2 ** 40, 2 ** 52, Number.MAX_SAFE_INTEGER];

/** Structs with references at random, of the kind that no Yjs client writes. Says which kinds of them it has made. */
function handMade(doc: Y.Doc, random: Random, kinds: Set<string>): Uint8Array {
  kinds.add('hand-made items');
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
    const id = Y.createID(client, clock);
    const isStrange = random.chance(0.04);
    const isHuge = random.chance(0.04);
    if (isStrange) kinds.add('skipped or collected');
    if (isHuge) kinds.add('huge length');
    const length = isHuge ? random.pick(huge) : 1 + random.below(3);
    const content = isStrange
      ? random.pick([() => new Y.Skip(id, length), () => new Y.GC(id, length)])()
      : isHuge
        ? new Y.ContentDeleted(length)
        : random.pick([
            () => new Y.ContentString(random.word(5)),
            () => new Y.ContentString(''),
            () => new Y.ContentAny([random.pick(['mal', null, 3])]),
            () => new Y.ContentDeleted(length),
            () => new Y.ContentType(random.pick([new Y.Map(), new Y.Text(), new Y.Array()])),
            () => new Y.ContentBinary(new Uint8Array(3)),
            () => new Y.ContentFormat('b', true),
          ])();
    const made = [...items].reverse().find((item) => item.content instanceof Y.ContentType);
    const nest = made && random.chance(0.4) ? Y.createID(made.client, made.clock) : null;
    if (nest !== null) kinds.add('item in a new type');
    items.push({
      ...{ client, clock, content },
      origin: random.chance(0.5) ? someId() : null,
      rightOrigin: random.chance(0.3) ? someId() : null,
      parent: nest ?? (random.chance(0.5) ? random.pick(['claims', 'wording', 'evil']) : someId()),
      key: random.chance(0.5) ? random.pick([...ids, 'author', 'text', 'side', 'fresh']) : null,
    });
    clocks.set(client, clock + ('getLength' in content ? content.getLength() : content.length));
  }
  if (random.chance(0.8)) items.sort((a, b) => a.client - b.client || a.clock - b.clock);
  const deletes = random.chance(0.5)
    ? [someId(), someId()].map(({ client, clock }) => {
        const isHuge = random.chance(0.05);
        if (isHuge) kinds.add('huge length');
        return { client, clock, length: isHuge ? random.pick(huge) : random.below(6) };
      })
    : [];
  return handMadeUpdate(items, deletes);
}

/** What a page sends, one update after the other, to a document that may have more in it than the page knows. */
type Delivery = {
  readonly state: Uint8Array;
  readonly updates: readonly Uint8Array[];
  readonly kinds: ReadonlySet<string>;
  /** Whether it is what an honest page sends, so that the check must be able to vouch for it. */
  readonly isHonest: boolean;
};

function randomDelivery(random: Random): Delivery {
  const mal = malsCopy();
  const kinds = new Set<string>();
  const known = Y.encodeStateAsUpdate(mal);
  const server = copyOf(known);
  if (random.chance(0.4)) {
    kinds.add('beside others');
    for (let n = 1 + random.below(3); n > 0; n--) {
      server.clientID = random.pick(othersClients);
      random.pick(Object.values(honest))(server, random);
    }
  }
  const state = Y.encodeStateAsUpdate(server);
  if (random.chance(0.25))
    return {
      state,
      updates: [handMade(random.chance(0.5) ? mal : server, random, kinds)],
      kinds,
      isHonest: false,
    };

  let isHonest = true;
  if (random.chance(0.1)) {
    kinds.add('forged id');
    mal.clientID = random.pick([serverClient, 99, ...othersClients]);
    isHonest = false;
  }
  let updates: Uint8Array[] = [];
  mal.on('update', (update: Uint8Array) => updates.push(update));
  const mayBeHostile = random.chance(0.7);
  const act = () => {
    const isHostile = mayBeHostile && random.chance(0.6);
    const [name, work] = random.pick(Object.entries(isHostile ? hostile : honest));
    kinds.add(name);
    isHonest &&= !isHostile;
    work(mal, random);
  };
  if (random.chance(0.3)) mal.transact(() => Array.from({ length: 1 + random.below(3) }, act));
  else for (let n = 1 + random.below(4); n > 0; n--) act();

  const as = (kind: string, share: number, stillHonest: boolean): boolean => {
    if (updates.length === 0 || !random.chance(share)) return false;
    kinds.add(kind);
    isHonest &&= stillHonest;
    return true;
  };
  const some = () => random.below(updates.length);
  if (as('whole state', 0.1, true)) updates = [Y.encodeStateAsUpdate(mal)];
  if (updates.length > 1 && as('withheld', 0.15, false)) updates.splice(some(), 1);
  if (updates.length > 1 && as('reordered', 0.2, false)) updates.push(...updates.splice(some(), 1));
  if (as('doubled', 0.1, true)) updates.push(...updates.slice(-1));
  if (as('merged', 0.4, true)) updates = [Y.mergeUpdates(updates)];
  const spoil = (change: (update: Uint8Array) => Uint8Array) => {
    const nr = some();
    const update = updates[nr];
    if (update !== undefined) updates[nr] = change(update.slice());
  };
  if (as('truncated', 0.07, false)) spoil((update) => update.slice(0, random.below(update.length)));
  if (as('mutated bytes', 0.12, false))
    spoil((update) => {
      for (let n = 1 + random.below(3); n > 0; n--) update[random.below(update.length)] = random.below(256);
      return update;
    });
  return { state, updates, kinds, isHonest };
}

/** How many updates of each kind were let in and how many were not, and that none was forgotten. */
class Tally {
  readonly #counts = new Map<string, { letIn: number; refused: number }>();
  slowest = 0;

  count(kinds: ReadonlySet<string>, isLetIn: boolean): void {
    for (const kind of kinds) {
      const counts = this.#counts.get(kind) ?? { letIn: 0, refused: 0 };
      counts[isLetIn ? 'letIn' : 'refused']++;
      this.#counts.set(kind, counts);
    }
  }

  end(what: string): void {
    const lines = [...this.#counts].map(([kind, { letIn, refused }]) => `${kind} ${letIn}/${refused}`);
    console.log(
      `${what}, let in/refused: ${lines.sort().join(', ')}; the slowest took ${this.slowest.toFixed(0)} ms`,
    );
    for (const kind of everyKind) {
      const { letIn, refused } = this.#counts.get(kind) ?? { letIn: 0, refused: 0 };
      expect(letIn + refused, kind).toBeGreaterThanOrEqual(rounds / 300);
    }
  }

  timed<T>(work: () => T): T {
    const before = performance.now();
    const value = work();
    this.slowest = Math.max(this.slowest, performance.now() - before);
    return value;
  }
}
const everyKind = [
  ...Object.keys(honest),
  ...Object.keys(hostile),
  ...['hand-made items', 'skipped or collected', 'huge length', 'item in a new type', 'beside others'],
  ...['forged id', 'whole state', 'withheld', 'reordered', 'doubled', 'merged', 'truncated', 'mutated bytes'],
];

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
const patience = 120_000;

/** What a contributor may: make claims, and write in her own; as her own clients. */
const mals: UpdateContext = {
  refusal: (action, author) =>
    action === 'claim.create' || (action === 'claim.edit' && author === 'mal')
      ? null
      : { code: 'access', message: '' },
  ownsClient: (client) => client !== serverClient && !othersClients.includes(client),
  hasWording: true,
  isTaken: () => false,
  isElsewhere: () => false,
};

test(
  `what the check foresees is what the transaction changes (FUZZ_SEED=${seed})`,
  () => {
    const random = randomFrom(seed);
    const tally = new Tally();
    let fit = 0;
    for (let round = 0; round < rounds; round++) {
      const { state, updates, kinds, isHonest } = randomDelivery(random);
      let standing = state;
      for (const update of updates) {
        const where = `round ${round} (${[...kinds].join(', ')}): ${Buffer.from(update).toString('base64')}`;
        const doc = copyOf(standing);
        const found = tally.timed(() => updateTouches(doc, update));
        tally.count(kinds, !('unfit' in found));
        if (isHonest) expect(found, where).not.toHaveProperty('unfit');
        if ('unfit' in found) break;
        fit++;
        holdAgainstTruth(doc, update, found, where);
        // What the policy would not let in ends the page; the next update comes to what there was before.
        if (!judgeUpdate(copyOf(standing), update, { ...mals, refusal: () => null }).ok) break;
        standing = Y.encodeStateAsUpdate(doc);
      }
    }
    tally.end('updates');
    expect(fit).toBeGreaterThan(rounds / 4);
  },
  patience,
);

function holdAgainstTruth(doc: Y.Doc, update: Uint8Array, { touches }: UpdateTouches, where: string): void {
  const containers = new Map(touches.filter(({ fresh }) => !fresh).map(({ slot }) => [nameOf(slot), slot]));
  const lengths = new Map<string, number>();
  for (const { slot, act, length } of touches)
    lengths.set(nameOf(slot), (lengths.get(nameOf(slot)) ?? 0) + (act === 'insert' ? length : -length));
  // Also of claims that earlier updates of the same delivery made.
  const named = [...containers.values()].flatMap(({ container }) =>
    'claim' in container ? [container.claim] : [],
  );
  const maps = new Map(named.map((id) => [id, claimMapOf(doc, id)]));
  const fields = new Map(named.map((id) => [id, claimTextOf(doc, id)]));
  const texts = new Map(ids.map((id) => [id, textOf(doc, id)]));
  const before = new Map([...texts].map(([id, text]) => [id, text.length]));
  const changed = changedSlots(doc, update);
  expect(doc.store.pendingStructs, where).toBeNull();
  expect(doc.store.pendingDs, where).toBeNull();
  expect(changed.has('unknown'), where).toBe(false);
  for (const name of changed) expect(containers.has(name), `${where} missed ${name}`).toBe(true);
  for (const [name, { container }] of containers) {
    // A text that goes with its claim in the same update is not told of by Yjs.
    const text = container.kind === 'text' ? fields.get(container.claim) : null;
    const map = container.kind === 'claim' ? maps.get(container.claim) : null;
    const gone = text?._item?.deleted === true || map?._item?.deleted === true;
    if (!gone) expect(changed.has(name), `${where} foresaw ${name} in vain`).toBe(true);
  }
  for (const [id, text] of texts) {
    if (text._item?.deleted === true) continue;
    const grown = lengths.get(`text/${id}/`) ?? 0;
    if (plain(touches)) expect(text.length, where).toBe((before.get(id) ?? 0) + grown);
  }
}

const plain = (touches: readonly { content: unknown }[]) =>
  touches.every(({ content }) => content instanceof Y.ContentString || content instanceof Y.ContentDeleted);

test(
  `whatever a contributor sends, what is not hers stands as it stood (FUZZ_SEED=${seed})`,
  () => {
    const random = randomFrom(seed + 1);
    const tally = new Tally();
    let accepted = 0;
    for (let round = 0; round < rounds; round++) {
      const { state, updates, kinds } = randomDelivery(random);
      const doc = copyOf(state);
      for (const update of updates) {
        const where = `round ${round} (${[...kinds].join(', ')}): ${Buffer.from(update).toString('base64')}`;
        const before = readArgument(doc);
        const stood = Y.encodeStateVector(doc);
        const judged = tally.timed(() => judgeUpdate(doc, update, mals));
        tally.count(kinds, judged.ok);
        expect(Y.encodeStateVector(doc), where).toEqual(stood);
        if (!judged.ok) break;
        accepted++;
        Y.applyUpdate(doc, update);
        const after = readArgument(doc);
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
        const lengths = new Map(before.claims.map(({ id, text }) => [id, text.length]));
        for (const { id, text } of after.claims)
          expect(text.length, where).toBeLessThanOrEqual(Math.max(500, lengths.get(id) ?? 0));
        for (const client of [serverClient, ...othersClients])
          expect(Y.getState(doc.store, client), where).toBe(Y.decodeStateVector(stood).get(client) ?? 0);
      }
    }
    tally.end('updates of a contributor');
    expect(accepted).toBeGreaterThan(rounds / 20);
  },
  patience,
);

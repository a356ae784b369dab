import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  claimMapOf,
  claimTextOf,
  newArgumentDocument,
  serverClient,
  wordingOf,
} from '../argument/argument-document.ts';
import { seedUpdate } from '../argument/seed-argument.ts';
import { createClaim, type NewClaim } from '../claim/write-claim.ts';
import { handMadeUpdate } from '../testing/hand-made-update.ts';
import { judgeUpdate, type UpdateContext } from './update-policy.ts';

const stamp = {
  createdAt: '2026-01-01T00:00:00.000Z',
  joint: null,
  link: null,
  order: 'a0',
  side: 'pro',
} as const;
const base = seedUpdate({
  wording: 'The parties agree.',
  claims: [
    { ...stamp, id: 'anns', author: 'ann', answers: null, text: 'It is clear.', archived: null },
    { ...stamp, id: 'mals', author: 'mal', answers: 'anns', text: 'It is not.', archived: null },
    {
      ...stamp,
      id: 'gone',
      author: 'mal',
      answers: 'anns',
      text: 'Twice.',
      archived: { by: 'mod', at: '2026-01-02T00:00:00.000Z', reason: 'said twice' },
    },
    { ...stamp, id: 'shown', author: 'mal', answers: 'anns', link: 'anns', text: '', archived: null },
  ],
});
const mal = 77;

function copy(client: number = mal): Y.Doc {
  const doc = newArgumentDocument();
  Y.applyUpdate(doc, base);
  doc.clientID = client;
  return doc;
}

const context: UpdateContext = {
  refusal: (action, author) =>
    action === 'claim.create' || author === 'mal' ? null : { code: 'access.own', message: 'no' },
  ownsClient: (client) => client === mal || client === mal + 1,
  hasWording: true,
  isTaken: (id) => id === 'elsewhere',
  isElsewhere: (id) => id === 'elsewhere',
};

/** What is decided about what a page of Mal's does in its copy. */
function judgeDoing(act: (doc: Y.Doc) => void, what: Partial<UpdateContext> = {}) {
  const doc = copy();
  const before = Y.encodeStateVector(doc);
  act(doc);
  return judgeUpdate(copy(), Y.encodeStateAsUpdate(doc, before), { ...context, ...what });
}
const judgeMade = (update: Uint8Array) => judgeUpdate(copy(), update, context);
const code = (judged: ReturnType<typeof judgeUpdate>) => (judged.ok ? 'accepted' : judged.code);
const text = (doc: Y.Doc, id: string) => claimTextOf(doc, id) ?? wordingOf(doc);
const itemOf = (doc: Y.Doc, id: string) => claimMapOf(doc, id)?._item?.id ?? Y.createID(0, 0);
/** The id of the first item of a text. */
const startOf = (doc: Y.Doc, id: string) => text(doc, id)._start?.id ?? Y.createID(0, 0);

test('a person may type in a claim of her own, and the decision names what changed', () => {
  expect(judgeDoing((doc) => text(doc, 'mals').insert(0, 'No: '))).toMatchObject({
    ok: true,
    created: [],
    edited: ['mals'],
    wording: false,
    clients: [mal],
  });
});

test('a copy that has nothing new to say is accepted as empty, whoever sends it', () => {
  const nobody = { ...context, refusal: () => ({ code: 'access.visitor', message: '' }) };
  expect(judgeUpdate(copy(), new Uint8Array([0, 0]), nobody)).toMatchObject({ ok: true, empty: true });
  expect(judgeUpdate(copy(), base, nobody)).toMatchObject({ ok: true, empty: true });
});

const good: NewClaim = { id: 'new', answers: 'anns', side: 'con', order: 'a1', text: 'Why?' };
test.each<[string, NewClaim, string]>([
  ['a right claim', good, 'accepted'],
  ['a claim of 500 characters', { ...good, text: 'x'.repeat(500) }, 'accepted'],
  ['a claim of 501 characters', { ...good, text: 'x'.repeat(501) }, 'claim.too_long'],
  ['a link', { id: 'new', answers: null, side: 'pro', order: 'a1', link: 'anns' }, 'accepted'],
  [
    'a link to a claim of another argument',
    { id: 'new', answers: null, side: 'pro', order: 'a1', link: 'elsewhere' },
    'accepted',
  ],
  [
    'a link to nothing known',
    { id: 'new', answers: null, side: 'pro', order: 'a1', link: 'nobody' },
    'claim.unknown_link',
  ],
  [
    'a link to a link',
    { id: 'new', answers: null, side: 'pro', order: 'a1', link: 'shown' },
    'claim.unknown_link',
  ],
  ['a claim with a broken id', { ...good, id: 'No Id' }, 'update.claim_id'],
  ['a claim under an id in use', { ...good, id: 'mals' }, 'claim.id_taken'],
  ['a claim under an id in use elsewhere', { ...good, id: 'elsewhere' }, 'claim.id_taken'],
  ['an answer to nothing known', { ...good, answers: 'nobody' }, 'claim.unknown_parent'],
  ['an answer to itself', { ...good, answers: 'new' }, 'update.claim_circle'],
  ['an answer to an archived claim', { ...good, answers: 'gone' }, 'claim.parent_archived'],
  ['an answer to a link', { ...good, answers: 'shown' }, 'claim.answers_link'],
  ['an undercut of nothing', { ...good, answers: null, side: 'undercut' }, 'claim.undercut_of_nothing'],
  ['a claim with a broken order', { ...good, order: 'a-1' }, 'update.claim_order'],
  ['a claim with a character that no database holds', { ...good, text: 'a\0b' }, 'update.text_kind'],
])('%s is decided as it should be', (_what, claim, expected) => {
  expect(code(judgeDoing((doc) => createClaim(doc, claim)))).toBe(expected);
});

test('two new claims in one update may answer each other one way, but not in a circle', () => {
  const chain = (doc: Y.Doc, top: string | null) =>
    doc.transact(() => {
      createClaim(doc, { ...good, id: 'one', answers: top });
      createClaim(doc, { ...good, id: 'two', answers: 'one' });
    });
  expect(code(judgeDoing((doc) => chain(doc, null)))).toBe('accepted');
  expect(code(judgeDoing((doc) => chain(doc, 'two')))).toBe('update.claim_circle');
});

test.each<[string, (doc: Y.Doc) => void, string]>([
  ['text in a claim of another', (doc) => text(doc, 'anns').insert(0, 'x'), 'access.own'],
  ['deleting text of another', (doc) => text(doc, 'anns').delete(0, 1), 'access.own'],
  ['the wording', (doc) => wordingOf(doc).insert(0, 'x'), 'access.own'],
  ['text in an archived claim', (doc) => text(doc, 'gone').insert(0, 'x'), 'claim.archived'],
  ['formatting', (doc) => text(doc, 'mals').format(0, 2, { bold: true }), 'update.text_kind'],
  ['an embedded thing', (doc) => text(doc, 'mals').insertEmbed(0, { a: 1 }), 'update.text_kind'],
  ['another root', (doc) => doc.getMap('other').set('a', 1), 'update.foreign_place'],
  ['deleting a claim', (doc) => doc.getMap('claims').delete('mals'), 'update.claim_slot'],
  [
    'a new text for an own claim',
    (doc) => claimMapOf(doc, 'mals')?.set('text', new Y.Text('x')),
    'update.server_field',
  ],
])('%s is refused', (_what, act, expected) => {
  expect(code(judgeDoing(act))).toBe(expected);
});

test('the wording may only be typed in an argument about a provision', () => {
  const act = (doc: Y.Doc) => wordingOf(doc).insert(0, 'x');
  expect(code(judgeDoing(act, { refusal: () => null }))).toBe('accepted');
  expect(code(judgeDoing(act, { refusal: () => null, hasWording: false }))).toBe('update.no_wording');
});

test('an update in the second version of the encoding is refused, not taken for one that says nothing', () => {
  const doc = copy();
  const before = Y.encodeStateVector(doc);
  text(doc, 'mals').insert(0, 'Lost? ');
  const update = Y.encodeStateAsUpdateV2(doc, before);
  expect(judgeUpdate(copy(), update, context)).toMatchObject({ ok: false, code: 'update.malformed' });
});

test('a born-dead item on the key of a claim, with an empty delete set, does not erase the claim', () => {
  const update = handMadeUpdate([
    { client: mal, clock: 0, content: new Y.ContentDeleted(1), origin: itemOf(copy(), 'anns') },
  ]);
  const doc = copy();
  Y.applyUpdate(doc, update);
  expect(claimMapOf(doc, 'anns')).toBeNull(); // the attack is real
  expect(code(judgeMade(update))).toBe('update.claim_slot');
});

test('an item that says it stands between a claim of its author and one of another is refused', () => {
  const mine = startOf(copy(), 'mals');
  const anns = startOf(copy(), 'anns');
  const update = handMadeUpdate([
    { client: mal, clock: 0, content: new Y.ContentString('x'), origin: mine, rightOrigin: anns },
  ]);
  expect(code(judgeMade(update))).toBe('update.split_origins');
});

test('a length cannot be pushed down by deleting the same characters twice', () => {
  const doc = copy();
  const { client, clock } = startOf(doc, 'mals');
  const twice = Array.from({ length: 5 }, () => ({ client, clock, length: 9 }));
  const insert = {
    client: mal,
    clock: 0,
    content: new Y.ContentString('x'.repeat(520)),
    origin: Y.createID(client, clock + 9),
  };
  expect(code(judgeMade(handMadeUpdate([insert], twice)))).toBe('claim.too_long');
});

test('a struct that is known in part cannot name one place and go to another', () => {
  const doc = copy();
  text(doc, 'anns').insert(0, 'ab');
  const anns = startOf(copy(), 'anns');
  const mals = startOf(copy(), 'mals');
  const known = handMadeUpdate([
    { client: mal, clock: 0, content: new Y.ContentString('ab'), rightOrigin: anns },
  ]);
  Y.applyUpdate(doc, known);
  const more = handMadeUpdate([
    { client: mal, clock: 0, content: new Y.ContentString('abcd'), rightOrigin: mals },
  ]);
  expect(code(judgeUpdate(doc, more, context))).toBe('update.overlap');
});

test.each<[string, () => Uint8Array]>([
  [
    'a gap in the clock',
    () => handMadeUpdate([{ client: mal, clock: 5, content: new Y.ContentString('a'), parent: 'wording' }]),
  ],
  [
    'a struct that is known, with a reference to nothing',
    () =>
      handMadeUpdate([
        { client: serverClient, clock: 0, content: new Y.ContentString('T'), origin: Y.createID(999, 5) },
      ]),
  ],
  [
    'two sections of one client, of which Yjs keeps one',
    () => {
      const item = (client: number, clock: number) =>
        ({ client, clock, content: new Y.ContentString('a'), parent: 'wording' }) as const;
      return handMadeUpdate([item(mal, 0), item(mal + 1, 0), item(mal, 1)]);
    },
  ],
  ['a delete of what is not there', () => handMadeUpdate([], [{ client: mal, clock: 3, length: 1 }])],
  [
    'two clients that wait for each other',
    () =>
      handMadeUpdate([
        { client: mal + 1, clock: 0, content: new Y.ContentString('a'), origin: Y.createID(mal, 0) },
        { client: mal, clock: 0, content: new Y.ContentString('a'), origin: Y.createID(mal + 1, 0) },
      ]),
  ],
  [
    'an empty struct',
    () => handMadeUpdate([{ client: mal, clock: 0, content: new Y.ContentString(''), parent: 'wording' }]),
  ],
  ['bytes that mean nothing', () => new Uint8Array([9, 9, 9, 9])],
])('%s is refused, because it would leave something pending for ever', (_what, make) => {
  expect(code(judgeMade(make()))).toMatch(/^update\./);
});

test('nobody can write as a client that is bound to somebody else', () => {
  const doc = copy(5);
  const before = Y.encodeStateVector(doc);
  text(doc, 'mals').insert(0, 'x');
  expect(code(judgeMade(Y.encodeStateAsUpdate(doc, before)))).toBe('update.foreign_client');
});

test('thousands of items that all claim one place are refused: to place them would hold everybody up', () => {
  const dead = (client: number) =>
    handMadeUpdate(
      Array.from({ length: 5_000 }, (_, clock) => {
        return { client, clock, content: new Y.ContentDeleted(1), parent: 'wording' };
      }),
    );
  expect(judgeUpdate(newArgumentDocument(), dead(mal), { ...context, refusal: () => null })).toMatchObject({
    code: 'update.contended',
  });
  const doc = newArgumentDocument();
  Y.applyUpdate(doc, dead(mal));
  const one = handMadeUpdate([
    { client: mal + 1, clock: 0, content: new Y.ContentString('x'), parent: 'wording' },
  ]);
  expect(judgeUpdate(doc, one, { ...context, refusal: () => null })).toMatchObject({
    code: 'update.contended',
  });
});

test.each([
  ['forwards', (text: Y.Text) => text.length],
  ['backwards', () => 0],
  ['in the middle', (text: Y.Text) => Math.floor(text.length / 2)],
])('whoever types %s offline, where others have typed meanwhile, is let in', (_how, place) => {
  const doc = copy();
  const mine = copy();
  const theirs = copy(mal + 1);
  const before = Y.encodeStateVector(mine);
  for (const [page, letter] of [
    [mine, 'm'],
    [theirs, 't'],
  ] as const)
    for (let nr = 0; nr < 400; nr++) wordingOf(page).insert(place(wordingOf(page)), letter);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs));
  const update = Y.encodeStateAsUpdate(mine, before);
  expect(judgeUpdate(doc, update, { ...context, refusal: () => null })).toMatchObject({ ok: true });
});

import type { CaucusNote } from '@proviso/domain/caucus';
import type { FeedEvent } from '@proviso/domain/event';
import type { Offer, OfferReply } from '@proviso/domain/offer';
import type { Package } from '@proviso/domain/package';
import type { Signature, Signing } from '@proviso/domain/signing';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProblemBody } from '../http/problem.ts';
import { newStakeholder, openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

// What delegations write for themselves, offer each other and sign. That none of it reaches others is in secrecy.test.ts.

type Member = Awaited<ReturnType<TestDebate['as']>>;
let server: TestServer;
let debate: TestDebate;
let first: Member;
let second: Member;
let third: Member;
let parties: readonly string[];

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  const add = async (name: string) =>
    (
      await debate.owner.post<{ stakeholder: Stakeholder }>(`${debate.at}/stakeholders`, {
        ...newStakeholder,
        name,
        shortName: name,
      })
    ).body.stakeholder.id;
  parties = [debate.stakeholder.id, await add('Second'), await add('Third')];
  first = await debate.as('observer', parties[0] ?? null);
  second = await debate.as('contributor', parties[1] ?? null);
  third = await debate.as('editor', parties[2] ?? null);
});
afterAll(() => server.close());

const eventsOf = async (who: TestDebate['owner']) =>
  (await who.get<{ events: FeedEvent[] }>(`${debate.at}/events?limit=1000`)).body.events;

describe('a caucus', () => {
  const write = (part: object, by: TestDebate['owner'] = first) =>
    by.post<{ note: CaucusNote } & ProblemBody>(`${debate.at}/caucus`, {
      stakeholder: parties[0],
      kind: 'note',
      provision: null,
      text: 'We stop at six hundred.',
      follows: null,
      ...part,
    });
  const notesOf = async (who: TestDebate['owner']) =>
    (await who.get<{ notes: CaucusNote[] }>(`${debate.at}/caucus`)).body.notes;

  test('is written and read by its delegation and the moderators, and told to nobody else', async () => {
    const { body } = await write({});
    expect(body.note).toMatchObject({ by: first.person.id, text: 'We stop at six hundred.' });
    expect(await notesOf(first)).toContainEqual(body.note);
    expect(await notesOf(debate.owner)).toContainEqual(body.note);
    for (const other of [second, third, server.visitor()]) {
      if (other !== second && other !== third) await debate.owner.patch(debate.at, { visibility: 'public' });
      expect(await notesOf(other)).toEqual([]);
      expect((await eventsOf(other)).at(-1)?.kind).not.toBe('caucus.noted');
    }
    expect((await write({}, second)).body.code).toBe('access.role');
    expect((await eventsOf(first)).some(({ kind }) => kind === 'caucus.noted')).toBe(true);
  });

  test('keeps the earlier wording of what is changed, and changes a wording once', async () => {
    const { note } = (await write({ text: 'As first written.' })).body;
    const { note: newer } = (await write({ text: 'As meant.', follows: note.id })).body;
    expect(await notesOf(first)).toEqual(expect.arrayContaining([note, newer]));
    expect((await write({ text: 'Too late.', follows: note.id })).body.code).toBe('caucus.already_changed');
    expect((await write({ text: '', follows: newer.id })).status).toBe(201);
  });

  test.each<[string, object, string]>([
    ['an empty note', { text: ' ' }, 'input.invalid'],
    ['a bottom line about nothing', { kind: 'bottom-line' }, 'input.invalid'],
    ['a note about what is not there', { provision: 'nothing' }, 'provision.unknown'],
    ['a change of what is not there', { follows: 'nothing' }, 'caucus.note_unknown'],
  ])('refuses %s', async (_, part, code) => {
    expect((await write(part)).body.code).toBe(code);
  });

  test('a note of another room cannot be changed, nor learnt of', async () => {
    const { note } = (await write({ text: 'Ours.' })).body;
    const answer = await write({ stakeholder: parties[1], follows: note.id }, second);
    expect(answer.body.code).toBe('caucus.note_unknown');
  });
});

describe('an offer', () => {
  const make = (part: object = {}, by: TestDebate['owner'] = first) =>
    by.post<{ offer: Offer } & ProblemBody>(`${debate.at}/offers`, {
      from: parties[0],
      to: [parties[1]],
      choices: [{ provision: debate.provision.id, wordings: [] }],
      message: 'Leave it out.',
      counters: null,
      ...part,
    });
  const reply = (offer: Offer, part: object, by: TestDebate['owner'] = second) =>
    by.post<{ reply: OfferReply } & ProblemBody>(`${debate.at}/offers/${offer.id}/replies`, {
      stakeholder: parties[1],
      kind: 'accepted',
      reason: '',
      ...part,
    });
  const offersOf = async (who: TestDebate['owner']) =>
    (await who.get<{ offers: Offer[]; replies: OfferReply[] }>(`${debate.at}/offers`)).body;

  test('is between its parties until the sender makes it public; then everybody is told all of it', async () => {
    const { offer } = (await make()).body;
    expect((await offersOf(second)).offers).toContainEqual(offer);
    expect((await offersOf(third)).offers).toEqual([]);
    expect((await reply(offer, { stakeholder: parties[2] }, third)).status).toBe(404);
    const { reply: accepted } = (await reply(offer, {})).body;
    expect((await reply(offer, {})).body.code).toBe('offer.settled');
    expect((await reply(offer, { kind: 'published' })).body.code).toBe('offer.not_yours');
    await reply(offer, { kind: 'published', stakeholder: parties[0] }, first);
    const seen = await offersOf(third);
    expect(seen.offers).toEqual([offer]);
    expect(seen.replies).toContainEqual(accepted);
    expect((await eventsOf(third)).at(-1)).toMatchObject({ kind: 'offer.published', offer });
    const archive = (await third.get<{ debate: { offers: Offer[] } }>(`${debate.at}/export/proviso`)).body;
    expect(archive.debate.offers).toEqual([offer]);
  });

  test('is countered by whom it went to, and is over with that', async () => {
    const { offer } = (await make()).body;
    expect((await make({ from: parties[2], to: [parties[0]], counters: offer.id }, third)).body.code).toBe(
      'offer.unknown',
    );
    const back = { from: parties[1], to: [parties[0]], counters: offer.id };
    expect((await make(back, second)).status).toBe(201);
    expect((await make(back, second)).body.code).toBe('offer.settled');
    expect((await reply(offer, {})).body.code).toBe('offer.settled');
  });

  test('takes all it goes to; each says yes once; the sender may withdraw it', async () => {
    const { offer } = (await make({ to: [parties[1], parties[2]] })).body;
    expect((await reply(offer, {})).status).toBe(201);
    expect((await reply(offer, {})).body.code).toBe('offer.answered');
    expect((await reply(offer, { kind: 'withdrawn', stakeholder: parties[0] }, first)).status).toBe(201);
    expect((await reply(offer, { stakeholder: parties[2] }, third)).body.code).toBe('offer.settled');
  });

  test.each<[string, () => object, string]>([
    ['to oneself', () => ({ to: [parties[0]] }), 'input.invalid'],
    ['to nobody', () => ({ to: [] }), 'input.invalid'],
    ['of nothing', () => ({ choices: [] }), 'input.invalid'],
    ['for another party', () => ({ from: parties[1], to: [parties[2]] }), 'access.role'],
    ['to a party that is not there', () => ({ to: ['nothing'] }), 'stakeholder.unknown'],
  ])('%s is refused', async (_, part, code) => {
    expect((await make(part())).body.code).toBe(code);
  });
});

describe('a signing', () => {
  test('is signed once every party has; a refusal has its reason, and may become a signature', async () => {
    const saved = await second.post<{ package: Package }>(`${debate.at}/packages`, {
      name: 'The deal',
      note: '',
      choices: [{ provision: debate.provision.id, wordings: [] }],
      follows: null,
    });
    const put = (by: TestDebate['owner']) =>
      by.post<{ signing: Signing } & ProblemBody>(`${debate.at}/signings`, {
        package: saved.body.package.id,
        parties: [parties[0], parties[1]],
      });
    expect((await put(await debate.as('editor'))).body.code).toBe('access.role');
    const { signing } = (await put(first)).body;
    expect((await put(first)).body.code).toBe('signing.exists');
    const say = (by: TestDebate['owner'], stakeholder: string | undefined, signs: boolean, reason = '') =>
      by.post<{ signature: Signature } & ProblemBody>(`${debate.at}/signings/${signing.id}/signatures`, {
        stakeholder,
        signs,
        reason,
      });
    expect((await say(first, parties[0], false)).body.code).toBe('input.invalid');
    expect((await say(third, parties[2], true)).body.code).toBe('signing.not_asked');
    expect((await say(third, parties[0], true)).body.code).toBe('access.role');
    await say(first, parties[0], false, 'Not yet.');
    await say(second, parties[1], true);
    expect((await say(first, parties[0], true)).status).toBe(201);
    expect((await say(second, parties[1], false, 'After all.')).body.code).toBe('signing.done');
    const { signatures } = (await third.get<{ signatures: Signature[] }>(`${debate.at}/signings`)).body;
    expect(signatures.map(({ signs, reason }) => [signs, reason])).toEqual([
      [false, 'Not yet.'],
      [true, ''],
      [true, ''],
    ]);
  });
});

test('an export says what it leaves out, to each as far as they may know of it', async () => {
  type Formats = { formats: { id: string; losses: string[] }[] };
  const lossesFor = async (who: TestDebate['owner']) =>
    (await who.get<Formats>(`${debate.at}/export`)).body.formats.find(({ id }) => id === 'proviso')?.losses;
  expect(await lossesFor(debate.owner)).toContainEqual(expect.stringMatching(/^Caucus notes/));
  expect(await lossesFor(first)).toContainEqual(expect.stringMatching(/^Caucus notes/));
  expect(await lossesFor(await debate.as('editor'))).toEqual([]);
});

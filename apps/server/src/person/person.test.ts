import type { Invite } from '@proviso/domain/invite';
import type { Person } from '@proviso/domain/person';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importArchive } from '../archive/import-archive.ts';
import { account, invite } from '../database/schema.ts';
import type { DebateOverview } from '../debate/debate.queries.ts';
import { foundingExample } from '../founding-example/founding-example.ts';
import type { ProblemBody } from '../http/problem.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { ownerInvite } from './owner-invite.ts';

let server: TestServer;
let debate: TestDebate;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
});
afterAll(() => server.close());

const link = async (input: object = {}) =>
  (
    await debate.owner.post<{ invite: Invite }>(`${debate.at}/invites`, {
      role: 'contributor',
      speaksFor: null,
      days: 7,
      uses: null,
      ...input,
    })
  ).body.invite;
type Joined = { readonly person: Person; readonly debateId: string };
const join = (client: TestDebate['owner'], code: string, name?: string) =>
  client.post<Joined & ProblemBody>(`/api/invites/${code}/join`, name === undefined ? {} : { name });

describe('an invite link', () => {
  test('tells where it leads, and lets a guest in with a name only', async () => {
    const { code, path, role } = await link({ role: 'observer', speaksFor: debate.stakeholder.id });
    expect([path, role]).toEqual([`/join/${code}`, 'observer']);
    expect(code).toMatch(/^[a-z2-7]{26}$/);
    const guest = server.visitor();
    expect((await guest.get(`/api/invites/${code}`)).body).toEqual({
      debateId: debate.id,
      title: 'A matter',
      role: 'observer',
      speaksForName: debate.stakeholder.name,
    });
    const joined = await join(guest, code, 'Gast');
    expect(joined.status).toBe(200);
    expect(joined.body.person).toMatchObject({
      name: 'Gast',
      role: 'observer',
      speaksFor: debate.stakeholder.id,
    });
    expect((await guest.get<DebateOverview>(debate.at)).body.me?.person).toBe(joined.body.person.id);
  });

  test('asks a guest for a name, and makes no account without one', async () => {
    const { code } = await link();
    const before = await server.database.db.$count(account);
    const { status, body } = await join(server.visitor(), code);
    expect([status, body.code]).toEqual([422, 'invite.name_missing']);
    expect((await join(server.visitor(), code, ' ')).status).toBe(422);
    expect(await server.database.db.$count(account)).toBe(before);
  });

  test.each(['x', 'a'.repeat(26), '%00'])('%s is unknown', async (code) => {
    for (const { status, body } of [
      await server.visitor().get<ProblemBody>(`/api/invites/${code}`),
      await join(server.visitor(), code, 'Gast'),
    ])
      expect([status, body.code]).toEqual([404, 'invite.unknown']);
  });

  test('is gone once it has expired, is used up, or was withdrawn', async () => {
    const expired = await link();
    await server.database.transaction((tx) =>
      tx
        .update(invite)
        .set({ expiresAt: new Date(Date.now() - 1) })
        .where(eq(invite.code, expired.code)),
    );
    const used = await link({ uses: 1 });
    await join(server.visitor(), used.code, 'The only one');
    const revoked = await link();
    expect((await debate.owner.delete(`${debate.at}/invites/${revoked.code}`)).status).toBe(200);

    for (const [{ code }, why] of [
      [expired, 'invite.expired'],
      [used, 'invite.used_up'],
      [revoked, 'invite.revoked'],
    ] as const) {
      const looked = await server.visitor().get<ProblemBody>(`/api/invites/${code}`);
      expect([looked.status, looked.body.code]).toEqual([410, why]);
      const joined = await join(server.visitor(), code, 'Late');
      expect([joined.status, joined.body.code]).toEqual([410, why]);
    }
    const { body } = await debate.owner.get<{ invites: Invite[] }>(`${debate.at}/invites`);
    const codes = body.invites.map(({ code }) => code);
    for (const { code } of [expired, used, revoked]) expect(codes).not.toContain(code);
  });

  test('for one person lets one in, however many come at once', async () => {
    const { code } = await link({ uses: 1 });
    const crowd = await Promise.all(
      Array.from({ length: 8 }, (_, i) => join(server.visitor(), code, `Number ${i}`)),
    );
    expect(crowd.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(410)]);
  });

  test('opened twice by one account changes nothing, costs nothing, and never lowers a role', async () => {
    const someone = await server.signUp('Twice');
    const low = await link({ role: 'suggester', uses: 2 });
    const high = await link({ role: 'editor', uses: 1 });
    const first = await join(someone, low.code);
    expect((await join(someone, low.code)).body.person).toEqual(first.body.person);
    const raised = await join(someone, high.code);
    expect(raised.body.person).toEqual({ ...first.body.person, role: 'editor' });
    expect((await join(someone, low.code)).body.person).toEqual(raised.body.person);
    const left = await server.database.db
      .select({ left: invite.usesLeft })
      .from(invite)
      .where(eq(invite.code, low.code));
    expect(left).toEqual([{ left: 1 }]);
  });

  test('is made by moderators only, for roles up to their own, and for parties that are there', async () => {
    const input = { role: 'owner', speaksFor: null, days: 1, uses: null };
    const editor = await (await debate.as('editor')).post<ProblemBody>(`${debate.at}/invites`, {
      ...input,
      role: 'observer',
    });
    expect([editor.status, editor.body.code]).toEqual([403, 'access.role']);
    const moderator = await debate.as('moderator');
    const above = await moderator.post<ProblemBody>(`${debate.at}/invites`, input);
    expect([above.status, above.body.code]).toEqual([403, 'access.above']);
    expect((await moderator.post(`${debate.at}/invites`, { ...input, role: 'moderator' })).status).toBe(201);
    const nobody = await moderator.post<ProblemBody>(`${debate.at}/invites`, {
      ...input,
      role: 'observer',
      speaksFor: 'nobody',
    });
    expect([nobody.status, nobody.body.code]).toEqual([422, 'stakeholder.unknown']);
    const ownerLink = await link({ role: 'owner' });
    const revoked = await moderator.delete<ProblemBody>(`${debate.at}/invites/${ownerLink.code}`);
    expect([revoked.status, revoked.body.code]).toEqual([403, 'access.above']);
    for (const wrong of [{ days: 0 }, { days: 91 }, { days: 1.5 }, { uses: 0 }, { role: 'king' }])
      expect((await debate.owner.post(`${debate.at}/invites`, { ...input, ...wrong })).status).toBe(422);
    expect((await (await debate.as('contributor')).get(`${debate.at}/invites`)).status).toBe(403);
  });

  test('of another debate is not withdrawn from here', async () => {
    const other = await openTestDebate(server);
    const { code } = await link();
    const { status } = await other.owner.delete(`${other.at}/invites/${code}`);
    expect(status).toBe(404);
    expect((await server.visitor().get(`/api/invites/${code}`)).status).toBe(200);
  });
});

describe('a role', () => {
  const change = (client: TestDebate['owner'], person: string, input: object) =>
    client.patch<{ person: Person } & ProblemBody>(`${debate.at}/people/${person}`, input);

  test('is changed by moderators up to their own, and takes hold at once', async () => {
    const moderator = await debate.as('moderator');
    const contributor = await debate.as('contributor');
    const { person } = contributor;
    expect((await change(moderator, person.id, { role: 'moderator' })).body.person.role).toBe('moderator');
    const above = await change(moderator, person.id, { role: 'owner' });
    expect([above.status, above.body.code]).toEqual([403, 'access.above']);
    await change(moderator, person.id, { role: 'observer', speaksFor: debate.stakeholder.id });
    const overview = (await contributor.get<DebateOverview>(debate.at)).body;
    expect(overview.me).toMatchObject({ role: 'observer', speaksFor: debate.stakeholder.id });
    const self = await change(contributor, person.id, { role: 'owner' });
    expect([self.status, self.body.code]).toEqual([403, 'access.role']);
  });

  test('of an owner is not touched by a moderator, and the last owner stays', async () => {
    const moderator = await debate.as('moderator');
    const me = (await debate.owner.get<DebateOverview>(debate.at)).body.me?.person ?? '';
    const touched = await change(moderator, me, { role: 'observer' });
    expect([touched.status, touched.body.code]).toEqual([403, 'access.above']);
    const last = await change(debate.owner, me, { role: 'moderator' });
    expect([last.status, last.body.code]).toEqual([409, 'person.last_owner']);
  });

  test('two owners who demote each other at once leave one', async () => {
    const shared = await openTestDebate(server);
    const other = await shared.as('owner');
    const me = (await shared.owner.get<DebateOverview>(shared.at)).body.me?.person ?? '';
    const demote = (client: TestDebate['owner'], person: string) =>
      client.patch(`${shared.at}/people/${person}`, { role: 'observer' });
    const [a, b] = await Promise.all([demote(shared.owner, other.person.id), demote(other, me)]);
    expect([a.status, b.status].sort()).toEqual([200, 403]);
  });

  test('of nobody is not changed', async () => {
    for (const person of ['nobody', '%00'])
      expect((await change(debate.owner, person, { role: 'observer' })).body.code).toBe('person.unknown');
  });
});

test('the founding example is claimed by one link, the same until somebody has used it', async () => {
  const { database } = server;
  const debateId = await importArchive(database, foundingExample, { by: null });
  const code = await ownerInvite(database, debateId);
  expect(code).not.toBeNull();
  expect(await ownerInvite(database, debateId)).toBe(code);
  const claimer = await server.signUp('Claimer');
  expect((await join(claimer, code ?? '')).body.person.role).toBe('owner');
  expect(await ownerInvite(database, debateId)).toBeNull();
  expect((await join(server.visitor(), code ?? '', 'Late')).status).toBe(410);
});

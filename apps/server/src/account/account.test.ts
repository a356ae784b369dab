import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemBody } from '../http/problem.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const password = 'correct horse battery';

describe('signing up and in', () => {
  it('makes an account, signs it in, and knows it again by its cookie', async () => {
    const visitor = server.visitor();
    expect((await visitor.get('/api/account')).body).toEqual({ account: null });
    const made = await visitor.post<{ account: { id: string } }>('/api/account/sign-up', {
      email: ' Olena@Example.org ',
      password,
      name: 'Olena',
    });
    expect(made).toMatchObject({
      status: 201,
      body: { account: { name: 'Olena', email: 'olena@example.org' } },
    });
    expect((await visitor.get('/api/account')).body).toEqual({ account: made.body.account });
    expect(JSON.stringify(made.body)).not.toContain('argon2');
  });

  it('signs out for good: the old cookie is worth nothing afterwards', async () => {
    const person = await server.signUp('Pavlo');
    const stolen = person.cookie();
    expect(await person.post('/api/account/sign-out')).toMatchObject({
      status: 200,
      body: { account: null },
    });
    expect(person.cookie()).toBe('');
    const answer = await fetch(`${server.url}/api/account`, { headers: { cookie: stolen } });
    expect(await answer.json()).toEqual({ account: null });
    expect(answer.headers.get('set-cookie')).toMatch(/max-age=0/i);
  });

  it('signs in with the right password', async () => {
    await server.visitor().post('/api/account/sign-up', { email: 'in@example.org', password, name: 'In' });
    const visitor = server.visitor();
    const answer = await visitor.post('/api/account/sign-in', { email: 'IN@example.org', password });
    expect(answer).toMatchObject({ status: 200, body: { account: { name: 'In' } } });
    expect((await visitor.get('/api/account')).body).toEqual(answer.body);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    await server.visitor().post('/api/account/sign-up', { email: 'known@example.org', password, name: 'K' });
    const wrong = await server
      .visitor()
      .post<ProblemBody>('/api/account/sign-in', { email: 'known@example.org', password: 'wrong' });
    const unknown = await server
      .visitor()
      .post<ProblemBody>('/api/account/sign-in', { email: 'unknown@example.org', password: 'wrong' });
    expect(wrong).toMatchObject({
      status: 401,
      body: {
        code: 'account.wrong_credentials',
        detail: 'The e-mail address or the password is wrong. Check both, or sign up.',
      },
    });
    expect(unknown.body).toEqual(wrong.body);
  });

  it('refuses an address that has an account, also when both come at once', async () => {
    const body = { email: 'twice@example.org', password, name: 'Twice' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => server.visitor().post<ProblemBody>('/api/account/sign-up', body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('account.email_taken');
  });

  it('says of each bad field where it is and how to mend it', async () => {
    const { status, headers, body } = await server
      .visitor()
      .post<ProblemBody>('/api/account/sign-up', { email: 'nobody', password: 'short', name: ' ' });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body.issues).toEqual([
      { where: 'email', message: 'That does not look like an e-mail address.' },
      { where: 'password', message: 'A password needs at least 10 characters.' },
      { where: 'name', message: 'Please give a name.' },
    ]);
  });

  it('stops guessing after ten failures, of that address only', async () => {
    for (const email of ['guessed@example.org', 'other@example.org'])
      await server.visitor().post('/api/account/sign-up', { email, password, name: 'G' });
    const guess = (attempt: string) =>
      server
        .visitor()
        .post<ProblemBody>('/api/account/sign-in', { email: 'guessed@example.org', password: attempt });
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, n) => guess(`guess ${n}`)));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(await guess(password)).toMatchObject({
      status: 429,
      body: {
        code: 'account.too_many_attempts',
        detail: 'That was wrong too often. Please wait 15 minutes before you try again.',
      },
    });
    const other = await server
      .visitor()
      .post('/api/account/sign-in', { email: 'other@example.org', password });
    expect(other.status).toBe(200);
  });
});

describe('the session cookie', () => {
  const cookieOf = async (one: TestServer) => {
    const answer = await one.visitor().post('/api/account/sign-up', {
      email: 'cookie@example.org',
      password,
      name: 'C',
    });
    return answer.headers.get('set-cookie');
  };

  it('is HttpOnly and SameSite=Lax', async () => {
    const cookie = await cookieOf(server);
    expect(cookie).toMatch(/^proviso_session=[a-z0-9]{20,}; /);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
  });

  it('is Secure where people come by https', async () => {
    const secure = await startTestServer({ publicUrl: 'https://debate.example.org' });
    try {
      expect(await cookieOf(secure)).toMatch(/; Secure/i);
    } finally {
      await secure.close();
    }
  });

  it('is renewed when half of its time is over, and worth nothing when all is', async () => {
    const person = await server.signUp('Renewed');
    const age = (days: number) =>
      server.database
        .sql`update session set expires_at = now() + ${days} * interval '1 day' where user_id = ${person.account.id}`;
    await age(20);
    expect((await person.get('/api/account')).headers.get('set-cookie')).toBeNull();
    await age(10);
    expect((await person.get('/api/account')).headers.get('set-cookie')).toMatch(/^proviso_session=/);
    await age(-1);
    expect((await person.get('/api/account')).body).toEqual({ account: null });
  });
});

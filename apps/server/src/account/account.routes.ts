import { signInSchema, signUpSchema } from '@proviso/domain/account';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { clientAddress } from '../http/client-address.ts';
import type { Env } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { countAttempts } from './attempts.ts';
import { signIn } from './sign-in.ts';
import { signUp } from './sign-up.ts';

export function accountRoutes({ database, sessions, openSessions, configuration }: Services) {
  const attempts = countAttempts({ most: 10, windowMs: 15 * 60_000 });
  return new Hono<Env>()
    .get('/', describeRoute({ summary: 'Who is signed in; null for nobody' }), (c) =>
      c.json({ account: c.var.account }, 200),
    )
    .post(
      '/sign-up',
      describeRoute({ summary: 'Make an account and sign in' }),
      validate('json', signUpSchema),
      async (c) => {
        const account = await signUp(database, c.req.valid('json'));
        c.header('set-cookie', await sessions.create(account.id));
        return c.json({ account }, 201);
      },
    )
    .post(
      '/sign-in',
      describeRoute({ summary: 'Sign in with e-mail address and password' }),
      validate('json', signInSchema),
      async (c) => {
        const from = clientAddress(c, configuration);
        const account = await signIn(database, attempts, { ...c.req.valid('json'), from });
        c.header('set-cookie', await sessions.create(account.id));
        return c.json({ account }, 200);
      },
    )
    .post('/sign-out', describeRoute({ summary: 'Sign out' }), async (c) => {
      const { sessionId, setCookie } = await sessions.end(c.req.header('cookie'));
      if (sessionId !== null) openSessions.ended(sessionId);
      c.header('set-cookie', setCookie);
      return c.json({ account: null }, 200);
    });
}

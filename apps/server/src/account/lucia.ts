import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import { Lucia, TimeSpan } from 'lucia';
import type { Database } from '../database/database.ts';
import { account, session } from '../database/schema.ts';
import type { Sessions } from './sessions.ts';

type Columns = { readonly name: string; readonly email: string | null };

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, Columns>;
    DatabaseUserAttributes: Columns;
  }
}

/** Sessions kept by Lucia: 30 days, renewed once half of that is over. Lucia has ended; no other file knows it. */
export function luciaSessions(database: Database, { secure }: { readonly secure: boolean }): Sessions {
  const adapter = new DrizzlePostgreSQLAdapter(
    drizzle(database.sql, { casing: 'snake_case' }),
    session,
    account,
  );
  const lucia = new Lucia<Record<never, never>, Columns>(adapter, {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: { name: 'proviso_session', attributes: { secure, sameSite: 'lax', path: '/' } },
    getUserAttributes: ({ name, email }) => ({ name, email }),
  });
  const read = (cookieHeader: string | undefined) => lucia.readSessionCookie(cookieHeader ?? '');
  return {
    async create(accountId) {
      const { id } = await lucia.createSession(accountId, {});
      return lucia.createSessionCookie(id).serialize();
    },
    async find(cookieHeader) {
      const id = read(cookieHeader);
      if (id === null) return { account: null, sessionId: null, setCookie: null };
      const { session: valid, user } = await lucia.validateSession(id);
      if (valid === null)
        return { account: null, sessionId: null, setCookie: lucia.createBlankSessionCookie().serialize() };
      return {
        account: { id: user.id, name: user.name, email: user.email },
        sessionId: valid.id,
        setCookie: valid.fresh ? lucia.createSessionCookie(valid.id).serialize() : null,
      };
    },
    async end(cookieHeader) {
      const id = read(cookieHeader);
      if (id !== null) await lucia.invalidateSession(id);
      return { sessionId: id, setCookie: lucia.createBlankSessionCookie().serialize() };
    },
    async endedOf(sessionIds) {
      const rows = await database.sql<{ id: string }[]>`
        select asked.id from unnest(${[...sessionIds]}::text[]) as asked (id)
        left join session on session.id = asked.id and session.expires_at > now()
        where session.id is null`;
      return rows.map(({ id }) => id);
    },
  };
}

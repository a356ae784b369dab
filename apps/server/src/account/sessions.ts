import type { Account } from '@proviso/domain/account';

/** Who a cookie stands for, and the cookie to send back where it is to be renewed or thrown away. */
export type FoundSession = {
  readonly account: Account | null;
  /** Which session it is; null for none that is valid. Whoever knows it is signed in: it goes nowhere. */
  readonly sessionId: string | null;
  readonly setCookie: string | null;
};

/** Sign-in as the rest of the server sees it. Cookies go in and out as the header's text. */
export type Sessions = {
  /** Signs an account in; gives the value of the Set-Cookie header. */
  create(accountId: string): Promise<string>;
  find(cookieHeader: string | undefined): Promise<FoundSession>;
  /** Ends the cookie's session, if it is one; gives which, and the Set-Cookie header that removes it. */
  end(
    cookieHeader: string | undefined,
  ): Promise<{ readonly sessionId: string | null; readonly setCookie: string }>;
  /** Which of these sessions have ended or run out. */
  endedOf(sessionIds: readonly string[]): Promise<readonly string[]>;
};

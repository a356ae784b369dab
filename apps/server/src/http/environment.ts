import type { Account } from '@proviso/domain/account';
import type { DebateAccess } from '../access/debate-access.ts';

/** What every request carries. */
export type Env = { Variables: { readonly account: Account | null; readonly requestId: string } };

/** What a request below `/api/debates/:debate` carries besides. */
export type DebateEnv = { Variables: Env['Variables'] & { readonly access: DebateAccess } };

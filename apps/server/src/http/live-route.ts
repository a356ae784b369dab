import { argumentIdSchema } from '@proviso/domain/argument';
import * as v from 'valibot';
import { findAccess } from '../access/debate-access.ts';
import type { Services } from '../services.ts';
import { Problem } from './problem.ts';
import type { SocketRoute, Welcome } from './upgrade.ts';

/** `/live/:debate/:argument`: the live document of an argument, such as `/live/abc/provision:leaked-6`. */
export const liveRoute =
  ({ database, rooms }: Pick<Services, 'database' | 'rooms'>): SocketRoute =>
  (url, account) => {
    const [, debateId, encoded] = /^\/live\/([a-z0-9-]{1,64})\/([^/]{1,200})$/.exec(url.pathname) ?? [];
    if (debateId === undefined || encoded === undefined) return null;
    const enter = async (): Promise<Welcome> => {
      const { actor, name } = await findAccess(database.db, debateId, account?.id ?? null);
      const argumentId = encoded.replace(/%3A/i, ':');
      const welcome = v.is(argumentIdSchema, argumentId)
        ? await rooms.prepareRoom({ debateId, argumentId, actor, name: name ?? account?.name ?? 'Visitor' })
        : null;
      if (welcome === null)
        throw new Problem(404, 'argument.unknown', 'There is nothing to argue about at this address.');
      return welcome;
    };
    return enter();
  };

import { unpackStandings } from '@proviso/domain/standing';
import { queryOptions } from '@tanstack/solid-query';
import { api } from '../api/client.ts';
import { orThrow } from '../api/problem.ts';
import { standingsKey } from './standings-key.ts';

/** Every stance of a debate without its words: what matrices and strips are drawn from. */
export const standingsQuery = (debate: string) =>
  queryOptions({
    queryKey: standingsKey(debate),
    queryFn: async () => unpackStandings(orThrow(await api.stances.standings(debate))),
  });

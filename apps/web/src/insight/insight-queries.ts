import { queryOptions } from '@tanstack/solid-query';
import { api } from '../api/client.ts';
import { orThrow } from '../api/problem.ts';

/** What is worked out from everything is asked for at each visit and then now and then, and not at each event: each answer is work for the server. */
const pace = { refetchInterval: 20_000, staleTime: 0 } as const;

export const cruxesQuery = (debate: string) =>
  queryOptions({
    ...pace,
    queryKey: ['debate', debate, 'cruxes'],
    queryFn: async () => orThrow(await api.insights.cruxes(debate)).outcomes,
  });

export const opinionsQuery = (debate: string) =>
  queryOptions({
    ...pace,
    queryKey: ['debate', debate, 'opinions'],
    queryFn: async () => orThrow(await api.insights.opinions(debate)),
  });

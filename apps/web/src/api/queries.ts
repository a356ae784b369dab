import type { Stance } from '@proviso/domain/stance';
import { queryOptions } from '@tanstack/solid-query';
import { api } from './client.ts';
import { orThrow } from './problem.ts';

/** The records a page shows, each under one key; the event feed brings those of a debate up to date in place. */
export const queries = {
  account: () =>
    queryOptions({ queryKey: ['account'], queryFn: async () => orThrow(await api.account.get()).account }),
  debates: () =>
    queryOptions({ queryKey: ['debates'], queryFn: async () => orThrow(await api.debates.list()).debates }),
  overview: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'overview'],
      queryFn: async () => orThrow(await api.debates.overview(debate)),
    }),
  stances: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'stances'],
      queryFn: async (): Promise<readonly Stance[]> => orThrow(await api.stances.list(debate)).stances,
    }),
  settlements: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'settlements'],
      queryFn: async () => orThrow(await api.stances.settlements(debate)).settlements,
    }),
  coalitions: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'coalitions'],
      queryFn: async () => orThrow(await api.coalitions.list(debate)).coalitions,
    }),
  occurrences: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'occurrences'],
      queryFn: async () => orThrow(await api.occurrences.list(debate)).occurrences,
    }),
  evidence: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'evidence'],
      queryFn: async () => orThrow(await api.evidence.list(debate)),
    }),
  /** `as` is a perspective other than everybody's. */
  votes: (debate: string, as = '') =>
    queryOptions({
      queryKey: as === '' ? ['debate', debate, 'votes'] : ['debate', debate, 'votes', as],
      queryFn: async () => orThrow(await api.votes.list(debate, as)),
    }),
  imaginedVoters: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'imagined'],
      queryFn: async () => orThrow(await api.votes.imaginedVoters(debate)).voters,
    }),
  strengths: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'strengths'],
      queryFn: async () => orThrow(await api.strengths.list(debate)).strengths,
    }),
  packages: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'packages'],
      queryFn: async () => orThrow(await api.packages.list(debate)).packages,
    }),
  rounds: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'rounds'],
      queryFn: async () => {
        const rounds = orThrow(await api.rounds.list(debate));
        return { ...rounds, ahead: Date.parse(rounds.now) - Date.now() };
      },
    }),
  caucus: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'caucus'],
      queryFn: async () => orThrow(await api.caucus.list(debate)).notes,
    }),
  offers: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'offers'],
      queryFn: async () => orThrow(await api.offers.list(debate)),
    }),
  signings: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'signings'],
      queryFn: async () => orThrow(await api.signings.list(debate)),
    }),
  roundVoices: (debate: string, round: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'round-voices', round],
      queryFn: async () => orThrow(await api.rounds.voices(debate, round)).voices,
    }),
  suggestions: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'suggestions'],
      queryFn: async () => orThrow(await api.suggestions.list(debate)).suggestions,
    }),
  marks: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'marks'],
      queryFn: async () => orThrow(await api.marks.list(debate)).marks,
    }),
  comments: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'comments'],
      queryFn: async () => orThrow(await api.comments.list(debate)).comments,
    }),
  notices: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'notices'],
      queryFn: async () => orThrow(await api.notices.list(debate)),
    }),
  seen: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'seen'],
      queryFn: async () => orThrow(await api.seen.get(debate)).seen,
    }),
  claims: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'claims'],
      queryFn: async () => orThrow(await api.claims.list(debate)).claims,
    }),
  invites: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'invites'],
      queryFn: async () => orThrow(await api.people.invites(debate)).invites,
    }),
  greeting: (code: string) =>
    queryOptions({
      queryKey: ['greeting', code],
      queryFn: async () => orThrow(await api.invites.greet(code)),
    }),
  formats: (debate: string) =>
    queryOptions({
      queryKey: ['debate', debate, 'formats'],
      queryFn: async () => orThrow(await api.archive.formats(debate)).formats,
    }),
};

import type { Revision } from '@proviso/document/revisions';
import type { ClaimId } from '@proviso/domain/claim';
import { useInfiniteQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, createMemo, on, onCleanup } from 'solid-js';
import { api } from '../api/client.ts';
import { orThrow } from '../api/problem.ts';
import type { ArgumentContext } from '../argument/argument-context.tsx';

export type Revisions = {
  /** The latest first; empty until they have come. */
  readonly list: () => readonly Revision[];
  readonly hasMore: () => boolean;
  more(): void;
};

/** Letters come by the dozen: what was written is asked for when it has come to rest. */
const rest = 1200;

/** The revisions of a claim, or (null) of the wording; asked for again when something about it has changed. */
export function createRevisions(argument: ArgumentContext, claim: () => ClaimId | null): Revisions {
  const client = useQueryClient();
  const queryKey = () => ['debate', argument.debate, 'revisions', argument.argument, claim()];
  const query = useInfiniteQuery(() => ({
    queryKey: queryKey(),
    queryFn: async ({ pageParam }: { pageParam: number | null }) =>
      orThrow(await api.history.revisions(argument.debate, argument.argument, claim(), pageParam)),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  }));
  const stands = () => {
    const id = claim();
    if (id === null) return argument.store.wording();
    const found = argument.store.claim(id);
    return (
      found &&
      [found.text, found.answers, found.side, found.order, found.archived?.at, found.author].join('\n')
    );
  };
  createEffect(
    on(
      stands,
      () => {
        const key = queryKey();
        const timer = setTimeout(() => void client.invalidateQueries({ queryKey: key }), rest);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  const list = createMemo(() => (query.isSuccess ? query.data.pages.flatMap((page) => page.revisions) : []));
  return {
    list,
    hasMore: () => query.hasNextPage,
    more: () => void query.fetchNextPage(),
  };
}

import type { Revision } from '@proviso/document/revisions';
import type { ClaimId } from '@proviso/domain/claim';
import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, on, onCleanup } from 'solid-js';
import { api } from '../api/client.ts';
import { orThrow } from '../api/problem.ts';
import { useQuery } from '../api/use-query.ts';
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
  /** How many pages of a claim's revisions are asked for. */
  const pages = new Map<ClaimId | null, number>();
  const ask = async (id: ClaimId | null, before: number | null) =>
    orThrow(await api.history.revisions(argument.debate, argument.argument, id, before));
  const query = useQuery(() => {
    const id = claim();
    return {
      queryKey: queryKey(),
      queryFn: async () => {
        let { revisions, next } = await ask(id, null);
        for (let page = 1; page < (pages.get(id) ?? 1) && next !== null; page++) {
          const earlier = await ask(id, next);
          revisions = [...revisions, ...earlier.revisions];
          next = earlier.next;
        }
        return { revisions, hasMore: next !== null };
      },
      staleTime: 0,
    };
  });
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
  return {
    list: () => (query.isSuccess ? query.data.revisions : []),
    hasMore: () => query.isSuccess && query.data.hasMore,
    more() {
      pages.set(claim(), (pages.get(claim()) ?? 1) + 1);
      void client.invalidateQueries({ queryKey: queryKey() });
    },
  };
}

import type { LiveClaim } from '@proviso/document/live-claim';
import type { ArgumentId } from '@proviso/domain/argument';
import type { ClaimId } from '@proviso/domain/claim';
import { isNewTo, type Seeing } from '@proviso/domain/seen';
import { useQueryClient } from '@tanstack/solid-query';
import { type Accessor, createContext, createMemo, createSignal, type JSX, useContext } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { complain } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';

type SeenContext = {
  /**
   * Says of a claim whether another wrote it since the reader's last visit and the reader has not seen it; another function once
   * that changes.
   */
  readonly isNew: Accessor<(claim: LiveClaim) => boolean>;
  /** How many claims of an argument are new, by the records. */
  readonly freshIn: (argument: ArgumentId) => number;
  readonly fresh: () => number;
  /** Says so at once, and to the server. */
  readonly mark: (seeing: Seeing) => Promise<void>;
};

const nothing: SeenContext = {
  isNew: () => () => false,
  freshIn: () => 0,
  fresh: () => 0,
  mark: () => Promise.resolve(),
};
const Context = createContext<SeenContext>(nothing);

/** What is new to the reader; nothing is, to a visitor and outside of a debate. */
export const useSeen = (): SeenContext => useContext(Context);

export function SeenProvider(props: { readonly children: JSX.Element }) {
  const debate = useDebate();
  const client = useQueryClient();
  const me = createMemo(() => debate.me()?.person);
  const query = useQuery(() => ({ ...queries.seen(debate.id()), enabled: me() !== undefined }));
  const known = () => (query.isSuccess ? query.data : undefined);
  // What was marked here is seen at once; the server's answer says the same.
  const [marked, setMarked] = createSignal<ReadonlySet<ClaimId>>(new Set());
  const seen = createMemo(() => new Set([...(known()?.claims ?? []), ...marked()]));
  const fresh = createMemo(() => new Map(known()?.fresh.map(({ argument, claims }) => [argument, claims])));
  const isNew = createMemo(() => {
    const person = me();
    const from = known()?.since;
    const already = seen();
    if (person === undefined || from === undefined) return nothing.isNew();
    return (claim: LiveClaim) => isNewTo(claim, { me: person, since: from, seen: already });
  });
  const context: SeenContext = {
    isNew,
    freshIn: (argument) => fresh().get(argument) ?? 0,
    fresh: () => [...fresh().values()].reduce((sum, claims) => sum + claims, 0),
    async mark(seeing) {
      if (me() === undefined) return;
      if (seeing.what === 'claims') setMarked((set) => new Set([...set, ...seeing.claims]));
      const id = debate.id();
      const answer = await api.seen.mark(id, seeing);
      if (answer.ok) client.setQueryData(queries.seen(id).queryKey, answer.value.seen);
      else complain(answer.problem);
    },
  };
  return <Context.Provider value={context}>{props.children}</Context.Provider>;
}

import type { Comment, Discussed } from '@proviso/domain/comment';
import { createContext, createMemo, createSignal, type JSX, onMount, useContext } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { whenIdle } from '../control/when-idle.ts';
import { useDebate } from '../debate/debate-context.tsx';

type Comments = {
  /** What is said about a thing, withdrawn comments too. */
  readonly on: (kind: Discussed['kind'], id: string) => readonly Comment[];
  /** How many comments stand there. */
  readonly count: (kind: Discussed['kind'], id: string) => number;
  readonly isReady: () => boolean;
  readonly want: () => void;
};

export const CommentsContext = createContext<Comments>({
  on: () => [],
  count: () => 0,
  isReady: () => false,
  want: () => {},
});

/** The comments of the debate; they are asked for once somebody looks, when the page lies idle or at once. */
export function useComments(when: 'idle' | 'now' = 'idle'): Comments {
  const comments = useContext(CommentsContext);
  onMount(() => (when === 'now' ? comments.want() : whenIdle(comments.want)));
  return comments;
}

export function CommentsProvider(props: { readonly children: JSX.Element }) {
  const debate = useDebate();
  const [isWanted, setWanted] = createSignal(false);
  const query = useQuery(() => ({ ...queries.comments(debate.id()), enabled: isWanted() }));
  const byPlace = createMemo(() => {
    const map = new Map<string, Comment[]>();
    for (const comment of query.isSuccess ? query.data : []) {
      const place = `${comment.on.kind}/${comment.on.id}`;
      const list = map.get(place);
      if (list) list.push(comment);
      else map.set(place, [comment]);
    }
    return map;
  });
  const on = (kind: Discussed['kind'], id: string) => byPlace().get(`${kind}/${id}`) ?? [];
  const context: Comments = {
    on,
    count: (kind, id) => on(kind, id).filter(({ withdrawn }) => withdrawn === null).length,
    isReady: () => query.isSuccess,
    want: () => void setWanted(true),
  };
  return <CommentsContext.Provider value={context}>{props.children}</CommentsContext.Provider>;
}

import type { ClaimId } from '@proviso/domain/claim';
import {
  type Accessor,
  createContext,
  createEffect,
  createMemo,
  type JSX,
  onMount,
  untrack,
  useContext,
} from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { useComments } from '../comment/comments-context.tsx';
import { createHotkeys } from '../control/hotkey.ts';
import { type FindCommand, offerCommands } from '../find/find-state.ts';
import { say } from '../language/language.ts';
import { type FreshTree, freshBranch, freshTree, nextFresh } from './fresh-tree.ts';
import { useSeen } from './seen-context.tsx';

type FreshContext = {
  readonly tree: Accessor<FreshTree>;
  readonly goNext: () => boolean;
  /** Marks the new claims of a branch as seen; of the whole argument where it is null. */
  readonly mark: (branch: ClaimId | null) => void;
};

const none: FreshTree = { claims: [], isNew: () => false, below: () => 0 };
const Context = createContext<FreshContext>({ tree: () => none, goNext: () => false, mark: () => {} });

/** What of the open argument is new to the reader. */
export const useFresh = (): FreshContext => useContext(Context);

/** Follows what is new in the open argument. A claim that is opened is seen by that. */
export function FreshProvider(props: { readonly children: JSX.Element }): JSX.Element {
  const argument = useArgument();
  const seen = useSeen();
  useComments();
  const { selection, store } = argument;
  const tree = createMemo(() => {
    const shown = store.tree();
    const isNew = seen.isNew();
    // Who wrote a claim and when never changes; its words are nothing to this.
    return untrack(() => freshTree(shown, isNew));
  });
  createEffect(() => {
    const id = selection.claim();
    if (id !== null && tree().isNew(id)) void seen.mark({ what: 'claims', claims: [id] });
  });
  const goNext = () => {
    const next = nextFresh(tree(), selection.claim());
    if (next !== null) selection.select(next);
    return next !== null;
  };
  const mark = (branch: ClaimId | null) => {
    const claims = branch === null ? tree().claims : freshBranch(tree(), store.tree(), branch);
    if (claims.length > 0) void seen.mark({ what: 'claims', claims: [...claims] });
  };
  onMount(() => createHotkeys({ n: goNext }));
  // eslint-disable-next-line solid/reactivity -- it is asked for anew each time finding opens.
  offerCommands(() => {
    const { claims, below } = tree();
    const id = selection.claim();
    const list: FindCommand[] = [];
    if (claims.length > 0) {
      list.push({ key: 'next new', label: say.seen.nextNew, run: goNext });
      if (id !== null && below(id) > 0)
        list.push({ key: 'seen branch', label: say.seen.markBranch, run: () => mark(id) });
      list.push({ key: 'seen argument', label: say.seen.markArgument, run: () => mark(null) });
    }
    return list;
  });
  return <Context.Provider value={{ tree, goNext, mark }}>{props.children}</Context.Provider>;
}

import type { ClaimId } from '@proviso/domain/claim';
import { type Accessor, createMemo, createSignal } from 'solid-js';
import { createMatcher } from '../../find/matcher.ts';
import type { ArgumentContext } from '../argument-context.tsx';

export type MapSearch = {
  readonly query: Accessor<string>;
  ask(query: string): void;
  /** The claims that have the words, from the top; null while nothing is asked. */
  readonly hits: Accessor<readonly ClaimId[] | null>;
  /** Whether a claim has the words, does not, or nothing is asked. */
  look(claim: ClaimId): 'found' | 'other' | undefined;
  /** What to go to from a claim: the next one with the words, or the one before it (-1); round the end to the beginning. */
  next(from: ClaimId | null, by: 1 | -1): ClaimId | undefined;
};

/** Looks for words among the claims of the map. */
export function createMapSearch(argument: Pick<ArgumentContext, 'store' | 'linked' | 'nameOf'>): MapSearch {
  const [query, ask] = createSignal('');
  const isAsked = createMemo(() => query().trim() !== '');
  // Made when something is asked, and again when claims come, go or move.
  const match = createMemo(() => {
    if (!isAsked()) return null;
    const claims = [...argument.store.tree().walk()].map(({ claim }) => claim);
    return createMatcher(claims, ({ link, text, author }) => {
      const words = link === null ? text : (argument.linked(link)?.text ?? '');
      return `${words} ${argument.nameOf(author)}`;
    });
  });
  const found = createMemo(() => {
    const list = match()?.(query(), Number.POSITIVE_INFINITY);
    return list ? new Set(list.map(({ id }) => id)) : null;
  });
  const hits = createMemo(() => {
    const set = found();
    return (
      set && [...argument.store.tree().walk()].flatMap(({ claim }) => (set.has(claim.id) ? claim.id : []))
    );
  });
  return {
    query,
    ask,
    hits,
    look(claim) {
      const set = found();
      return set === null ? undefined : set.has(claim) ? 'found' : 'other';
    },
    next(from, by) {
      const list = hits() ?? [];
      const at = from === null ? -1 : list.indexOf(from);
      if (at < 0) return by === 1 ? list[0] : list.at(-1);
      return list[(at + by + list.length) % list.length];
    },
  };
}

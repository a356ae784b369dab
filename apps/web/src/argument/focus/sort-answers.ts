import type { LiveClaim } from '@proviso/document/live-claim';
import type { ClaimId } from '@proviso/domain/claim';
import { type Accessor, createSignal } from 'solid-js';

/** As placed; the strongest, the most voted on, the newest first. */
export const sortings = ['order', 'strength', 'votes', 'newest'] as const;
export type Sorting = (typeof sortings)[number];

/** What answers are sorted by, besides what they say of themselves. */
export type SortFigures = {
  strength(claim: ClaimId): number | undefined;
  /** How many voted, whichever way: that shows before one has voted oneself. */
  votes(claim: ClaimId): number;
};

/** Answers in another order. Equals, and claims without a figure, stay as they are placed, these last. */
export function sortAnswers(
  claims: readonly LiveClaim[],
  sorting: Sorting,
  { strength, votes }: SortFigures,
): readonly LiveClaim[] {
  if (sorting === 'order') return claims;
  const figure = (claim: LiveClaim): number =>
    sorting === 'strength'
      ? (strength(claim.link ?? claim.id) ?? -1)
      : sorting === 'votes'
        ? votes(claim.link ?? claim.id)
        : // One's own that is on its way is the newest.
          claim.createdAt === null
          ? Number.POSITIVE_INFINITY
          : Date.parse(claim.createdAt);
  return claims
    .map((claim) => ({ claim, figure: figure(claim) }))
    .sort((a, b) => (a.figure === b.figure ? 0 : b.figure - a.figure))
    .map(({ claim }) => claim);
}

const key = (side: 'pro' | 'con') => `proviso.sort/${side}`;

function kept(side: 'pro' | 'con') {
  const [sorting, setSorting] = createSignal<Sorting>(
    sortings.find((one) => one === localStorage.getItem(key(side))) ?? 'order',
  );
  const choose = (next: Sorting) => {
    setSorting(next);
    if (next === 'order') localStorage.removeItem(key(side));
    else localStorage.setItem(key(side), next);
  };
  return [sorting, choose] as const;
}
let columns: { readonly [side in 'pro' | 'con']: ReturnType<typeof kept> } | undefined;

/** How the reader has a column sorted: kept in this browser, for every argument. */
export function useSorting(
  side: 'pro' | 'con',
): readonly [sorting: Accessor<Sorting>, choose: (sorting: Sorting) => void] {
  columns ??= { pro: kept('pro'), con: kept('con') };
  return columns[side];
}

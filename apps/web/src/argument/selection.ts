import type { ClaimId } from '@proviso/domain/claim';
import { type Perspective, printPerspective, readPerspective } from '@proviso/domain/perspective';
import { useSearchParams } from '@solidjs/router';
import type { Accessor } from 'solid-js';

export const argumentViews = ['focus', 'outline', 'map'] as const;
export type ArgumentView = (typeof argumentViews)[number];

export const panelTabs = ['evidence', 'discussion', 'votes', 'history', 'review'] as const;
export type PanelTab = (typeof panelTabs)[number];

/** What is chosen on the page. It is kept in the address alone, so that reload, back and a sent link keep the place. */
export type Selection = {
  /** Null: the argument's subject itself. */
  readonly claim: Accessor<ClaimId | null>;
  readonly view: Accessor<ArgumentView>;
  readonly tab: Accessor<PanelTab>;
  /** The quote beside the claim that is looked for, by its id. */
  readonly quote: Accessor<string | null>;
  select(claim: ClaimId | null): void;
  /** Opens a claim's evidence at one quote. */
  cite(claim: ClaimId | null, quote: string): void;
  show(view: ArgumentView): void;
  open(tab: PanelTab): void;
  /** Whose votes one looks at. */
  readonly as: Accessor<Perspective>;
  lookAs(perspective: Perspective): void;
  /** The address of a claim, for a link. */
  href(claim: ClaimId | null): string;
};

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export function useSelection(): Selection {
  const [query, setQuery] = useSearchParams();
  const view = () => argumentViews.find((known) => known === one(query.view)) ?? 'focus';
  return {
    claim: () => one(query.claim) ?? null,
    view,
    tab: () => panelTabs.find((known) => known === one(query.panel)) ?? 'evidence',
    quote: () => one(query.quote) ?? null,
    select: (claim) => setQuery({ claim, quote: null }, { scroll: false }),
    cite: (claim, quote) => setQuery({ claim, quote, panel: null }, { scroll: false }),
    show: (next) => setQuery({ view: next === 'focus' ? null : next }, { scroll: false, replace: true }),
    open: (tab) => setQuery({ panel: tab === 'evidence' ? null : tab }, { scroll: false, replace: true }),
    as: () => readPerspective(one(query.as) ?? ''),
    lookAs: (perspective) => setQuery({ as: printPerspective(perspective) || null }, { scroll: false }),
    href(claim) {
      const params = new URLSearchParams();
      const as = one(query.as);
      if (as !== undefined) params.set('as', as);
      if (view() !== 'focus') params.set('view', view());
      if (claim !== null) params.set('claim', claim);
      return `?${params}`;
    },
  };
}

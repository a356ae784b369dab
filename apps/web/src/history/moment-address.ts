import type { ClaimId } from '@proviso/domain/claim';
import { useSearchParams } from '@solidjs/router';
import type { Accessor } from 'solid-js';
import { type ArgumentView, argumentViews, type Selection } from '../argument/selection.ts';

// Which moment of the past the page shows is kept in the address (`at`, a step), with the view it is shown in (`was`): the
// view of the present is another matter, and is as it was when the reader comes back.

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** As an address says it: nobody knows the number of the last step before the history has come. */
const lastMoment = 'last';

export type MomentAddress = {
  /** Whether the page shows the past. */
  readonly isPast: Accessor<boolean>;
  /** The step that the address names; null for the last, and for what is no step. */
  readonly step: Accessor<number | null>;
  /** Keeps the step in the address without a new entry in the browser's history. */
  keep(step: number): void;
  leave(): void;
};

export function useMoment(): MomentAddress {
  const [query, setQuery] = useSearchParams();
  const at = () => one(query.at);
  return {
    isPast: () => at() !== undefined,
    step: () => (/^\d{1,9}$/.test(at() ?? '') ? Number(at()) : null),
    keep: (step) => setQuery({ at: String(step) }, { scroll: false, replace: true }),
    leave: () => setQuery({ at: null, was: null }, { scroll: false }),
  };
}

/** Makes addresses of the argument at a step, with a claim chosen (null: the subject); what belongs to the present stays. */
export function useMomentHref(): (step: number | null, claim: ClaimId | null, view?: ArgumentView) => string {
  const [query] = useSearchParams();
  return (step, claim, view = 'outline') => {
    const params = new URLSearchParams();
    for (const name of ['view', 'panel']) {
      const value = one(query[name]);
      if (value !== undefined) params.set(name, value);
    }
    params.set('at', step === null ? lastMoment : String(step));
    if (view !== 'outline') params.set('was', view);
    if (claim !== null) params.set('claim', claim);
    return `?${params}`;
  };
}

/** What is chosen on a page of the past: the same claim, a view of its own, and addresses that stay in the past. */
export function usePastSelection(present: Selection, step: Accessor<number>): Selection {
  const [query, setQuery] = useSearchParams();
  const href = useMomentHref();
  const view = () => argumentViews.find((known) => known === one(query.was)) ?? 'outline';
  return {
    claim: present.claim,
    view,
    tab: present.tab,
    quote: present.quote,
    cite: present.cite,
    select: (claim) => setQuery({ claim }, { scroll: false, replace: true }),
    show: (next) => setQuery({ was: next === 'outline' ? null : next }, { scroll: false, replace: true }),
    open: present.open,
    as: present.as,
    lookAs: present.lookAs,
    href: (claim) => href(step(), claim, view()),
  };
}

import { type Choice, type Deal, everything } from '@proviso/argumentation/deal';
import { textOf } from '@proviso/argumentation/extent';
import { fromPackage } from '@proviso/argumentation/package-choice';
import { type Reading, readings } from '@proviso/argumentation/worth';
import type { Package } from '@proviso/domain/package';
import type { StanceKind } from '@proviso/domain/stance';
import { useSearchParams } from '@solidjs/router';
import { readKinds, writeKinds } from '../stance/kinds/kinds-in-address.ts';

export type DealAddress = ReturnType<typeof useDealAddress>;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** A draft's own text of everything; what it does not have is left out. */
export const wholeDraft = (deal: Deal, draft: string): Choice =>
  textOf(deal, draft).map((own, matter) => (own < 0 ? (deal.matters[matter]?.options.length ?? 1) - 1 : own));

export const draftKey = (draft: string): string => `draft.${draft}`;

/**
 * What the page shows, kept in the address: where the choice starts (a draft or a saved package) and what was chosen
 * otherwise since (`leaked-6:e3,leaked-7:`, a matter and a draft, or nothing where it is left out). Each choice is a step
 * one can go back from; settings are not.
 */
export function useDealAddress() {
  const [search, setSearch] = useSearchParams();
  const set = (part: Record<string, string | null>, replace: boolean) =>
    setSearch(part, { replace, scroll: false });
  const start = (deal: Deal, packages: readonly Package[], firstDraft: string): Choice => {
    const from = packages.find(({ id }) => id === one(search.package));
    const text = wholeDraft(deal, one(search.draft) ?? firstDraft);
    return from ? fromPackage(deal, from.choices).map((option, i) => option ?? text[i] ?? 0) : text;
  };
  return {
    /** Where the choice starts: the draft or the saved package, before anything was chosen otherwise. */
    start,
    package: () => one(search.package) ?? null,
    draft: () => one(search.draft) ?? null,
    /** What the choice is set beside: saved packages by id, drafts as `draft.<id>`; at most four. */
    compared: (): readonly string[] =>
      [...new Set((one(search.with) ?? '').split(',').filter(Boolean))].slice(0, 4),
    isChanged: () => one(search.pick) !== undefined,
    choice(deal: Deal, packages: readonly Package[], firstDraft: string): Choice {
      const picked = new Map(
        (one(search.pick) ?? '').split(',').map((pick): [string, string] => {
          const [matter = '', draft = ''] = pick.split(':');
          return [matter, draft];
        }),
      );
      return start(deal, packages, firstDraft).map((option, i) => {
        const matter = deal.matters[i];
        const draft = matter && picked.get(matter.id);
        const at = matter?.options.findIndex((other) => (other.draft ?? '') === draft) ?? -1;
        return at < 0 ? option : at;
      });
    },
    choose(deal: Deal, packages: readonly Package[], firstDraft: string, choice: Choice): void {
      const from = start(deal, packages, firstDraft);
      const picks = deal.matters.flatMap(({ id, options }, i) =>
        choice[i] === from[i] ? [] : [`${id}:${options[choice[i] ?? -1]?.draft ?? ''}`],
      );
      set({ pick: picks.length > 0 ? picks.join(',') : null }, false);
    },
    open: (id: string) => set({ package: id, draft: null, pick: null }, false),
    startFrom: (draft: string) => set({ draft, package: null, pick: null }, false),
    compare: (keys: readonly string[]) =>
      set({ with: keys.length > 0 ? keys.slice(-4).join(',') : null }, true),
    kinds: () => readKinds(one(search.kinds)),
    setKinds: (kinds: readonly StanceKind[]) => set({ kinds: writeKinds(kinds) }, true),
    counts: (): 'needed' | 'all' => (one(search.counts) === 'all' ? 'all' : 'needed'),
    setCounts: (counts: 'needed' | 'all') => set({ counts: counts === 'needed' ? null : counts }, true),
    reading: (): Reading => readings.find((reading) => reading === one(search.unknown)) ?? 'known',
    setReading: (reading: Reading) => set({ unknown: reading === 'known' ? null : reading }, true),
    mayLeaveOut: () => one(search.out) !== 'no',
    setMayLeaveOut: (may: boolean) => set({ out: may ? null : 'no' }, true),
    fixed: (): readonly string[] => (one(search.fixed) ?? '').split(',').filter(Boolean),
    setFixed: (matters: readonly string[]) =>
      set({ fixed: matters.length > 0 ? matters.join(',') : null }, true),
  };
}

/** What a search may choose: what is kept as it is, and whether matters may be left out that now are not. */
export const allowedIn = (
  deal: Deal,
  choice: Choice,
  { fixed, mayLeaveOut }: { readonly fixed: readonly string[]; readonly mayLeaveOut: boolean },
) =>
  everything(deal).map((options, i) => {
    const now = choice[i] ?? 0;
    if (fixed.includes(deal.matters[i]?.id ?? '')) return [now];
    const last = options.length - 1;
    return mayLeaveOut || now === last ? options : options.filter((option) => option !== last);
  });

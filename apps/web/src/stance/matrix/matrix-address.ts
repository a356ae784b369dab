import type { StanceKind } from '@proviso/domain/stance';
import { type Day, daySchema } from '@proviso/domain/time';
import { useSearchParams } from '@solidjs/router';
import { createMemo } from 'solid-js';
import * as v from 'valibot';
import { createDraggedDay } from '../as-of/dragged-day.ts';
import { readKinds, writeKinds } from '../kinds/kinds-in-address.ts';
import { type RowOrder, rowOrders } from './matrix-rows.ts';

export type CellAddress = {
  readonly on: { readonly kind: 'provision' | 'draft'; readonly id: string };
  readonly stakeholder: string;
};

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** `provision:leaked-6/ukraine` as it stands in the address; null for anything else. */
export function readCell(text: string | undefined): CellAddress | null {
  const found = /^(provision|draft):([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(text ?? '');
  const [, kind, id, stakeholder] = found ?? [];
  if (id === undefined || stakeholder === undefined) return null;
  return { on: { kind: kind === 'draft' ? 'draft' : 'provision', id }, stakeholder };
}

/**
 * What the matrix shows, kept in the address, so that a link shows another what one sees: the open cell, the day and by
 * which time, the kinds, the draft, the order. Opening a cell is a step one can go back from; moving the slider is not, and
 * is written once it rests.
 */
export function useMatrixAddress() {
  const [search, setSearch] = useSearchParams();
  const asOfInAddress = createMemo((): Day | null => {
    const day = v.safeParse(daySchema, one(search.asof));
    return day.success ? day.output : null;
  });
  const stay = { replace: true, scroll: false } as const;
  const step = { replace: false, scroll: false } as const;
  const dragged = createDraggedDay(
    () => asOfInAddress(),
    (pending) => setSearch(pending, stay),
  );
  /** Beside what it changes it writes the day that the slider has come to. */
  const write = (change: Readonly<Record<string, string | null>>, how: typeof stay | typeof step = stay) =>
    setSearch({ ...dragged.pending(), ...change }, how);
  return {
    cell: () => readCell(one(search.cell)),
    asOf: dragged.day,
    by: (): 'held' | 'recorded' => (one(search.by) === 'recorded' ? 'recorded' : 'held'),
    kinds: () => readKinds(one(search.kinds)),
    draft: () => one(search.draft) ?? null,
    sort: (): RowOrder => rowOrders.find((order) => order === one(search.sort)) ?? 'theme',
    /** The order of the columns: the stakeholders' own, or like beside like. */
    across: (): 'own' | 'likeness' => (one(search.across) === 'likeness' ? 'likeness' : 'own'),
    /** The coalitions whose members are folded into one column. */
    folded: (): readonly string[] => one(search.fold)?.split(',').filter(Boolean) ?? [],
    /** The themes whose rows are folded away. */
    foldedThemes: (): readonly string[] => (one(search.themes) ?? '').split('|').filter(Boolean),
    /** Cells that changed after this day are lit. */
    since: (): Day | null => {
      const day = v.safeParse(daySchema, one(search.since));
      return day.success ? day.output : null;
    },
    openCell: (key: string | null) => write({ cell: key }, step),
    setAsOf: dragged.move,
    setBy: (by: 'held' | 'recorded') => write({ by: by === 'held' ? null : by }),
    setKinds: (kinds: readonly StanceKind[]) => write({ kinds: writeKinds(kinds) }),
    setDraft: (draft: string) => write({ draft, cell: null }, step),
    setSort: (sort: RowOrder) => write({ sort: sort === 'theme' ? null : sort }),
    setAcross: (across: 'own' | 'likeness') => write({ across: across === 'own' ? null : across }),
    setFolded: (folded: readonly string[]) => write({ fold: folded.join(',') || null }),
    setFoldedThemes: (themes: readonly string[]) => write({ themes: themes.join('|') || null }),
    setSince: (since: Day | null) => write({ since }),
  };
}

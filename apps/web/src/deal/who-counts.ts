import type { Deal } from '@proviso/argumentation/deal';

/** The parties that count, by index: those whose consent is needed, or all where that is nobody's or is not asked for. */
export function whoCounts({ parties }: Deal, counts: 'needed' | 'all'): readonly number[] {
  const all = parties.map((_, i) => i);
  const needed = all.filter((i) => parties[i]?.consentNeeded);
  return counts === 'needed' && needed.length > 0 ? needed : all;
}

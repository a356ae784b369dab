import { type StanceKind, stanceKinds } from '@proviso/domain/stance';

/** The kinds that an address asks for, `stated,assessed`; all of them where it names none. */
export function readKinds(text: string | undefined): readonly StanceKind[] {
  const chosen = text?.split(',');
  const kinds = chosen ? stanceKinds.filter((kind) => chosen.includes(kind)) : stanceKinds;
  return kinds.length > 0 ? kinds : stanceKinds;
}

/** As it stands in the address; null for all of them. */
export const writeKinds = (kinds: readonly StanceKind[]): string | null =>
  kinds.length === stanceKinds.length ? null : kinds.join(',');

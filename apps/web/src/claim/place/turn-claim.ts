import type { ClaimId, ClaimMove } from '@proviso/domain/claim';
import type { ArgumentStore } from '../../argument/argument-store.ts';

/** The same words on the other side; null where there is no such place. */
export function turned(store: Pick<ArgumentStore, 'claim'>, id: ClaimId): ClaimMove | null {
  const claim = store.claim(id);
  if (!claim || claim.side === 'undercut') return null;
  return { answers: claim.answers, side: claim.side === 'pro' ? 'con' : 'pro', order: claim.order };
}

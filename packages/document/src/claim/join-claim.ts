import type { ClaimId } from '@proviso/domain/claim';
import type * as Y from 'yjs';
import { claimMapOf } from '../argument/argument-document.ts';

/**
 * Says which premises a claim works together with: those of the same joint id, side and answered claim; null parts it from
 * them. The server alone writes it, in a transaction of its own document.
 */
export function joinClaim(doc: Y.Doc, id: ClaimId, joint: string | null): void {
  const map = claimMapOf(doc, id);
  if (map === null) throw new Error(`There is no claim ${id} in this argument.`);
  if ((map.get('joint') ?? null) !== joint) map.set('joint', joint);
}

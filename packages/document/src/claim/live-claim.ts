import { type Claim, type ClaimId, claimSchema } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';
import * as v from 'valibot';
import * as Y from 'yjs';

/**
 * A claim as it stands in the document. The browser that makes it writes `answers`, `side`, `order`, `joint`, `link` and
 * `text`, once, in one update. The server alone writes `author` and `createdAt`, in the transaction that accepts the claim,
 * and later `archived` and a new place. Until the stamp arrives both are null: the claim is one's own and on its way.
 */
export type LiveClaim = Pick<
  Claim,
  'id' | 'answers' | 'side' | 'order' | 'joint' | 'link' | 'text' | 'archived'
> & {
  readonly author: PersonId | null;
  readonly createdAt: Moment | null;
};

/** What the browser writes into the map of a new claim, besides its text. */
export const claimFields = ['answers', 'side', 'order', 'joint', 'link'] as const;
export type ClaimField = (typeof claimFields)[number];

const { answers, side, order, joint, link } = claimSchema.entries;
export const claimFieldSchemas = { answers, side, order, joint, link } as const;

const storedClaimSchema = v.object({
  ...claimFieldSchemas,
  joint: v.optional(joint, null),
  link: v.optional(link, null),
  author: v.optional(v.nullable(claimSchema.entries.author), null),
  createdAt: v.optional(v.nullable(claimSchema.entries.createdAt), null),
  archived: v.optional(claimSchema.entries.archived, null),
});

/** Reads a claim's map; null where it does not hold a claim (which the server never lets in). */
export function readClaim(id: ClaimId, map: Y.Map<unknown>): LiveClaim | null {
  const values: Record<string, unknown> = {};
  for (const [key, value] of map) if (!(value instanceof Y.AbstractType)) values[key] = value;
  const stored = v.safeParse(storedClaimSchema, values, { abortEarly: true });
  if (!stored.success) return null;
  const text = map.get('text');
  return { id, ...stored.output, text: text instanceof Y.Text ? text.toString() : '' };
}

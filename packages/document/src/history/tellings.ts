import type { ClaimId } from '@proviso/domain/claim';
import { claimTree } from '@proviso/domain/claim-tree';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';
import type { LiveClaim } from '../claim/live-claim.ts';

/** What somebody did at one moment, as an import tells it: the claims as they stood after it. */
export type Telling = { readonly at: Moment; readonly by: PersonId; readonly claims: readonly LiveClaim[] };

/** An argument that is begun by its own people is stamped as it is written, give or take a clock. */
const before = 60_000;

/**
 * The moments before an argument was brought in, by what its claims say of themselves: made then, archived then. In order
 * of time, claims before their answers. None where all of it is as old as its being brought in.
 */
export function tellings(claims: readonly LiveClaim[], broughtAt: Moment): readonly Telling[] {
  const place = new Map<ClaimId, number>();
  for (const { claim } of claimTree(claims).walk()) place.set(claim.id, place.size);
  const single: { at: Moment; by: PersonId; claim: LiveClaim }[] = [];
  for (const claim of claims) {
    const { author, createdAt, archived } = claim;
    if (author === null || createdAt === null) continue;
    single.push({ at: createdAt, by: author, claim: { ...claim, archived: null } });
    if (archived !== null)
      single.push({ at: [createdAt, archived.at].sort().at(-1) ?? archived.at, by: archived.by, claim });
  }
  single.sort(
    (a, b) =>
      Date.parse(a.at) - Date.parse(b.at) || (place.get(a.claim.id) ?? 0) - (place.get(b.claim.id) ?? 0),
  );
  const [first] = single;
  if (!first || Date.parse(broughtAt) - Date.parse(first.at) < before) return [];
  const told: { at: Moment; by: PersonId; claims: LiveClaim[] }[] = [];
  for (const { at, by, claim } of single) {
    const last = told.at(-1);
    if (last && last.at === at && last.by === by) last.claims.push(claim);
    else told.push({ at, by, claims: [claim] });
  }
  return told;
}

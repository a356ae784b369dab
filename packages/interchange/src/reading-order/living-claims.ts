import type { Claim, ClaimId } from '@proviso/domain/claim';

/** The claims that are neither archived nor below an archived one. Takes any list, also one with circles. */
export function livingClaims(claims: readonly Claim[]): readonly Claim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const fates = new Map<ClaimId, boolean>();
  const lives = (start: Claim): boolean => {
    const path = new Set<ClaimId>();
    let at: Claim | undefined = start;
    let fate = true;
    while (at && !path.has(at.id)) {
      const known = fates.get(at.id);
      if (known !== undefined) {
        fate = known;
        break;
      }
      path.add(at.id);
      if (at.archived !== null) {
        fate = false;
        break;
      }
      at = at.answers === null ? undefined : byId.get(at.answers);
    }
    // Everything on the way shares the fate: it lies at or below the archived claim.
    for (const id of path) fates.set(id, fate);
    return fate;
  };
  return claims.filter(lives);
}

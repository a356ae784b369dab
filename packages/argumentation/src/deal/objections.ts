import { type Choice, type Deal, type Dependence, type Standing, statusOf } from './deal.ts';
import { standingsIn } from './standings-in.ts';

/** One thing for which a party whose consent is needed says no. */
export type Objection = {
  readonly party: number;
  /** Null where it is about a draft as a whole. */
  readonly matter: number | null;
  readonly standing: Standing;
  /** The condition that is not met; null for a red line. */
  readonly dependence: Dependence | null;
};

/** The red lines and unmet conditions, of the parties whose consent is needed, that stand against a package. */
export function objections(deal: Deal, choice: Choice): readonly Objection[] {
  const found: Objection[] = [];
  for (const [party, { consentNeeded }] of deal.parties.entries()) {
    if (!consentNeeded) continue;
    for (const { matter, standing, extent } of standingsIn(deal, choice, party)) {
      if (extent !== 'whole') continue;
      if (standing.stance?.position === 'red-line') found.push({ party, matter, standing, dependence: null });
      for (const dependence of standing.dependences)
        if (statusOf(dependence, choice) === 'unmet') found.push({ party, matter, standing, dependence });
    }
  }
  return found;
}

/** The same for the same thing that a party objects to, in whatever package. */
export const objectionKey = ({ party, standing, dependence }: Objection): string =>
  `${party} ${standing.on.kind}:${standing.on.id} ${dependence ? standing.dependences.indexOf(dependence) : ''}`;

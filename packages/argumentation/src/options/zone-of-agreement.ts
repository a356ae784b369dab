import { type Deal, type Dependence, standingsOf } from '../deal/deal.ts';

/** What stands in the way of one wording, or is still to be seen to, among the parties whose consent is needed. */
export type Obstacles = {
  /** The parties, by index, with a red line on it: one of them rules it out. */
  readonly vetoes: readonly number[];
  readonly conditions: readonly { readonly party: number; readonly dependence: Dependence }[];
  /** The parties, by index, of whom it is not known where they stand on all of it. */
  readonly unknown: readonly number[];
};

/**
 * The zone of agreement: for each option of each matter what stands in its way. An option is in the zone where nobody
 * vetoes it, with its conditions; what is left out has nothing in its way.
 */
export const zoneOfAgreement = (deal: Deal): readonly (readonly Obstacles[])[] =>
  deal.matters.map(({ options }, matter) => options.map((_, option) => obstaclesTo(deal, matter, option)));

export function obstaclesTo(deal: Deal, matter: number, option: number): Obstacles {
  const needed = deal.parties.flatMap(({ consentNeeded }, party) =>
    consentNeeded ? [{ party, standings: standingsOf(deal, { matter, option, party }) }] : [],
  );
  const those = (fits: (standing: (typeof needed)[number]['standings'][number]) => boolean) =>
    needed.flatMap(({ party, standings }) => (standings.some(fits) ? [party] : []));
  return {
    vetoes: those(({ stance }) => stance?.position === 'red-line'),
    conditions: needed.flatMap(({ party, standings }) =>
      standings.flatMap(({ dependences }) => dependences.map((dependence) => ({ party, dependence }))),
    ),
    unknown: those(({ stance }) => stance === null),
  };
}

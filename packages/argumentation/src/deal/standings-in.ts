import { type Choice, type Deal, type Standing, standingsOf } from './deal.ts';
import { type Extent, extentOf } from './extent.ts';

export type StandingIn = {
  /** Null where it is about a draft as a whole. */
  readonly matter: number | null;
  readonly standing: Standing;
  /** How much of what it is about the package takes. */
  readonly extent: Exclude<Extent, 'none'>;
};

/** Every standing of a party that a package touches: on the wordings it takes, and on drafts that it takes at least in part. */
export function* standingsIn(deal: Deal, choice: Choice, party: number): Generator<StandingIn> {
  for (const [matter, option] of choice.entries())
    for (const standing of standingsOf(deal, { matter, option, party }))
      yield { matter, standing, extent: 'whole' };
  for (const { draft, standings } of deal.wholes) {
    const own = standings[party] ?? [];
    const extent = own.length > 0 ? extentOf(deal, draft, choice) : 'none';
    if (extent !== 'none') for (const standing of own) yield { matter: null, standing, extent };
  }
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everything } from './deal.ts';
import { evaluatePackage, valueFor } from './evaluate-package.ts';
import { extentOf } from './extent.ts';
import { createPackageState } from './package-state.ts';
import { randomDeal } from './testing/random-deal.ts';
import { readings } from './worth.ts';

const drawn = fc.tuple(
  randomDeal({ matters: 5, options: 3, parties: 3 }),
  fc.constantFrom(...readings),
  fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 1, maxLength: 12 }),
);

test('after any changes a package comes to what it is judged by as a whole', () => {
  let [refused, parts] = [0, 0];
  fc.assert(
    fc.property(drawn, ([{ deal: whole, from }, reading, changes]) => {
      // Of a part of a draft a condition counts as open, whatever it is: that is left out here.
      const wholes = whole.wholes.map(({ draft, standings }) => ({
        draft,
        standings: standings.map((own) => own.filter(({ dependences }) => dependences.length === 0)),
      }));
      const deal = { ...whole, wholes };
      const options = everything(deal);
      const parties = [2, 0];
      const state = createPackageState(deal, { goal: { aim: 'worst-off', reading, parties }, first: from });
      for (const [some, other] of changes) {
        const matter = some % options.length;
        state.take(matter, other % (options[matter]?.length ?? 1));
        const extents = wholes.map(({ draft }) => extentOf(deal, draft, state.choice));
        if (extents.includes('whole')) continue;
        if (reading !== 'known' && extents.includes('part')) parts++;
        const outcome = evaluatePackage(deal, state.choice).parties;
        const isRefused = outcome.some(
          ({ party, unmet }) => deal.parties[party]?.consentNeeded && unmet.length > 0,
        );
        if (isRefused) refused++;
        expect([...state.amounts.subarray(0, 2)].map((amount) => amount / 2 + 0)).toEqual(
          parties.map(
            (party) => outcome.flatMap((one) => (one.party === party ? [valueFor(one, reading) + 0] : []))[0],
          ),
        );
        const consent = state.amounts[2] ?? Number.NaN;
        expect(consent < -1e6).toBe(isRefused);
        expect(consent > 1e6).toBe(!isRefused);
      }
    }),
    { seed: 51, numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(50);
  expect(parts).toBeGreaterThan(50);
});

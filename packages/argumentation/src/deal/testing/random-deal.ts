import { positions } from '@proviso/domain/stance';
import fc from 'fast-check';
import type { Allowed, Choice, Deal, Standing } from '../deal.ts';
import { everything } from '../deal.ts';

const cell = fc.record({
  position: fc.option(fc.constantFrom(...positions), { freq: 6 }),
  salience: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 6 }),
  conditions: fc.array(fc.record({ matter: fc.option(fc.nat(9), { freq: 4 }), open: fc.nat(9) }), {
    minLength: 1,
    maxLength: 2,
  }),
});
type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;

/** Small deals of every shape, with what may be chosen in them: matters without an option do not occur. */
export function randomDeal(size: {
  readonly matters: number;
  readonly options: number;
  readonly parties: number;
  /** Just so many matters and options, rather than at most. */
  readonly full?: boolean;
}) {
  return fc
    .record({
      cells: fc.array(
        fc.array(fc.array(cell, { minLength: size.parties, maxLength: size.parties }), {
          minLength: size.full ? size.options : 1,
          maxLength: size.options,
        }),
        { minLength: size.full ? size.matters : 1, maxLength: size.matters },
      ),
      needed: fc.array(fc.boolean(), { minLength: size.parties, maxLength: size.parties }),
      wholes: fc.array(fc.array(fc.option(cell), { minLength: size.parties, maxLength: size.parties }), {
        maxLength: size.options,
      }),
      mayLeaveOut: fc.boolean(),
      pick: fc.array(fc.nat(9), { minLength: size.matters, maxLength: size.matters }),
    })
    .map(({ cells, needed, wholes, mayLeaveOut, pick }) => {
      const deal = dealOf(cells, needed, wholes);
      const all = everything(deal);
      const allowed: Allowed = mayLeaveOut ? all : all.map((options) => options.slice(0, -1));
      const from: Choice = allowed.map((options, i) => options[(pick[i] ?? 0) % options.length] ?? 0);
      return { deal, allowed, from };
    });
}

function dealOf(
  cells: readonly (readonly (readonly Cell[])[])[],
  needed: readonly boolean[],
  wholes: readonly (readonly (Cell | null)[])[],
): Deal {
  const parties = needed.map((consentNeeded, i) => ({ id: `party-${i}`, consentNeeded }));
  return {
    parties,
    wholes: wholes.map((byParty, i) => ({
      draft: `draft-${i}`,
      // Of a whole, what nobody said is no standing at all.
      standings: byParty.map((one, party) =>
        one?.position ? [standingOf(one, { on: { kind: 'draft', id: `draft-${i}` }, party, cells })] : [],
      ),
    })),
    matters: cells.map((options, matter) => ({
      id: `m${matter}`,
      options: [
        ...options.map((byParty, option) => ({
          draft: `draft-${option}`,
          provisions: [`m${matter}-${option}`],
          standings: byParty.map((one, party) => [
            standingOf(one, { on: { kind: 'provision', id: `m${matter}-${option}` }, party, cells }),
          ]),
        })),
        { draft: null, provisions: [], standings: parties.map(() => []) },
      ],
    })),
  };
}

function standingOf(
  { position, salience, conditions }: Cell,
  { on, party, cells }: { on: Standing['on']; party: number; cells: readonly (readonly unknown[])[] },
): Standing {
  return {
    on,
    carried: false,
    salience: salience === null ? [0, 4] : [salience, salience],
    stance: position && {
      id: `s-${on.id}-${party}`,
      stakeholder: `party-${party}`,
      on,
      wording: null,
      position,
      conditions: [{ text: 'if', provision: null, wording: null, leftOut: false }],
      salience,
      confidence: null,
      reason: 'because',
      kind: 'assessed',
      heldSince: '2026-01-01',
      heldUntil: null,
      supersedes: null,
      restsOn: [],
      recordedAt: '2026-01-01T00:00:00.000Z',
      recordedBy: 'ann',
    },
    dependences:
      position === 'conditional'
        ? conditions.map((one) => {
            const named = one.matter === null ? null : one.matter % cells.length;
            const count = named === null ? 0 : (cells[named]?.length ?? 0);
            return {
              condition: {
                text: 'if',
                provision: named === null ? null : `m${named}-0`,
                wording: null,
                leftOut: false,
              },
              on:
                named === null
                  ? null
                  : {
                      matter: named,
                      byOption: [
                        ...Array.from(
                          { length: count },
                          (_, i) => (i === one.open % (count + 1) ? 'met' : 'open') as 'met' | 'open',
                        ),
                        'unmet' as const,
                      ],
                    },
            };
          })
        : [],
  };
}

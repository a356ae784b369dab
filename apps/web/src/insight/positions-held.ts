import { partyAgreement } from '@proviso/argumentation/party-agreement';
import { vanDerEijkAgreement } from '@proviso/argumentation/polarisation';
import { positionCounts } from '@proviso/argumentation/position-agreement';
import type { Position, StanceKind } from '@proviso/domain/stance';
import { type AsOf, cellAsOf, type Settlements } from '@proviso/domain/stance-matrix';
import type { Standing } from '@proviso/domain/standing';
import type { Day } from '@proviso/domain/time';

/** Stances by cell, as `cells` gives them. */
type Cells = ReadonlyMap<string, readonly Standing[]>;

export type PositionsHeld = {
  /** By stakeholder, their positions by what they are on: `provision:<id>` or `draft:<id>`. */
  readonly byParty: ReadonlyMap<string, ReadonlyMap<string, Position>>;
  /** How many of these positions are of each kind. */
  readonly kinds: Readonly<Record<StanceKind, number>>;
};

/** Which position of each party counts on a day, on each provision; on drafts as a whole too where there are any. */
export function positionsHeld(
  cells: Cells,
  settlements: Settlements,
  parties: readonly string[],
  asOf: AsOf,
): PositionsHeld {
  const byParty = new Map(parties.map((party) => [party, new Map<string, Position>()]));
  const kinds = { stated: 0, assessed: 0, 'role-played': 0 };
  for (const list of cells.values()) {
    const now = cellAsOf(list, asOf, settlements)?.now;
    if (!now) continue;
    byParty.get(now.stakeholder)?.set(`${now.on.kind}:${now.on.id}`, now.position);
    kinds[now.kind]++;
  }
  return { byParty, kinds };
}

export type SubjectAgreement = {
  readonly on: string;
  /** Van der Eijk's agreement, in [-1,1]. */
  readonly agreement: number;
  /** How many parties hold each position, in the order of the scale. */
  readonly counts: readonly number[];
};

/** Three parties at least: of two there is no telling whether they are spread or stand at either end. */
const fewest = 3;

/** Everything that at least three parties have a position on, the most agreed first. */
export function bySubject({ byParty }: PositionsHeld): readonly SubjectAgreement[] {
  const held = new Map<string, Position[]>();
  for (const own of byParty.values())
    for (const [on, position] of own) {
      const list = held.get(on);
      if (list) list.push(position);
      else held.set(on, [position]);
    }
  return [...held]
    .filter(([, positions]) => positions.length >= fewest)
    .map(([on, positions]) => {
      const counts = positionCounts(positions);
      return { on, agreement: vanDerEijkAgreement(counts), counts };
    })
    .sort((one, other) => other.agreement - one.agreement || (one.on < other.on ? -1 : 1));
}

/** The mean agreement, in [0,1], of all pairs of parties that have something in common; null where none has. */
export function meanAgreement(byParty: PositionsHeld['byParty']): number | null {
  const { agreement, parties } = partyAgreement(byParty);
  const pairs = [...agreement].filter(
    (value, at) => at % parties.length < Math.floor(at / parties.length) && !Number.isNaN(value),
  );
  return pairs.length === 0 ? null : pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
}

/** Days that are looked at, at most: as many as a picture has room to tell apart. */
const most = 40;

/** How the mean agreement moved by held time: on the days on which stances began or ceased to be held, evenly picked where they are many. */
export function agreementOverTime(
  stances: readonly Standing[],
  given: {
    readonly cells: Cells;
    readonly settlements: Settlements;
    readonly parties: readonly string[];
    readonly today: Day;
    readonly kinds: readonly StanceKind[];
  },
): readonly { readonly day: Day; readonly agreement: number }[] {
  const days = [
    ...new Set(stances.flatMap(({ heldSince, heldUntil }) => [heldSince, heldUntil ?? heldSince])),
  ]
    .filter((day) => day <= given.today)
    .sort();
  const every = Math.max(1, Math.ceil(days.length / most));
  return days
    .filter((_, i) => i % every === 0 || i === days.length - 1)
    .flatMap((day) => {
      const asOf = { day, by: 'held', kinds: given.kinds } as const;
      const agreement = meanAgreement(
        positionsHeld(given.cells, given.settlements, given.parties, asOf).byParty,
      );
      return agreement === null ? [] : [{ day, agreement }];
    });
}

export type PairMovement = {
  readonly pair: readonly [string, string];
  readonly from: number;
  readonly to: number;
  /** On how many provisions. */
  readonly both: number;
};

/** A pair has moved where its agreement differs by so much. */
const leastMove = 0.03;

/**
 * How the agreement of each two parties moved between two states, on what both had a position on in both: what was only written down
 * meanwhile is no movement. The widest first.
 */
export function pairMovements(
  then: PositionsHeld['byParty'],
  now: PositionsHeld['byParty'],
): readonly PairMovement[] {
  const parties = [...now.keys()];
  const shared = (held: PositionsHeld['byParty'], party: string, other: string) => {
    const own = [...(held.get(party) ?? [])].filter(([on]) =>
      [then, now].every((state) => state.get(party)?.has(on) && state.get(other)?.has(on)),
    );
    return new Map(own);
  };
  return parties
    .flatMap((one, i) =>
      parties.slice(0, i).flatMap((other): PairMovement[] => {
        const between = (held: PositionsHeld['byParty']) =>
          partyAgreement(
            new Map([one, other].map((party) => [party, shared(held, party, party === one ? other : one)])),
          );
        const [before, after] = [between(then), between(now)];
        const [from, to] = [before.agreement[1], after.agreement[1]];
        if (from === undefined || to === undefined || !(Math.abs(to - from) >= leastMove)) return [];
        return [{ pair: [other, one], from, to, both: after.common[1] ?? 0 }];
      }),
    )
    .sort((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from));
}

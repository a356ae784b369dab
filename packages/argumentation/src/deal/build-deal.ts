import type { Draft } from '@proviso/domain/draft';
import type { Lineage, Provision, ProvisionId } from '@proviso/domain/provision';
import type { Settlement } from '@proviso/domain/settlement';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import type { Stance, StanceKind } from '@proviso/domain/stance';
import { cellAsOf, settlementsByStance } from '@proviso/domain/stance-matrix';
import type { Day } from '@proviso/domain/time';
import type { Deal, Dependence, Matter, Standing, Whole } from './deal.ts';
import { findMatters } from './matters.ts';

/** What a deal is made from: parts of a debate, as an archive holds them. */
export type DealInput = {
  readonly drafts: readonly Draft[];
  readonly provisions: readonly Provision[];
  readonly lineage: readonly Lineage[];
  readonly stakeholders: readonly Stakeholder[];
  readonly stances: readonly Stance[];
  readonly settlements?: readonly Settlement[];
};

/**
 * The matters, their options and where each party stands on each, as of a day, by stances of some kinds (say which). A
 * stance counts for the wording it is about; where a party has none on a wording that keeps an earlier one in substance,
 * its stance on the earlier one counts and is marked as carried. A stance on a draft as a whole stands beside them.
 */
export function buildDeal(
  { drafts, provisions, lineage, stakeholders, stances, settlements = [] }: DealInput,
  asOf: { readonly day: Day; readonly kinds: readonly StanceKind[] },
): Deal {
  const { matters, sameInSubstance } = findMatters(drafts, provisions, lineage);
  const matterOf = new Map(
    matters.flatMap(({ options }, i) => options.flatMap((o) => o.provisions.map((id) => [id, i] as const))),
  );

  const dependence = (condition: Stance['conditions'][number]): Dependence => {
    const { wording, leftOut } = condition;
    const named = wording ?? condition.provision;
    const matter = named === null ? undefined : matterOf.get(named);
    if (named === null || matter === undefined) return { condition, on: null };
    const same = new Set([named, ...sameInSubstance(named)]);
    // Of another wording than the one named it cannot be told whether it does, unless the condition asks for that one.
    const another = wording === null ? 'open' : 'unmet';
    const byOption = (matters[matter]?.options ?? []).map(({ provisions: taken }) => {
      if (taken.length === 0) return leftOut ? 'met' : 'unmet';
      if (leftOut) return 'unmet';
      return taken.some((id) => same.has(id)) ? 'met' : another;
    });
    return { condition, on: { matter, byOption } };
  };

  const settled = settlementsByStance(settlements);
  const corrected = new Set(stances.map(({ supersedes }) => supersedes));
  const about = new Map<string, Stance[]>();
  for (const stance of stances) {
    if (corrected.has(stance.id)) continue;
    const key = `${stance.on.kind}:${stance.wording ?? stance.on.id}/${stance.stakeholder}`;
    about.set(key, [...(about.get(key) ?? []), stance]);
  }
  const now = (kind: Stance['on']['kind'], ids: readonly string[], party: string) =>
    cellAsOf(
      ids.flatMap((id) => about.get(`${kind}:${id}/${party}`) ?? []),
      { ...asOf, by: 'held' },
      settled,
    )?.now ?? null;
  const standingBy = (on: Stance['on'], stance: Stance | null, carried: boolean): Standing => {
    const salience = stance?.salience ?? null;
    return {
      on,
      stance,
      carried,
      salience: salience === null ? [0, 4] : [salience, salience],
      dependences: stance?.position === 'conditional' ? stance.conditions.map(dependence) : [],
    };
  };
  const standing = (provision: ProvisionId, party: string): Standing => {
    const own = now('provision', [provision], party);
    const stance = own ?? now('provision', sameInSubstance(provision), party);
    return standingBy({ kind: 'provision', id: provision }, stance, own === null && stance !== null);
  };
  const wholes = drafts.map(
    ({ id }): Whole => ({
      draft: id,
      standings: stakeholders.map((party) => {
        const stance = now('draft', [id], party.id);
        return stance ? [standingBy({ kind: 'draft', id }, stance, false)] : [];
      }),
    }),
  );
  return {
    wholes: wholes.filter(({ standings }) => standings.some((own) => own.length > 0)),
    parties: stakeholders.map(({ id, consentNeeded }) => ({ id, consentNeeded })),
    matters: matters.map(
      ({ id, options }): Matter => ({
        id,
        options: options.map(({ draft, provisions: taken }) => ({
          draft,
          provisions: taken,
          standings: stakeholders.map((party) => taken.map((provision) => standing(provision, party.id))),
        })),
      }),
    ),
  };
}

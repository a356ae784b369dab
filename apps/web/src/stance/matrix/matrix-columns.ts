import { averageLinkage } from '@proviso/argumentation/linkage';
import { partyAgreement } from '@proviso/argumentation/party-agreement';
import type { Coalition } from '@proviso/domain/coalition';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import { type Position, positions } from '@proviso/domain/stance';
import type { Cell } from '@proviso/domain/stance-matrix';

/** A column: a stakeholder, or a coalition whose members are folded into one column. */
export type MatrixColumn =
  | { readonly kind: 'stakeholder'; readonly id: string; readonly stakeholder: Stakeholder }
  | {
      readonly kind: 'coalition';
      /** Not a stakeholder's: ids have no tilde. */
      readonly id: `~${string}`;
      readonly coalition: Coalition;
      readonly members: readonly Stakeholder[];
    };

/** The columns in the order of the stakeholders; a folded coalition stands where its first member would. */
export function matrixColumns(
  stakeholders: readonly Stakeholder[],
  folded: readonly Coalition[],
): readonly MatrixColumn[] {
  const placed = new Set<string>();
  return stakeholders.flatMap((stakeholder): readonly MatrixColumn[] => {
    const within = folded.filter(({ members }) => members.includes(stakeholder.id));
    if (within.length === 0) return [{ kind: 'stakeholder', id: stakeholder.id, stakeholder }];
    return within.flatMap((coalition): readonly MatrixColumn[] => {
      if (placed.has(coalition.id)) return [];
      placed.add(coalition.id);
      const members = stakeholders.filter(({ id }) => coalition.members.includes(id));
      return [{ kind: 'coalition', id: `~${coalition.id}`, coalition, members }];
    });
  });
}

/** Like beside like: the order of an average-linkage tree over how far each two agree. */
export function byLikeness(
  stakeholders: readonly Stakeholder[],
  rows: readonly { readonly id: string; readonly cells: readonly (Cell | null)[] }[],
): readonly Stakeholder[] {
  const held = new Map(
    stakeholders.map(({ id }, i) => {
      const own = new Map<string, Position>();
      for (const row of rows) {
        const position = row.cells[i]?.now.position;
        if (position) own.set(row.id, position);
      }
      return [id, own] as const;
    }),
  );
  const { agreement } = partyAgreement(held);
  return averageLinkage(agreement, stakeholders.length).order.flatMap((i) => stakeholders[i] ?? []);
}

/** How many hold each position, in the order of the scale, and how many are silent. */
export type Spread = { readonly counts: readonly number[]; readonly silent: number };

export function spreadOf(held: readonly (Position | null)[]): Spread {
  return {
    counts: positions.map((position) => held.filter((one) => one === position).length),
    silent: held.filter((one) => one === null).length,
  };
}

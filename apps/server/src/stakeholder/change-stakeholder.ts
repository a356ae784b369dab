import { compare, orderAfter } from '@proviso/domain/order';
import { belongsToItself, type Stakeholder, type StakeholderChange } from '@proviso/domain/stakeholder';
import { and, eq } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database, Tx } from '../database/database.ts';
import { stakeholder } from '../database/schema.ts';
import { commit, type Tell } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { listStakeholders } from './stakeholder.queries.ts';

/** Changes what is said of a stakeholder, whom it belongs to, or its place among the others. */
export const changeStakeholder = (
  database: Database,
  access: DebateAccess,
  id: string,
  { after, ...change }: StakeholderChange,
): Promise<Stakeholder> =>
  commit(database, access, { action: 'stakeholder.change' }, async (tx, { debateId, tell }) => {
    const all = await listStakeholders(tx, debateId);
    const former = all.find((one) => one.id === id);
    if (!former)
      throw new Problem(404, 'stakeholder.unknown', 'There is no such stakeholder in this debate.');
    await demandReferences(tx, debateId, [
      ['stakeholder', change.parent ?? null, 'parent'],
      ['stakeholder', after ?? null, 'after'],
    ]);
    if (belongsToItself(all, id, change.parent ?? null))
      throw new Problem(
        422,
        'stakeholder.belongs_to_itself',
        `${former.shortName} would belong to itself: choose one that does not belong to it.`,
        [{ where: 'parent', message: 'That one belongs to it already.' }],
      );
    const changed: Stakeholder = { ...former, ...defined(change) };
    if (Object.keys(defined(change)).length > 0) {
      const { parent, order: _, id: __, ...columns } = changed;
      await tx
        .update(stakeholder)
        .set({ ...columns, parentId: parent })
        .where(and(eq(stakeholder.debateId, debateId), eq(stakeholder.id, id)));
      await tell({ kind: 'stakeholder.changed', stakeholder: changed });
    }
    return after === undefined ? changed : move(tx, debateId, { all, changed, after, tell });
  });

/** Deals the order keys that there are out again: parties are few, and two keys may have no room for a third between them. */
async function move(
  tx: Tx,
  debateId: string,
  {
    all,
    changed,
    after,
    tell,
  }: {
    readonly all: readonly Stakeholder[];
    readonly changed: Stakeholder;
    readonly after: string | null;
    readonly tell: Tell;
  },
): Promise<Stakeholder> {
  if (after === changed.id) return changed;
  const others = all.filter(({ id }) => id !== changed.id);
  const at = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1;
  const ordered = [...others.slice(0, at), changed, ...others.slice(at)];
  const keys = distinctKeys(all);
  let moved = changed;
  for (const [i, one] of ordered.entries()) {
    const order = keys[i] ?? one.order;
    if (order === one.order) continue;
    const next = { ...one, order };
    if (one.id === changed.id) moved = next;
    await tx
      .update(stakeholder)
      .set({ order })
      .where(and(eq(stakeholder.debateId, debateId), eq(stakeholder.id, one.id)));
    await tell({ kind: 'stakeholder.changed', stakeholder: next });
  }
  return moved;
}

/** The keys that there are, in order; new ones where an import brought the same key twice. */
function distinctKeys(all: readonly Stakeholder[]): readonly string[] {
  const keys = all.map(({ order }) => order).sort(compare);
  if (new Set(keys).size === keys.length) return keys;
  return keys.reduce<string[]>((dealt) => [...dealt, orderAfter(dealt)], []);
}

/** Without the keys that were not given. */
const defined = (change: Omit<StakeholderChange, 'after'>): Partial<Stakeholder> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

import { argumentId } from '@proviso/domain/argument';
import { newId } from '@proviso/domain/identity';
import { orderAfter } from '@proviso/domain/order';
import type { Lineage, Provision, ProvisionAddition } from '@proviso/domain/provision';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import { seedArgument } from '../argument/seed-argument.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { insertLineage, insertProvisions, listProvisions } from './provision.queries.ts';

/** Adds a provision after its siblings, with the argument in which its wording is edited and debated. */
export const addProvision = (
  database: Database,
  access: DebateAccess,
  { lineage: relation, ...entry }: ProvisionAddition,
): Promise<{ readonly provision: Provision; readonly lineage: readonly Lineage[] }> =>
  commit(database, access, { action: 'provision.add' }, async (tx, { debateId, by, tell }) => {
    await demandReferences(tx, debateId, [
      ['draft', entry.draft, 'draft'],
      ['provision', entry.parent, 'parent'],
      ['provision', relation?.earlier ?? null, 'lineage.earlier'],
      ...entry.gives.map((id, i) => ['stakeholder', id, `gives.${i}`] as const),
      ...entry.receives.map((id, i) => ['stakeholder', id, `receives.${i}`] as const),
    ]);
    const others = await listProvisions(tx, debateId);
    const draftOf = (id: string) => others.find((other) => other.id === id)?.draft;
    if (entry.parent !== null && draftOf(entry.parent) !== entry.draft)
      throw wrongDraft('parent', 'A provision nests within one of its own draft.');
    if (relation?.earlier != null && draftOf(relation.earlier) === entry.draft)
      throw wrongDraft('lineage.earlier', 'A lineage leads from another draft, not from the same one.');

    const siblings = others.filter(({ draft, parent }) => draft === entry.draft && parent === entry.parent);
    const order = orderAfter(siblings.map((sibling) => sibling.order));
    const provision: Provision = { ...entry, id: newId(), order };
    const lineage: readonly Lineage[] = relation
      ? [{ ...relation, id: newId(), draft: entry.draft, later: provision.id }]
      : [];
    await insertProvisions(tx, debateId, [provision]);
    await insertLineage(tx, debateId, lineage);
    await seedArgument(tx, debateId, argumentId({ kind: 'provision', id: provision.id }), {
      wording: provision.text,
      claims: [],
      by,
    });
    await tell({ kind: 'provision.added', provision, lineage });
    return { provision, lineage };
  });

const wrongDraft = (where: string, message: string) =>
  new Problem(422, 'provision.wrong_draft', message, [{ where, message }]);

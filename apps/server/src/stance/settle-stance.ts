import { newId } from '@proviso/domain/identity';
import type { NewSettlement, Settlement } from '@proviso/domain/settlement';
import { and, eq } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { stance } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { insertSettlements } from './settlement.queries.ts';

/** Settles on one of the assessments of a cell. Nothing is changed by it: it is a further record, and so is the next one. */
export const settleStance = (
  database: Database,
  access: DebateAccess,
  entry: NewSettlement,
): Promise<Settlement> =>
  commit(database, access, { action: 'stance.settle' }, async (tx, { debateId, by, tell }) => {
    await demandReferences(tx, debateId, [['stance', entry.stance, 'stance']]);
    const inDebate = eq(stance.debateId, debateId);
    const [chosen] = await tx
      .select()
      .from(stance)
      .where(and(inDebate, eq(stance.id, entry.stance)));
    if (chosen?.kind !== 'assessed')
      throw new Problem(
        422,
        'settlement.not_assessed',
        'A settlement chooses among assessments. What a stakeholder said itself counts without one.',
        [{ where: 'stance', message: 'That is not an assessment.' }],
      );
    const [correction] = await tx
      .select({ id: stance.id })
      .from(stance)
      .where(and(inDebate, eq(stance.supersedes, entry.stance)));
    if (correction)
      throw new Problem(
        409,
        'settlement.corrected',
        'That assessment was corrected a moment ago. Look at the cell again and choose the newer one.',
      );
    const settled: Settlement = {
      ...entry,
      id: newId(),
      settledBy: by,
      settledAt: new Date().toISOString(),
    };
    await insertSettlements(tx, debateId, [settled]);
    await tell({ kind: 'stance.settled', settlement: settled });
    return settled;
  });

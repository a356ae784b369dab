import type { Citation } from '@proviso/domain/evidence';
import { newId } from '@proviso/domain/identity';
import type { NewStance, Stance } from '@proviso/domain/stance';
import { and, eq } from 'drizzle-orm';
import { type DebateAccess, demand } from '../access/debate-access.ts';
import type { Database, Tx } from '../database/database.ts';
import { draft, provision, source, stakeholder, stance } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { insertCitation } from '../evidence/evidence.queries.ts';
import { Problem } from '../http/problem.ts';
import { insertStance } from './stance.queries.ts';

/** Records where a stakeholder stands. A record is only ever added; the server's clock says when. */
export async function recordStance(
  database: Database,
  access: DebateAccess,
  { evidence, ...entry }: NewStance,
): Promise<{ readonly stance: Stance; readonly citation: Citation | null }> {
  const { debateId, by } =
    entry.kind === 'role-played'
      ? demand(access, 'stance.play', { stakeholder: entry.stakeholder })
      : demand(access, 'stance.record');
  const now = new Date();
  if (entry.heldSince > latestDayOnEarth(now))
    throw new Problem(
      422,
      'stance.in_the_future',
      'A stance cannot be held since a day that has not come yet.',
    );

  return commit(database, { debateId, by }, async (tx, tell) => {
    await demandReferences(tx, debateId, { ...entry, source: evidence?.source ?? null });
    const recorded: Stance = { ...entry, id: newId(), recordedAt: now.toISOString(), recordedBy: by };
    await insertStance(tx, debateId, recorded);
    const citation = evidence && {
      ...evidence,
      id: newId(),
      on: { kind: 'stance' as const, id: recorded.id },
      addedBy: by,
      addedAt: recorded.recordedAt,
    };
    if (citation) await insertCitation(tx, debateId, citation);
    await tell({ kind: 'stance.recorded', stance: recorded, citation });
    return { stance: recorded, citation };
  });
}

/** It may be tomorrow already where the recorder lives. */
const latestDayOnEarth = (now: Date) => new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);

async function demandReferences(
  tx: Tx,
  debateId: string,
  entry: Omit<NewStance, 'evidence'> & { readonly source: string | null },
): Promise<void> {
  const knows = async (
    table: typeof stakeholder | typeof provision | typeof draft | typeof source,
    id: string,
  ) =>
    (
      await tx
        .select({ id: table.id })
        .from(table)
        .where(and(eq(table.debateId, debateId), eq(table.id, id)))
    ).length > 0;
  if (!(await knows(stakeholder, entry.stakeholder)))
    throw new Problem(422, 'stance.stakeholder_unknown', 'There is no such stakeholder in this debate.');
  if (!(await knows(entry.on.kind === 'draft' ? draft : provision, entry.on.id)))
    throw new Problem(422, 'stance.subject_unknown', `There is no such ${entry.on.kind} in this debate.`);
  const provisions = [entry.wording, ...entry.conditions.map((condition) => condition.provision)];
  for (const id of provisions)
    if (id !== null && !(await knows(provision, id)))
      throw new Problem(
        422,
        'stance.provision_unknown',
        'A condition or wording names a provision that is not in this debate.',
      );
  if (entry.source !== null && !(await knows(source, entry.source)))
    throw new Problem(
      422,
      'stance.source_unknown',
      'The quote names a source that is not in this debate. Add the source first.',
    );
  if (entry.supersedes === null) return;
  const [corrected] = await tx
    .select()
    .from(stance)
    .where(and(eq(stance.debateId, debateId), eq(stance.id, entry.supersedes)))
    .for('update');
  if (!corrected)
    throw new Problem(422, 'stance.corrected_unknown', 'The stance to correct is not in this debate.');
  if (
    corrected.stakeholderId !== entry.stakeholder ||
    corrected.onKind !== entry.on.kind ||
    corrected.onId !== entry.on.id ||
    corrected.kind !== entry.kind
  )
    throw new Problem(
      422,
      'stance.corrects_another_cell',
      'A correction stays with the same stakeholder, provision and kind.',
    );
  const [already] = await tx
    .select({ id: stance.id })
    .from(stance)
    .where(and(eq(stance.debateId, debateId), eq(stance.supersedes, entry.supersedes)));
  if (already)
    throw new Problem(
      409,
      'stance.already_corrected',
      'Somebody corrected that stance a moment ago. Look at the cell again and correct the newer one.',
    );
}

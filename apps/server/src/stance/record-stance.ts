import type { Citation } from '@proviso/domain/evidence';
import { newId } from '@proviso/domain/identity';
import type { NewStance, Stance } from '@proviso/domain/stance';
import { and, eq } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database, Tx } from '../database/database.ts';
import { stance } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { insertCitations } from '../evidence/evidence.queries.ts';
import { Problem } from '../http/problem.ts';
import { insertStances } from './stance.queries.ts';

/** Records where a stakeholder stands. A record is only ever added; the server's clock says when. */
export function recordStance(
  database: Database,
  access: DebateAccess,
  { evidence, ...entry }: NewStance,
): Promise<{ readonly stance: Stance; readonly citation: Citation | null }> {
  const permission =
    entry.kind === 'role-played'
      ? ({ action: 'stance.play', about: { stakeholder: entry.stakeholder } } as const)
      : ({ action: 'stance.record' } as const);

  return commit(database, access, permission, async (tx, { debateId, by, tell }) => {
    const now = new Date();
    if (entry.heldSince > latestDayOnEarth(now))
      throw new Problem(
        422,
        'stance.in_the_future',
        'A stance cannot be held since a day that has not come yet.',
        [{ where: 'heldSince', message: 'That day has not come yet.' }],
      );
    await demandReferences(tx, debateId, [
      ['stakeholder', entry.stakeholder, 'stakeholder'],
      [entry.on.kind, entry.on.id, 'on.id'],
      ['provision', entry.wording, 'wording'],
      ...entry.conditions.map(
        ({ provision }, i) => ['provision', provision, `conditions.${i}.provision`] as const,
      ),
      ['source', evidence?.source ?? null, 'evidence.source'],
    ]);
    if (entry.supersedes !== null) await demandCorrectable(tx, debateId, entry.supersedes, entry);

    const recorded: Stance = { ...entry, id: newId(), recordedAt: now.toISOString(), recordedBy: by };
    await insertStances(tx, debateId, [recorded]);
    const citation = evidence && {
      ...evidence,
      id: newId(),
      on: { kind: 'stance' as const, id: recorded.id },
      addedBy: by,
      addedAt: recorded.recordedAt,
    };
    if (citation) await insertCitations(tx, debateId, [citation]);
    await tell({ kind: 'stance.recorded', stance: recorded, citation });
    return { stance: recorded, citation };
  });
}

/** It may be tomorrow already where the recorder lives. */
const latestDayOnEarth = (now: Date) => new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);

/** A correction stays in its cell and kind, and a stance is corrected once: the next correction corrects the first. */
async function demandCorrectable(
  tx: Tx,
  debateId: string,
  id: string,
  entry: Pick<Stance, 'stakeholder' | 'on' | 'kind'>,
): Promise<void> {
  const [corrected] = await tx
    .select()
    .from(stance)
    .where(and(eq(stance.debateId, debateId), eq(stance.id, id)));
  if (!corrected)
    throw new Problem(422, 'stance.unknown', 'The stance to correct is not in this debate.', [
      { where: 'supersedes', message: `There is no stance ${id} in this debate.` },
    ]);
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
    .where(and(eq(stance.debateId, debateId), eq(stance.supersedes, id)));
  if (already)
    throw new Problem(
      409,
      'stance.already_corrected',
      'Somebody corrected that stance a moment ago. Look at the cell again and correct the newer one.',
    );
}

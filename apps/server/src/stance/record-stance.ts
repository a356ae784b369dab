import { type ConditionCircle, conditionCircle } from '@proviso/domain/condition-circle';
import type { Citation } from '@proviso/domain/evidence';
import { newId } from '@proviso/domain/identity';
import { by } from '@proviso/domain/order';
import type { NewStance, Stance, StanceId } from '@proviso/domain/stance';
import {
  type Correctable,
  correctionRefusal,
  entryRefusal,
  type StanceRefusal,
} from '@proviso/domain/stance-rules';
import { dayOf } from '@proviso/domain/time';
import { and, eq, or } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database, Tx } from '../database/database.ts';
import { stance } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { insertCitations } from '../evidence/evidence.queries.ts';
import { Problem } from '../http/problem.ts';
import { insertStances, toStance } from './stance.queries.ts';

export type Recorded = {
  readonly stance: Stance;
  readonly citation: Citation | null;
  /** What its conditions close with others of the same stakeholder: recorded all the same, and told. */
  readonly circle: ConditionCircle | null;
};

/** Records where a stakeholder stands. A record is only ever added; the server's clock says when. */
export function recordStance(
  database: Database,
  access: DebateAccess,
  { evidence, ...entry }: NewStance,
): Promise<Recorded> {
  const permission =
    entry.kind === 'role-played'
      ? ({ action: 'stance.play', about: { stakeholder: entry.stakeholder } } as const)
      : ({ action: 'stance.record' } as const);

  return commit(database, access, permission, async (tx, { debateId, by: recorder, tell }) => {
    const now = new Date();
    demandAllowed(entryRefusal(entry, dayOf(now.toISOString())));
    await demandReferences(tx, debateId, [
      ['stakeholder', entry.stakeholder, 'stakeholder'],
      [entry.on.kind, entry.on.id, 'on.id'],
      ['provision', entry.wording, 'wording'],
      ...entry.conditions.flatMap(({ provision, wording }, i) => [
        ['provision', provision, `conditions.${i}.provision`] as const,
        ['provision', wording, `conditions.${i}.wording`] as const,
      ]),
      ...entry.restsOn.map((id, i) => ['claim', id, `restsOn.${i}`] as const),
      ['source', evidence?.source ?? null, 'evidence.source'],
    ]);
    const { supersedes } = entry;
    if (supersedes !== null)
      demandAllowed(
        correctionRefusal({ ...entry, supersedes }, await findCorrectable(tx, debateId, supersedes)),
      );

    const recorded: Stance = { id: newId(), ...entry, recordedAt: now.toISOString(), recordedBy: recorder };
    await insertStances(tx, debateId, [recorded]);
    const citation = evidence && {
      ...evidence,
      id: newId(),
      on: { kind: 'stance' as const, id: recorded.id },
      addedBy: recorder,
      addedAt: recorded.recordedAt,
    };
    if (citation) await insertCitations(tx, debateId, [citation]);
    await tell({ kind: 'stance.recorded', stance: recorded, citation });
    return { stance: recorded, citation, circle: await circleOf(tx, debateId, recorded) };
  });
}

/** A circle is meaningful ("both or neither") and may be what the stakeholder holds, so it is told and not refused. */
async function circleOf(tx: Tx, debateId: string, recorded: Stance): Promise<ConditionCircle | null> {
  if (recorded.conditions.every(({ provision }) => provision === null)) return null;
  const rows = await tx
    .select()
    .from(stance)
    .where(and(eq(stance.debateId, debateId), eq(stance.stakeholderId, recorded.stakeholder)));
  const others = rows
    .filter(({ id }) => id !== recorded.id)
    .map(toStance)
    .sort(
      by(
        ({ heldSince }) => heldSince,
        ({ recordedAt }) => recordedAt,
      ),
    );
  return conditionCircle(recorded, others);
}

/** The stance to correct, and whether that was done already; null where there is none. */
async function findCorrectable(tx: Tx, debateId: string, id: StanceId): Promise<Correctable | null> {
  const rows = await tx
    .select()
    .from(stance)
    .where(and(eq(stance.debateId, debateId), or(eq(stance.id, id), eq(stance.supersedes, id))));
  const found = rows.find((row) => row.id === id);
  return found
    ? { stance: toStance(found), isCorrected: rows.some(({ supersedes }) => supersedes === id) }
    : null;
}

function demandAllowed(refused: StanceRefusal | null): void {
  if (!refused) return;
  const status = refused.code === 'stance.already_corrected' ? 409 : 422;
  throw new Problem(status, refused.code, refused.message, refused.issues);
}

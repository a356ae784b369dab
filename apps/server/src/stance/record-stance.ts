import { type ConditionCircle, conditionCircle } from '@proviso/domain/condition-circle';
import type { Citation } from '@proviso/domain/evidence';
import { newId } from '@proviso/domain/identity';
import { by } from '@proviso/domain/order';
import type { NewStance, Stance } from '@proviso/domain/stance';
import { type Day, dayOf } from '@proviso/domain/time';
import { and, eq } from 'drizzle-orm';
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
    demandPast(entry.heldSince, dayOf(now.toISOString()));
    demandOtherProvisions(entry);
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
    if (entry.supersedes !== null) await demandCorrectable(tx, debateId, entry.supersedes, entry);

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

/** The server's day counts, in UTC, whatever the clock of the recorder's computer says: all see the same "today". */
function demandPast(heldSince: Day, today: Day): void {
  if (heldSince <= today) return;
  const message = `By the server’s clock it is ${today}: ${heldSince} has not come yet.`;
  throw new Problem(422, 'stance.in_the_future', message, [{ where: 'heldSince', message }]);
}

/** "7 if 7" says nothing, and of another wording of 7 one says where one stands by a stance on that wording. */
function demandOtherProvisions({
  on,
  wording,
  conditions,
}: Pick<NewStance, 'on' | 'wording' | 'conditions'>): void {
  const own = new Set([...(on.kind === 'provision' ? [on.id] : []), wording]);
  const issues = conditions.flatMap((condition, i) =>
    condition.provision !== null &&
    (own.has(condition.provision) || own.has(condition.wording ?? condition.provision))
      ? [
          {
            where: `conditions.${i}.provision`,
            message:
              'A stance cannot depend on the provision it is about. For other words of it, choose the wording that the stance is about.',
          },
        ]
      : [],
  );
  const [first] = issues;
  if (first) throw new Problem(422, 'stance.depends_on_itself', first.message, issues);
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

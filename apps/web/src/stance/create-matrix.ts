import { analystAgreement } from '@proviso/argumentation/analyst-agreement';
import { argumentId } from '@proviso/domain/argument';
import { standsOn } from '@proviso/domain/coalition';
import { type AsOf, cellAsOf, cells, settlementsByStance } from '@proviso/domain/stance-matrix';
import { useQuery } from '@tanstack/solid-query';
import { createDeferred, createMemo } from 'solid-js';
import { queries } from '../api/queries.ts';
import { serverDay } from '../api/server-clock.ts';
import type { DebateContext } from '../debate/debate-context.tsx';
import { ticksOf } from './as-of-scale.ts';
import type { useMatrixAddress } from './matrix-address.ts';
import { byLikeness, matrixColumns } from './matrix-columns.ts';
import { gridKey } from './matrix-line.tsx';
import { disagreement, type RowSubject, subjectGroups } from './matrix-rows.ts';

/** What the page of stances shows, worked out of the debate's records by what the address asks for. */
export function createMatrix(debate: DebateContext, address: ReturnType<typeof useMatrixAddress>) {
  const query = useQuery(() => queries.stances(debate.id()));
  const settlementQuery = useQuery(() => queries.settlements(debate.id()));
  const coalitionQuery = useQuery(() => queries.coalitions(debate.id()));
  const stances = createMemo(() => (query.isSuccess ? query.data : []));
  const settlements = createMemo(() =>
    settlementsByStance(settlementQuery.isSuccess ? settlementQuery.data : []),
  );
  const byCell = createMemo(() => cells(stances()));
  const ticks = createMemo(() => ticksOf(stances(), address.by()));
  const asOf = createMemo(
    (): AsOf => ({ day: address.asOf() ?? serverDay(), by: address.by(), kinds: address.kinds() }),
  );
  const draft = createMemo(() => {
    const { drafts } = debate.overview();
    return drafts.find(({ id }) => id === address.draft()) ?? drafts[0];
  });
  const at = (subject: RowSubject, stakeholder: string, when: AsOf) =>
    cellAsOf(byCell().get(gridKey(subject, stakeholder)) ?? [], when, settlements());
  const cellOf = (subject: RowSubject, stakeholder: string) => at(subject, stakeholder, asOf());
  const rowOf = (subject: RowSubject) => debate.stakeholders().map(({ id }) => cellOf(subject, id));

  // Rows by theme or number do not depend on the day, so they stay as they are while the slider is dragged.
  const groups = createMemo(() => {
    const shown = draft();
    if (!shown) return [];
    return subjectGroups({
      draft: shown,
      provisions: debate.overview().provisions,
      sort: address.sort(),
      spread: (subject) => disagreement(rowOf(subject)),
    });
  });
  const coalitions = createMemo(() =>
    (coalitionQuery.isSuccess ? coalitionQuery.data : []).filter((one) => standsOn(one, asOf().day)),
  );
  const stakeholders = createMemo(() => {
    if (address.across() === 'own') return debate.stakeholders();
    const rows = groups().flatMap(({ subjects }) =>
      subjects.map((subject) => ({ id: `${subject.kind}:${subject.id}`, cells: rowOf(subject) })),
    );
    return byLikeness(debate.stakeholders(), rows);
  });
  const columns = createMemo(() => {
    const folded = address.folded();
    return matrixColumns(
      stakeholders(),
      coalitions().filter(({ id }) => folded.includes(id)),
    );
  });
  const litOf = (subject: RowSubject, stakeholder: string): boolean => {
    const since = address.since();
    if (since === null || since >= asOf().day) return false;
    const then = at(subject, stakeholder, { ...asOf(), day: since });
    return then?.now !== cellOf(subject, stakeholder)?.now;
  };
  // Over all stances: worked out once the slider rests, not at each of its steps.
  const rested = createDeferred(asOf, { timeoutMs: 500 });
  const agreement = createMemo(() => analystAgreement(stances(), { day: rested().day, by: rested().by }));
  const disputed = createMemo(() => {
    const argued = new Set(
      debate
        .overview()
        .claimCounts.filter(({ total }) => total > 0)
        .map(({ argument }) => argument),
    );
    return new Set(
      stances()
        .filter(({ id }) => argued.has(argumentId({ kind: 'stance', id })))
        .map(({ id }) => id),
    );
  });
  return {
    isReady: () => query.isSuccess,
    stances,
    settlements,
    byCell,
    ticks,
    asOf,
    draft,
    groups,
    coalitions,
    columns,
    cellOf,
    litOf,
    agreement,
    disputed,
  };
}

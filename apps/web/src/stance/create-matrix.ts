import { analystAgreement } from '@proviso/argumentation/analyst-agreement';
import { argumentId } from '@proviso/domain/argument';
import { standsOn } from '@proviso/domain/coalition';
import type { Stance } from '@proviso/domain/stance';
import { type AsOf, cellAsOf, cells, settlementsByStance } from '@proviso/domain/stance-matrix';
import { createMemo } from 'solid-js';
import { queries } from '../api/queries.ts';
import { serverDay } from '../api/server-clock.ts';
import { useQuery } from '../api/use-query.ts';
import type { DebateContext } from '../debate/debate-context.tsx';
import { ticksOf } from './as-of-scale.ts';
import { createRested } from './create-rested.ts';
import type { useMatrixAddress } from './matrix-address.ts';
import { byLikeness, matrixColumns } from './matrix-columns.ts';
import { gridKey } from './matrix-line.tsx';
import { disagreement, type RowSubject, subjectGroups } from './matrix-rows.ts';

const sameMoment = (a: AsOf, b: AsOf) =>
  a.day === b.day &&
  a.by === b.by &&
  a.kinds.length === b.kinds.length &&
  a.kinds.every((kind) => b.kinds.includes(kind));

/** Another list of the same: columns that are made anew make every cell anew. */
const sameOnes = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** What the page of stances shows, worked out of the debate's records by what the address asks for. */
export function createMatrix(debate: DebateContext, address: ReturnType<typeof useMatrixAddress>) {
  const recorded = useQuery(() => queries.stances(debate.id()));
  const settlementQuery = useQuery(() => queries.settlements(debate.id()));
  const coalitionQuery = useQuery(() => queries.coalitions(debate.id()));
  const none: readonly Stance[] = [];
  const stances = () => (recorded.isSuccess ? recorded.data : none);
  const settlements = createMemo(() =>
    settlementsByStance(settlementQuery.isSuccess ? settlementQuery.data : []),
  );
  const byCell = createMemo(() => cells(stances()));
  const ticks = createMemo(() => ticksOf(stances(), address.by()));
  const asOf = createMemo(
    (): AsOf => ({ day: address.asOf() ?? serverDay(), by: address.by(), kinds: address.kinds() }),
    undefined,
    { equals: sameMoment },
  );
  // What is worked out of all cells or all stances waits until the slider rests; rows and columns do not jump meanwhile.
  const rested = createRested(() => asOf());
  // Every event makes another overview, most of them with the same provisions and stakeholders.
  const provisions = createMemo(() => debate.overview().provisions);
  const parties = createMemo(() => debate.stakeholders(), undefined, {
    equals: sameOnes,
  });
  const draft = createMemo(() => {
    const { drafts } = debate.overview();
    return drafts.find(({ id }) => id === address.draft()) ?? drafts[0];
  });
  const at = (subject: RowSubject, stakeholder: string, when: AsOf) =>
    cellAsOf(byCell().get(gridKey(subject, stakeholder)) ?? [], when, settlements());
  const cellOf = (subject: RowSubject, stakeholder: string) => at(subject, stakeholder, asOf());
  const restedRowOf = (subject: RowSubject) => parties().map(({ id }) => at(subject, id, rested()));

  // Rows by theme or number do not depend on the day, so they stay as they are while the slider is dragged.
  const groups = createMemo(() => {
    const shown = draft();
    if (!shown) return [];
    return subjectGroups({
      draft: shown,
      provisions: provisions(),
      sort: address.sort(),
      spread: (subject) => disagreement(restedRowOf(subject)),
    });
  });
  const coalitions = createMemo(
    () => (coalitionQuery.isSuccess ? coalitionQuery.data : []).filter((one) => standsOn(one, asOf().day)),
    undefined,
    { equals: sameOnes },
  );
  const stakeholders = createMemo(() => {
    if (address.across() === 'own') return parties();
    const rows = groups().flatMap(({ subjects }) =>
      subjects.map((subject) => ({ id: `${subject.kind}:${subject.id}`, cells: restedRowOf(subject) })),
    );
    return byLikeness(parties(), rows);
  });
  const foldedNow = createMemo(
    () => {
      const folded = address.folded();
      return coalitions().filter(({ id }) => folded.includes(id));
    },
    undefined,
    { equals: sameOnes },
  );
  const columns = createMemo(() => matrixColumns(stakeholders(), foldedNow()));
  const litOf = (subject: RowSubject, stakeholder: string): boolean => {
    const since = address.since();
    if (since === null || since >= asOf().day) return false;
    const then = at(subject, stakeholder, { ...asOf(), day: since });
    return then?.now !== cellOf(subject, stakeholder)?.now;
  };
  const agreement = createMemo(() => analystAgreement(stances(), { day: rested().day, by: rested().by }));
  const disputed = createMemo(() => {
    const argued = new Set(
      debate
        .overview()
        .claimCounts.filter(({ total }) => total > 0)
        .map(({ argument }) => argument),
    );
    return new Set(
      (argued.size === 0 ? [] : stances())
        .filter(({ id }) => argued.has(argumentId({ kind: 'stance', id })))
        .map(({ id }) => id),
    );
  });
  return {
    isReady: () => recorded.isSuccess,
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

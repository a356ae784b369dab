import { analystAgreement } from '@proviso/argumentation/analyst-agreement';
import { standsOn } from '@proviso/domain/coalition';
import {
  type AsOf,
  type Cell,
  cellAsOf,
  cells,
  disputedStances,
  settlementsByStance,
} from '@proviso/domain/stance-matrix';
import type { Standing } from '@proviso/domain/standing';
import { createMemo } from 'solid-js';
import { queries } from '../../api/queries.ts';
import { serverDay } from '../../api/server-clock.ts';
import { useQuery } from '../../api/use-query.ts';
import type { DebateContext } from '../../debate/debate-context.tsx';
import { ticksOf } from '../as-of/as-of-scale.ts';
import { standingsQuery } from '../standings-query.ts';
import { createFirstRested, createRested } from './create-rested.ts';
import { gridKey } from './grid-key.ts';
import type { useMatrixAddress } from './matrix-address.ts';
import { byLikeness, matrixColumns } from './matrix-columns.ts';
import { disagreement, type RowSubject, subjectGroups } from './matrix-rows.ts';

const sameMoment = (a: AsOf, b: AsOf) =>
  a.day === b.day &&
  a.by === b.by &&
  a.kinds.length === b.kinds.length &&
  a.kinds.every((kind) => b.kinds.includes(kind));

/** Another list of the same: columns that are made anew make every cell anew. */
const sameOnes = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** What stands in a cell of the matrix, by its key; null where nothing does. */
export type CellOf = (key: string) => Cell | null;

/** What the page of stances shows, worked out of the debate's records by what the address asks for. */
export function createMatrix(debate: DebateContext, address: ReturnType<typeof useMatrixAddress>) {
  const recorded = useQuery(() => standingsQuery(debate.id()));
  const settlementQuery = useQuery(() => queries.settlements(debate.id()));
  const coalitionQuery = useQuery(() => queries.coalitions(debate.id()));
  const none: readonly Standing[] = [];
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
  /** Reads the records once, so that a row of many cells follows each of them once. */
  const reader = (when: AsOf): CellOf => {
    const [grid, settled] = [byCell(), settlements()];
    return (key) => {
      const found = grid.get(key);
      return found ? cellAsOf(found, when, settled) : null;
    };
  };
  const cellsNow = () => reader(asOf());
  const restedRowOf = (subject: RowSubject) => {
    const cellOf = reader(rested());
    return parties().map(({ id }) => cellOf(gridKey(subject, id)));
  };

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
  /** What stood on the day since when changes are lit; null where none are. */
  const cellsThen = (): CellOf | null => {
    const since = address.since();
    return since === null || since >= asOf().day ? null : reader({ ...asOf(), day: since });
  };
  const counted = createFirstRested(() => ({ stances: stances(), asOf: asOf() }));
  const agreement = createMemo(() => {
    const rest = counted();
    return analystAgreement(rest?.stances ?? none, rest?.asOf ?? rested());
  });
  const disputed = createMemo(
    () =>
      disputedStances(
        stances(),
        new Set<string>(
          debate
            .overview()
            .claimCounts.filter(({ total }) => total > 0)
            .map(({ argument }) => argument),
        ),
      ),
    undefined,
    { equals: (a, b) => a.size === b.size && [...a].every((id) => b.has(id)) },
  );
  return {
    isReady: () => recorded.isSuccess && !settlementQuery.isPending,
    /** Why there is nothing to show, where asking for it has failed. */
    failure: () => (recorded.isLoadingError ? recorded.error : null),
    askAgain: () => void recorded.refetch(),
    stances,
    settlements,
    ticks,
    asOf,
    draft,
    groups,
    coalitions,
    columns,
    cellsNow,
    cellsThen,
    agreement,
    disputed,
  };
}

import type { StanceKind } from '@proviso/domain/stance';
import { cells, settlementsByStance } from '@proviso/domain/stance-matrix';
import { A } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { queries } from '../api/queries.ts';
import { serverDay } from '../api/server-clock.ts';
import { useQuery } from '../api/use-query.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { formatDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import { MovementList } from '../timeline/movement-list.tsx';
import { movements } from '../timeline/movements.ts';
import { CountedKinds, useCountedKinds } from './counted-kinds.tsx';
import { InsightSection, NothingYet } from './insight-section.tsx';
import { MovementPicture } from './movement-picture.tsx';
import { agreementOverTime, type PairMovement, pairMovements, positionsHeld } from './positions-held.ts';

/** The last changes of position, and the pairs that moved most, that are named. */
const most = 5;

/** How agreement moved over time, who came nearer to whom, and what moved last. */
export default function MovementSection() {
  const debate = useDebate();
  const query = useQuery(() => queries.stances(debate.id()));
  const settlementQuery = useQuery(() => queries.settlements(debate.id()));
  const occurrences = useQuery(() => queries.occurrences(debate.id()));
  const counted = useCountedKinds();
  const stances = () => (query.isSuccess ? query.data : []);
  const shown = createMemo(() => stances().filter(({ kind }) => counted.kinds().includes(kind)));
  const grid = createMemo(() => ({
    cells: cells(stances()),
    settlements: settlementsByStance(settlementQuery.isSuccess ? settlementQuery.data : []),
    parties: debate.stakeholders().map(({ id }) => id),
  }));
  const moments = createMemo(() =>
    agreementOverTime(shown(), { ...grid(), today: serverDay(), kinds: counted.kinds() }),
  );
  const pairs = createMemo(() => {
    const day = moments()[0]?.day;
    if (day === undefined) return [];
    const heldOn = (on: string) => {
      const { cells, settlements, parties } = grid();
      return positionsHeld(cells, settlements, parties, { day: on, by: 'held', kinds: counted.kinds() })
        .byParty;
    };
    return pairMovements(heldOn(day), heldOn(serverDay()));
  });
  const countOf = (kind: StanceKind) => shown().filter((stance) => stance.kind === kind).length;
  const counts = () => ({
    stated: countOf('stated'),
    assessed: countOf('assessed'),
    'role-played': countOf('role-played'),
  });
  const moved = createMemo(() => movements(shown(), 'held').slice(0, most));
  return (
    <InsightSection part="movement" why={say.insight.movementWhy} query={query}>
      <CountedKinds counted={counted} counts={counts()} />
      <Show
        when={moments().length > 1}
        fallback={<NothingYet why={say.insight.noMovement} to="stances" label={say.insight.toStances} />}
      >
        <MovementPicture moments={moments()} />
      </Show>
      <div class="movement">
        <Show when={pairs().length > 0}>
          <div>
            <Pairs title={say.insight.nearer} pairs={pairs().filter(({ from, to }) => to > from)} />
            <Pairs title={say.insight.apart} pairs={pairs().filter(({ from, to }) => to < from)} />
            <p class="insight-why">{say.insight.pairsWhy(formatDay(moments()[0]?.day ?? serverDay()))}</p>
          </div>
        </Show>
        <Show when={moved().length > 0}>
          <div>
            <h3>{say.insight.latest}</h3>
            <MovementList movements={moved()} occurrences={occurrences.isSuccess ? occurrences.data : []} />
            <A class="btn mt-3" href={debate.address('timeline')}>
              {say.insight.toTimeline}
            </A>
          </div>
        </Show>
      </div>
    </InsightSection>
  );
}

function Pairs(props: { readonly title: string; readonly pairs: readonly PairMovement[] }) {
  const debate = useDebate();
  const nameOf = (party: string) => debate.stakeholder(party)?.shortName ?? party;
  const percent = (agreement: number) => String(Math.round(100 * agreement));
  return (
    <Show when={props.pairs.length > 0}>
      <h3>{props.title}</h3>
      <ul class="movement-pairs">
        <For each={props.pairs.slice(0, most)}>
          {({ pair: [one, other], from, to, both }) => (
            <li>
              <span class="sr-only">
                {say.insight.pairMoved(
                  nameOf(one),
                  nameOf(other),
                  percent(from),
                  percent(to),
                  say.insight.provisions(both),
                )}
              </span>
              <span aria-hidden="true">{say.insight.and(nameOf(one), nameOf(other))}</span>
              <small class="num" aria-hidden="true">
                {say.insight.provisions(both)}
              </small>
              <b class="num" aria-hidden="true">
                {percent(from)} → {percent(to)}
              </b>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

import { A } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import type { OutcomeCruxes } from '../api/contract.ts';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { formatStrength } from '../claim/format-strength.ts';
import { Button } from '../control/button.tsx';
import { ById } from '../control/by-id.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { standingsQuery } from '../stance/standings-query.ts';
import { CruxItem } from './crux-item.tsx';
import { cruxesQuery } from './insight-queries.ts';
import { HowItIsDone, InsightSection, NothingYet } from './insight-section.tsx';
import { type OutcomeName, outcomeNames } from './outcome-names.ts';

/** Outcomes that are shown at once. */
const first = 6;

/** Which claims decide: for each outcome that hangs on single claims these claims, the weightiest first. */
export default function CruxesSection() {
  const debate = useDebate();
  const query = useQuery(() => cruxesQuery(debate.id()));
  const evidence = useQuery(() => queries.evidence(debate.id()));
  const stances = useQuery(() => standingsQuery(debate.id()));
  const [isWhole, setWhole] = createSignal(false);
  const outcomes = createMemo(() => (query.isSuccess ? query.data : []));
  const shown = () => (isWhole() ? outcomes() : outcomes().slice(0, first));
  const nameOf = createMemo(() =>
    outcomeNames(debate, {
      sources: evidence.isSuccess ? evidence.data.sources : [],
      stances: stances.isSuccess ? stances.data : [],
    }),
  );
  return (
    <InsightSection part="cruxes" why={say.insight.cruxesWhy} query={query}>
      <Show
        when={outcomes().length > 0}
        fallback={<NothingYet why={say.insight.noCruxes} to="" label={say.insight.toProvisions} />}
      >
        <ol class="outcomes">
          <ById each={shown()} id={({ argument }) => argument}>
            {(outcome) => <Outcome outcome={outcome()} nameOf={nameOf()} />}
          </ById>
        </ol>
        <Show when={outcomes().length > shown().length}>
          <Button onClick={() => setWhole(true)}>
            {say.insight.moreOutcomes(outcomes().length - shown().length)}
          </Button>
        </Show>
        <HowItIsDone>{say.insight.howCruxes}</HowItIsDone>
      </Show>
    </InsightSection>
  );
}

/** What is argued, how it stands, and the claims that it hangs on. */
function Outcome(props: {
  readonly outcome: OutcomeCruxes;
  readonly nameOf: (argument: OutcomeCruxes['argument']) => OutcomeName;
}) {
  const name = () => props.nameOf(props.outcome.argument);
  return (
    <li class="outcome">
      <h3>
        <Show when={name().mark}>
          <i class="num">{name().mark}</i>
        </Show>
        <A href={name().href}>{name().heading}</A>
        <small>
          <Show when={name().of}>{name().of}, </Show>
          <Show when={props.outcome.cruxes !== null} fallback={say.insight.onCircle}>
            {say.insight.stands(formatStrength(props.outcome.strength))}
          </Show>
        </small>
      </h3>
      <Show when={props.outcome.cruxes} fallback={<p class="insight-none">{say.insight.circular}</p>}>
        {(cruxes) => (
          <ol>
            <ById each={cruxes()} id={({ claim }) => claim.id}>
              {(crux) => (
                <CruxItem
                  crux={crux()}
                  href={`${props.nameOf(crux().claim.argument).href}?claim=${crux().claim.id}`}
                  now={props.outcome.strength}
                  outcome={name().inSentence}
                />
              )}
            </ById>
          </ol>
        )}
      </Show>
    </li>
  );
}

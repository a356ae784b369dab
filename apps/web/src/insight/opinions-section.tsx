import { A } from '@solidjs/router';
import { createMemo, For, Index, Show } from 'solid-js';
import type { OpinionOnClaim, Opinions } from '../api/contract.ts';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { placesOf } from '../argument/places-of.ts';
import { ById } from '../control/by-id.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { GroupMark, groupLetter } from './group-sign.tsx';
import { opinionsQuery } from './insight-queries.ts';
import { HowItIsDone, InsightSection, NothingYet } from './insight-section.tsx';
import { OpinionClaim } from './opinion-claim.tsx';
import { OpinionMap } from './opinion-map.tsx';

/** Who votes alike, what sets each group apart, and what bridges them. */
export default function OpinionsSection() {
  const debate = useDebate();
  const query = useQuery(() => opinionsQuery(debate.id()));
  const evidence = useQuery(() => queries.evidence(debate.id()));
  const placeOf = createMemo(() =>
    placesOf(debate.overview(), evidence.isSuccess ? evidence.data.sources : []),
  );
  const hrefOf = ({ id, argument }: OpinionOnClaim['claim'], more = '') =>
    `${debate.address(placeOf()(argument).path)}?claim=${id}${more}`;
  const claims = (list: () => readonly OpinionOnClaim[], of?: number) => (
    <ul class="opinion-claims">
      <ById each={list()} id={({ claim, side }) => `${claim.id} ${side}`}>
        {(opinion) => (
          <OpinionClaim
            opinion={opinion()}
            href={hrefOf(opinion().claim)}
            {...(of !== undefined && { of })}
          />
        )}
      </ById>
    </ul>
  );
  return (
    <InsightSection part="opinions" why={say.insight.opinionsWhy} query={query}>
      <Show when={query.isSuccess && query.data}>
        {(opinions) => (
          <>
            <Show when={opinions().points.length > 0} fallback={<NoGroups opinions={opinions()} />}>
              <div class="opinions">
                <div class="opinions-picture">
                  <OpinionMap opinions={opinions()} />
                  <ul class="opinion-legend">
                    <For each={opinions().groups}>
                      {({ members }, group) => (
                        <li>
                          <GroupMark group={group()} />
                          <b>{say.insight.group(groupLetter(group()))}</b> {say.insight.people(members)}
                        </li>
                      )}
                    </For>
                  </ul>
                  <Place opinions={opinions()} />
                </div>
                <div class="opinions-words">
                  <Show when={opinions().groups.length > 1}>
                    <h3>{say.insight.bridges}</h3>
                    <p class="insight-why">
                      {opinions().bridges.length > 0 ? say.insight.bridgesWhy : say.insight.noBridges}
                    </p>
                    {claims(() => opinions().bridges)}
                  </Show>
                  <h3>{say.insight.consensus}</h3>
                  <Show when={opinions().consensus.length === 0}>
                    <p class="insight-why">{say.insight.noConsensus}</p>
                  </Show>
                  {claims(() => opinions().consensus)}
                </div>
              </div>
              <Show when={opinions().groups.length > 1}>
                <div class="opinion-groups">
                  <Index each={opinions().groups}>
                    {(found, group) => (
                      <div>
                        <h3>
                          <GroupMark group={group} /> {say.insight.setsApart(groupLetter(group))}
                        </h3>
                        <Show
                          when={found().stands.length > 0}
                          fallback={<p class="insight-none">{say.insight.nothingApart}</p>}
                        >
                          {claims(() => found().stands, group)}
                        </Show>
                      </div>
                    )}
                  </Index>
                </div>
              </Show>
            </Show>
            <Show when={debate.can('vote.cast') && opinions().next.length > 0}>
              <h3 id="opinion-next">{say.insight.next}</h3>
              <ul class="opinion-next" aria-labelledby="opinion-next">
                <ById each={opinions().next} id={({ id }) => id}>
                  {(claim) => (
                    <li dir="auto">
                      <A href={hrefOf(claim(), '&panel=votes')}>{claim().text}</A>
                    </li>
                  )}
                </ById>
              </ul>
            </Show>
            <HowItIsDone>{say.insight.howOpinions}</HowItIsDone>
          </>
        )}
      </Show>
    </InsightSection>
  );
}

/** Why there is no picture: nothing to vote on, too few votes, or none that the reader may see. */
function NoGroups(props: { readonly opinions: Opinions }) {
  return (
    <Show
      when={props.opinions.claims > 0}
      fallback={<NothingYet why={say.insight.noClaims} to="" label={say.insight.toProvisions} />}
    >
      <Show
        when={props.opinions.hidden > 0}
        fallback={<p class="insight-none">{say.insight.noOpinions(props.opinions.needed)}</p>}
      >
        <Place opinions={props.opinions} />
      </Show>
    </Show>
  );
}

/** Where the reader is in the picture, or what would give them a place; and who else is not in it. */
function Place(props: { readonly opinions: Opinions }) {
  const debate = useDebate();
  const group = () => {
    const { mine, points } = props.opinions;
    return mine === null ? undefined : points[mine]?.group;
  };
  return (
    <div class="opinion-place">
      <Show
        when={group() !== undefined && { group: group() ?? 0 }}
        fallback={
          <Show when={debate.me()}>
            <p>{say.insight.youHaveNoPlace(props.opinions.voted, props.opinions.needed)}</p>
          </Show>
        }
      >
        {(found) => (
          <Show when={props.opinions.groups.length > 1}>
            <p>{say.insight.youAreIn(groupLetter(found().group))}</p>
          </Show>
        )}
      </Show>
      <Show when={props.opinions.unplaced > 0}>
        <p>{say.insight.unplaced(props.opinions.unplaced)}</p>
      </Show>
      <Show when={props.opinions.hidden > 0}>
        <p>{say.insight.hiddenClaims(props.opinions.hidden)}</p>
      </Show>
    </div>
  );
}

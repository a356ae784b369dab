import { cells, settlementsByStance } from '@proviso/domain/stance-matrix';
import { A } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { queries } from '../api/queries.ts';
import { serverDay } from '../api/server-clock.ts';
import { useQuery } from '../api/use-query.ts';
import { formatStrength } from '../claim/format-strength.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { SpreadMark, spreadInWords } from '../stance/matrix/spread-mark.tsx';
import { standingsQuery } from '../stance/standings-query.ts';
import { CountedKinds, useCountedKinds } from './counted-kinds.tsx';
import { HowItIsDone, InsightSection, NothingYet } from './insight-section.tsx';
import { PartyTable } from './party-table.tsx';
import { bySubject, positionsHeld, type SubjectAgreement } from './positions-held.ts';

/** So many provisions are named at either end. */
const most = 5;

/** How far the parties agree by the positions that count today: each two of them, and provision by provision. */
export default function AgreementSection() {
  const debate = useDebate();
  const counted = useCountedKinds();
  const query = useQuery(() => standingsQuery(debate.id()));
  const settlements = useQuery(() => queries.settlements(debate.id()));
  const held = createMemo(() =>
    positionsHeld(
      cells(query.isSuccess ? query.data : []),
      settlementsByStance(settlements.isSuccess ? settlements.data : []),
      debate.stakeholders().map(({ id }) => id),
      { day: serverDay(), by: 'held', kinds: counted.kinds() },
    ),
  );
  const hasPairs = () => [...held().byParty.values()].filter(({ size }) => size > 0).length > 1;
  const subjects = createMemo(() => bySubject(held()).filter(({ on }) => on.startsWith('provision:')));
  const nearest = () => subjects().slice(0, most);
  const furthest = () => subjects().slice(most).slice(-most).reverse();
  return (
    <InsightSection part="agreement" why={say.insight.agreementWhy} query={query}>
      <CountedKinds counted={counted} counts={held().kinds} />
      <Show
        when={hasPairs()}
        fallback={<NothingYet why={say.insight.noAgreement} to="stances" label={say.insight.toStances} />}
      >
        <div class="agreement">
          <PartyTable parties={debate.stakeholders()} held={held().byParty} />
          <div>
            <Subjects title={say.insight.nearest} list={nearest()} />
            <Subjects title={say.insight.furthest} list={furthest()} />
          </div>
        </div>
        <HowItIsDone>{say.insight.howAgreement}</HowItIsDone>
      </Show>
    </InsightSection>
  );
}

function Subjects(props: { readonly title: string; readonly list: readonly SubjectAgreement[] }) {
  const debate = useDebate();
  const idOf = (on: string) => on.slice(on.indexOf(':') + 1);
  const draftOf = (id: string) => debate.overview().drafts.find((draft) => draft.id === id)?.shortTitle ?? '';
  const signed = (value: number) => `${value < 0 ? '−' : ''}${formatStrength(Math.abs(value))}`;
  return (
    <Show when={props.list.length > 0}>
      <h3>{props.title}</h3>
      <ul class="agreement-subjects">
        <For each={props.list}>
          {(subject) => (
            <Show when={debate.provision(idOf(subject.on))}>
              {(provision) => (
                <li>
                  <i class="num">{provision().number}</i>
                  <span dir="auto">
                    <A href={debate.address(`provisions/${provision().id}`)}>{provision().heading}</A>
                    <small>{draftOf(provision().draft)}</small>
                  </span>
                  <span title={spreadInWords({ counts: subject.counts, silent: 0 })}>
                    <SpreadMark spread={{ counts: subject.counts, silent: 0 }} width={34} />
                    <span class="sr-only">{spreadInWords({ counts: subject.counts, silent: 0 })}</span>
                  </span>
                  <b class="num">
                    <span class="sr-only">{say.insight.agreementOf(signed(subject.agreement))}</span>
                    <span aria-hidden="true">{signed(subject.agreement)}</span>
                  </b>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </Show>
  );
}

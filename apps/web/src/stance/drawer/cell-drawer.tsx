import type { AnalystAgreement } from '@proviso/argumentation/analyst-agreement';
import { argumentId } from '@proviso/domain/argument';
import { earlierRecords } from '@proviso/domain/corrections';
import type { Stance } from '@proviso/domain/stance';
import {
  type AsOf,
  type Cell,
  cellAsOf,
  cellKey,
  cells,
  type Settlements,
} from '@proviso/domain/stance-matrix';
import { dayOf } from '@proviso/domain/time';
import { A } from '@solidjs/router';
import X from 'lucide-solid/icons/x';
import { createMemo, createSignal, For, onMount, Show, Suspense } from 'solid-js';
import { queries } from '../../api/queries.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button, IconButton } from '../../control/button.tsx';
import { lazy } from '../../control/lazy.ts';
import { useDebate } from '../../debate/debate-context.tsx';
import { ratings } from '../../evidence/source-rating.ts';
import { say } from '../../language/language.ts';
import { BrokenPart } from '../../shell/broken-part.tsx';
import type { CellAddress } from '../matrix/matrix-address.ts';
import { RecordStanceForm } from '../record/record-stance-form.tsx';
import { AnalystsSection } from './analysts-section.tsx';
import { CellTimeline } from './cell-timeline.tsx';
import { StanceRecord } from './stance-record.tsx';

const CiteDialog = lazy(async () => ({
  default: (await import('../../evidence/panel/cite-dialog.tsx')).CiteDialog,
}));

/** One cell in full: both times as a picture, every record with what it rests on, recording and correcting, the dispute. */
export function CellDrawer(props: {
  readonly cell: CellAddress;
  readonly asOf: AsOf;
  readonly settlements: Settlements;
  readonly agreement: AnalystAgreement;
  readonly recording: { readonly corrects: Stance | null } | null;
  readonly onRecord: (recording: { readonly corrects: Stance | null } | null) => void;
  readonly onClose: () => void;
}) {
  const debate = useDebate();
  const evidence = useQuery(() => queries.evidence(debate.id()));
  const recorded = useQuery(() => queries.stances(debate.id()));
  const stances = createMemo((): readonly Stance[] =>
    recorded.isSuccess ? (cells(recorded.data).get(cellKey(props.cell)) ?? []) : [],
  );
  const [citing, setCiting] = createSignal<string | null>(null);
  const [heading, setHeading] = createSignal<HTMLHeadingElement>();
  // On a narrow screen the drawer lies over the page, so that is where reading goes on.
  onMount(() => {
    if (matchMedia('(width < 1024px)').matches) heading()?.focus();
  });
  const known = createMemo(() => (evidence.isSuccess ? evidence.data : null));
  const rated = createMemo(() => ratings(known()?.credibility ?? []));
  const history = createMemo(() =>
    stances()
      .filter(({ kind }) => props.asOf.kinds.includes(kind))
      .filter(({ recordedAt }) => props.asOf.by === 'held' || dayOf(recordedAt) <= props.asOf.day)
      .sort((a, b) => b.heldSince.localeCompare(a.heldSince) || b.recordedAt.localeCompare(a.recordedAt)),
  );
  const corrected = createMemo(() => new Set(history().map(({ supersedes }) => supersedes)));
  const cell = createMemo(() => cellAsOf(stances(), props.asOf, props.settlements));
  const current = () => cell()?.now ?? null;
  const who = () => debate.stakeholder(props.cell.stakeholder)?.shortName ?? props.cell.stakeholder;
  const provision = () =>
    props.cell.on.kind === 'provision' ? debate.provision(props.cell.on.id) : undefined;
  const nameSource = (id: string) => {
    const title = known()?.sources.find((source) => source.id === id)?.title ?? '';
    const rating = rated().get(id);
    return rating ? say.drawer.rated(title, rating.median.toFixed(1)) : say.drawer.notRated(title);
  };
  const mayRecord = () =>
    debate.can('stance.record') || debate.can('stance.play', { stakeholder: props.cell.stakeholder });
  return (
    <>
      <div class="drawer-scrim" aria-hidden="true" onClick={() => props.onClose()} />
      <aside class="drawer" aria-label={say.drawer.label}>
        <div class="flex items-start gap-2">
          <div class="min-w-0 flex-1">
            <p class="text-12 font-medium text-ink-3">
              {say.drawer.on(
                who(),
                provision() ? say.drawer.point(provision()?.number ?? '') : say.matrix.whole.toLowerCase(),
              )}
            </p>
            <h2
              ref={setHeading}
              tabIndex={-1}
              class="font-serif text-20 font-semibold leading-tight tracking-[-0.01em] outline-none"
            >
              <Show when={provision()} fallback={say.matrix.whole}>
                {(on) => <A href={debate.address(`provisions/${on().id}`)}>{on().heading}</A>}
              </Show>
            </h2>
          </div>
          <kbd class="mt-1 max-lg:hidden">Esc</kbd>
          <IconButton label={say.shell.close} class="-me-2 -mt-1" onClick={() => props.onClose()}>
            <X size={18} aria-hidden="true" />
          </IconButton>
        </div>
        <Show when={history().length > 0}>
          <CellTimeline stances={history()} day={props.asOf.day} />
        </Show>
        <Show
          when={props.recording}
          fallback={
            <div class="py-3">
              <Show when={recorded.isLoadingError}>
                <BrokenPart error={recorded.error} retry={() => recorded.refetch()} />
              </Show>
              <Show when={recorded.isSuccess && history().length === 0}>
                <p class="mb-3 mt-2 text-ink-2">
                  <strong class="font-medium text-ink-1">{say.drawer.none}</strong>{' '}
                  <Show when={mayRecord()}>{say.drawer.noneWhy(who())}</Show>
                </p>
              </Show>
              <Show
                when={mayRecord()}
                fallback={<p class="text-13 text-ink-3">{debate.refusal('stance.record')?.message}</p>}
              >
                <Button
                  hotkey="r"
                  look={history().length === 0 ? 'main' : 'usual'}
                  onClick={() => props.onRecord({ corrects: null })}
                >
                  {say.drawer.record}
                </Button>
              </Show>
            </div>
          }
          keyed
        >
          {(recording) => (
            <RecordStanceForm
              cell={props.cell}
              corrects={recording.corrects}
              day={props.asOf.day}
              onClose={() => props.onRecord(null)}
            />
          )}
        </Show>
        <Show when={isAssessedBySeveral(cell()) && cell()}>
          {(shown) => (
            <AnalystsSection
              cell={shown()}
              agreement={props.agreement.bySubject.get(`${props.cell.on.kind}:${props.cell.on.id}`)}
            />
          )}
        </Show>
        <ol>
          <For each={history()}>
            {(stance) => (
              <StanceRecord
                stance={stance}
                isCurrent={current()?.id === stance.id}
                isCorrected={corrected().has(stance.id)}
                citations={(known()?.citations ?? []).filter(
                  ({ on }) => on.kind === 'stance' && on.id === stance.id,
                )}
                nameSource={nameSource}
                onCite={debate.can('citation.add') ? () => setCiting(stance.id) : null}
                onCorrect={
                  mayRecord() && !corrected().has(stance.id)
                    ? () => props.onRecord({ corrects: stance })
                    : null
                }
              />
            )}
          </For>
        </ol>
        <Show when={current()}>
          {(stance) => <Dispute stance={stance()} corrects={earlierRecords(stances(), stance())} />}
        </Show>
        <Show when={citing()}>
          {(id) => (
            <Suspense>
              <CiteDialog
                debate={debate.id()}
                on={{ kind: 'stance', id: id() }}
                sources={known()?.sources ?? []}
                onClose={() => setCiting(null)}
              />
            </Suspense>
          )}
        </Show>
      </aside>
    </>
  );
}

const isAssessedBySeveral = (cell: Cell<Stance> | null) =>
  cell !== null && (cell.voices.length > 1 || cell.settled !== null);

/** A stance can itself be argued about: how much is said so far, of it and of what it corrects, and the way there. */
function Dispute(props: { readonly stance: Stance; readonly corrects: readonly Stance[] }) {
  const debate = useDebate();
  const argumentOf = ({ id }: Stance) => argumentId({ kind: 'stance', id });
  const countOf = (stance: Stance) =>
    debate.overview().claimCounts.find(({ argument }) => argument === argumentOf(stance))?.total ?? 0;
  const count = () => countOf(props.stance);
  const before = () => props.corrects.filter((one) => countOf(one) > 0);
  return (
    <section class="border-t border-line pt-4">
      <h3 class="font-semibold">{say.drawer.dispute}</h3>
      <Show when={count() > 0 || before().length === 0}>
        <p class="mt-1 text-13 leading-normal text-ink-2">
          {count() > 0 ? say.drawer.disputeCount(count()) : say.drawer.disputeNone}
        </p>
      </Show>
      <For each={before()}>
        {(one) => (
          <p class="mt-1 text-13 leading-normal text-ink-2">
            <A class="link" href={debate.address(`arguments/${argumentOf(one)}`)}>
              {say.drawer.disputeBefore(countOf(one))}
            </A>{' '}
            ({say.position[one.position]})
          </p>
        )}
      </For>
      <A class="btn mt-3" href={debate.address(`arguments/${argumentOf(props.stance)}`)}>
        {say.drawer.openDispute}
      </A>
    </section>
  );
}

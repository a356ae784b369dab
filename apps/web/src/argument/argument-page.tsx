import { argumentId, argumentIdSchema, subjectOf } from '@proviso/domain/argument';
import { earlierRecords, latestCorrection } from '@proviso/domain/corrections';
import type { Stance } from '@proviso/domain/stance';
import { dayOf } from '@proviso/domain/time';
import { A, Navigate, useParams } from '@solidjs/router';
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import * as v from 'valibot';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { formatDay, formatPartialDate } from '../language/format.ts';
import { say } from '../language/language.ts';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { StanceMark } from '../stance/stance-mark.tsx';
import { ArgumentFrame } from './frame/argument-frame.tsx';

/** The cell that a stance stands in, as the address of the matrix has it: the way back. */
const cellOf = ({ on, stakeholder }: Stance) => encodeURIComponent(`${on.kind}:${on.id}/${stakeholder}`);

/** The argument about a disputed stance or source, or about a package. That about a provision stands on the provision's own page. */
export default function ArgumentPage(): JSX.Element {
  const params = useParams();
  const debate = useDebate();
  const id = () => {
    const read = v.safeParse(argumentIdSchema, decodeURIComponent(params.argument ?? ''));
    return read.success ? read.output : null;
  };
  const about = () => {
    const found = id();
    return found === null ? null : subjectOf(found);
  };
  return (
    <Switch fallback={<NotFoundPage />}>
      <Match when={about()?.kind === 'provision' && about()}>
        {(subject) => <Navigate href={debate.address(`provisions/${subject().id}${location.search}`)} />}
      </Match>
      <Match when={about()?.kind === 'stance' && about()}>
        {(subject) => <StanceArgument id={subject().id} />}
      </Match>
      <Match when={about()?.kind === 'source' && about()}>
        {(subject) => <SourceArgument id={subject().id} />}
      </Match>
      <Match when={about()?.kind === 'package' && about()}>
        {(subject) => <PackageArgument id={subject().id} />}
      </Match>
    </Switch>
  );
}

function StanceArgument(props: { readonly id: string }): JSX.Element {
  const debate = useDebate();
  const stances = useQuery(() => queries.stances(debate.id()));
  const stance = () => (stances.isSuccess ? stances.data.find(({ id }) => id === props.id) : undefined);
  return (
    <Show when={stances.isSuccess}>
      <Show when={stance()} fallback={<NotFoundPage />}>
        {(found) => {
          const who = () => debate.stakeholder(found().stakeholder)?.name ?? found().stakeholder;
          const provision = () =>
            found().on.kind === 'provision' ? debate.provision(found().on.id) : undefined;
          const text = () =>
            say.argument.stanceIs(who(), say.position[found().position], provision()?.heading ?? '');
          return (
            <ArgumentFrame
              argument={`stance:${found().id}`}
              subject={{ mark: '?', text: text(), body: found().reason }}
              crumbs={[
                { label: say.debate.stances, href: debate.address(`stances?cell=${cellOf(found())}`) },
                { label: say.argument.disputedStance },
              ]}
              under={say.argument.disputedStance}
              head={() => (
                <section class="flex items-start gap-4">
                  <StanceMark position={found().position} kind={found().kind} size={34} />
                  <div>
                    <h1 class="font-serif text-24 font-semibold leading-tight">{text()}</h1>
                    <p class="mt-1 text-13 text-ink-3">
                      {say.kind[found().kind]}, {say.argument.since(formatDay(found().heldSince))}
                    </p>
                    <p class="mt-3 max-w-[66ch] font-serif text-17 leading-normal">{found().reason}</p>
                    <Corrections stance={found()} among={stances.isSuccess ? stances.data : []} />
                  </div>
                </section>
              )}
            />
          );
        }}
      </Show>
    </Show>
  );
}

/** What took a disputed stance's place, and what was argued about in the records that it corrects itself. */
function Corrections(props: { readonly stance: Stance; readonly among: readonly Stance[] }): JSX.Element {
  const debate = useDebate();
  const argumentOf = ({ id }: Stance) => argumentId({ kind: 'stance', id });
  const latest = () => latestCorrection(props.among, props.stance);
  const argued = () => {
    const names = new Set(
      debate
        .overview()
        .claimCounts.filter(({ total }) => total > 0)
        .map(({ argument }) => argument),
    );
    return earlierRecords(props.among, props.stance).filter((one) => names.has(argumentOf(one)));
  };
  const linkTo = (stance: Stance, text: string) => (
    <A class="link" href={debate.address(`arguments/${argumentOf(stance)}`)}>
      {text}
    </A>
  );
  return (
    <>
      <Show when={latest()}>
        {(now) => (
          <p class="mt-3 border-l-2 border-accent pl-3 text-13">
            {say.argument.stanceCorrected(
              formatDay(dayOf(now().recordedAt)),
              debate.nameOf(now().recordedBy),
            )}{' '}
            {linkTo(now(), say.argument.stanceNow(say.position[now().position]))}
          </p>
        )}
      </Show>
      <For each={argued()}>
        {(one) => (
          <p class="mt-2 text-13">{linkTo(one, say.argument.stanceCorrects(say.position[one.position]))}</p>
        )}
      </For>
    </>
  );
}

function PackageArgument(props: { readonly id: string }): JSX.Element {
  const debate = useDebate();
  const packages = useQuery(() => queries.packages(debate.id()));
  const found = () => (packages.isSuccess ? packages.data.find(({ id }) => id === props.id) : undefined);
  return (
    <Show when={packages.isSuccess}>
      <Show when={found()} fallback={<NotFoundPage />}>
        {(one) => (
          <ArgumentFrame
            argument={`package:${one().id}`}
            subject={{ mark: '?', text: say.argument.packageIs(one().name), body: one().note }}
            crumbs={[
              { label: say.debate.deal, href: debate.address('deal') },
              { label: say.argument.arguedPackage },
            ]}
            under={say.argument.arguedPackage}
            head={() => (
              <section>
                <h1 class="font-serif text-24 font-semibold leading-tight">
                  {say.argument.packageIs(one().name)}
                </h1>
                <p class="mt-1 text-13 text-ink-3">
                  {debate.nameOf(one().savedBy)}, {formatDay(one().savedAt.slice(0, 10))}.{' '}
                  <A class="link" href={debate.address(`deal?package=${one().id}`)}>
                    {say.argument.lookAtPackage}
                  </A>
                </p>
                <p class="mt-3 max-w-[66ch] font-serif text-17 leading-normal">{one().note}</p>
              </section>
            )}
          />
        )}
      </Show>
    </Show>
  );
}

function SourceArgument(props: { readonly id: string }): JSX.Element {
  const debate = useDebate();
  const evidence = useQuery(() => queries.evidence(debate.id()));
  const source = () =>
    evidence.isSuccess ? evidence.data.sources.find(({ id }) => id === props.id) : undefined;
  return (
    <Show when={evidence.isSuccess}>
      <Show when={source()} fallback={<NotFoundPage />}>
        {(found) => (
          <ArgumentFrame
            argument={`source:${found().id}`}
            subject={{ mark: '?', text: say.argument.sourceIs(found().title) }}
            crumbs={[
              { label: say.debate.sources, href: debate.address('sources') },
              { label: say.argument.disputedSource },
            ]}
            under={say.argument.disputedSource}
            head={() => (
              <section>
                <h1 class="font-serif text-24 font-semibold leading-tight">
                  {say.argument.sourceIs(found().title)}
                </h1>
                <p class="mt-1 text-13 text-ink-3">
                  {[
                    found().publisher,
                    found().published && formatPartialDate(found().published ?? ''),
                    say.genre[found().genre],
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </p>
              </section>
            )}
          />
        )}
      </Show>
    </Show>
  );
}

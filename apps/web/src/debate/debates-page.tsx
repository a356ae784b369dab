import { A } from '@solidjs/router';
import { For, Match, Show, Switch } from 'solid-js';
import type { DebateSummary } from '../api/contract.ts';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { Find } from '../find/find.tsx';
import { FindButton } from '../find/find-button.tsx';
import { formatAgo } from '../language/format.ts';
import { say } from '../language/language.ts';
import '../seen/seen.css';
import { BrokenPage } from '../shell/broken-page.tsx';
import { TopBar } from '../shell/top-bar.tsx';

const newestFirst = (a: DebateSummary, b: DebateSummary) =>
  (b.lastEventAt ?? b.createdAt).localeCompare(a.lastEventAt ?? a.createdAt);

/** The debates of the reader and those open to all, the one that moved last first. */
export default function DebatesPage() {
  const debates = useQuery(() => ({ ...queries.debates(), staleTime: 0 }));
  const account = useQuery(() => queries.account());
  return (
    <>
      <TopBar find={<FindButton />} />
      <Find outside />
      <Switch fallback={<Skeleton />}>
        <Match when={debates.isError}>
          <BrokenPage error={debates.error} retry={() => debates.refetch()} />
        </Match>
        <Match when={debates.isSuccess && debates.data}>
          {(list) => (
            <main id="content" class="mx-auto w-full max-w-[880px] px-4 pb-16 pt-8 sm:px-6 sm:pt-12">
              <div class="flex flex-wrap items-center gap-3">
                <h1 class="flex-1 font-serif text-30 font-semibold tracking-[-0.015em]">
                  {say.debates.title}
                </h1>
                <Show when={account.isSuccess && account.data}>
                  <A href="/debates/import" class="btn">
                    {say.debates.import}
                  </A>
                  <A href="/debates/new" class="btn btn-main">
                    {say.debates.new}
                  </A>
                </Show>
              </div>
              <Group title={say.debates.mine} debates={list().filter(({ role }) => role !== null)} />
              <Group title={say.debates.open} debates={list().filter(({ role }) => role === null)} />
              <Show when={list().length === 0}>
                <section class="mt-8 border-t border-line pt-8">
                  <h2 class="font-serif text-20 font-semibold">{say.debates.none}</h2>
                  <p class="mt-2 max-w-[60ch] text-16 text-ink-2">
                    {account.isSuccess && account.data ? say.debates.noneWhy : say.debates.noneSignedOut}
                  </p>
                </section>
              </Show>
            </main>
          )}
        </Match>
      </Switch>
    </>
  );
}

function Group(props: { readonly title: string; readonly debates: readonly DebateSummary[] }) {
  return (
    <Show when={props.debates.length > 0}>
      <section class="mt-8">
        <h2 class="border-b border-line-strong pb-2 text-13 font-semibold text-ink-2">{props.title}</h2>
        <ul>
          <For each={[...props.debates].sort(newestFirst)}>{(debate) => <Row debate={debate} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function Row(props: { readonly debate: DebateSummary }) {
  const counts = () => props.debate.counts;
  return (
    <li class="border-b border-line py-5">
      <h3 class="font-serif text-20 font-semibold leading-tight tracking-[-0.01em]">
        <A href={`/debates/${props.debate.id}`} class="hover:underline hover:underline-offset-4">
          {props.debate.title}
        </A>
      </h3>
      <Show when={props.debate.summary}>
        <p class="mt-1.5 line-clamp-2 max-w-[68ch] font-serif text-16 leading-normal text-ink-2">
          {props.debate.summary}
        </p>
      </Show>
      <p class="num mt-2.5 flex flex-wrap gap-x-4 gap-y-1 text-13 text-ink-3">
        <span class="font-medium text-ink-2">{say.phase[props.debate.phase]}</span>
        <span>{say.debate.provisions(counts().provisions)}</span>
        <span>{say.debate.claims(counts().claims)}</span>
        <span>{say.debate.stancesCount(counts().stances)}</span>
        <span>{say.shell.people(counts().people)}</span>
        <Show when={props.debate.fresh.claims > 0}>
          <span class="new-mark">
            <i aria-hidden="true" />
            {say.seen.sinceHere(props.debate.fresh.claims)}
          </span>
        </Show>
        <Show when={props.debate.fresh.notices > 0}>
          <span class="new-mark">{say.seen.concerning(props.debate.fresh.notices)}</span>
        </Show>
        <Show when={props.debate.role}>{(role) => <span>{say.role[role()]}</span>}</Show>
        <span>
          {props.debate.lastEventAt
            ? say.debates.lastMoved(formatAgo(props.debate.lastEventAt))
            : say.debates.untouched}
        </span>
      </p>
    </li>
  );
}

function Skeleton() {
  return (
    <main id="content" aria-busy="true" class="mx-auto max-w-[880px] px-4 pt-8 sm:px-6 sm:pt-12">
      <p class="sr-only">{say.shell.loading}</p>
      <div class="skeleton h-9 w-40" />
      <For each={[1, 2, 3]}>{() => <div class="skeleton mt-8 h-20" />}</For>
    </main>
  );
}

import type { Attendance } from '@proviso/domain/attendance';
import { type RouteSectionProps, useParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, createSignal, Match, on, onCleanup, Show, Suspense, Switch } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { AttendanceProvider } from '../attendance/attendance-context.tsx';
import { CommentsProvider } from '../comment/comments-context.tsx';
import { createFeed } from '../event/feed.ts';
import { Find } from '../find/find.tsx';
import { FindButton } from '../find/find-button.tsx';
import { say } from '../language/language.ts';
import { NoticeBell } from '../notice/notice-bell.tsx';
import { keptAt } from '../offline/kept-at.ts';
import { SeenProvider } from '../seen/seen-context.tsx';
import { BrokenPage } from '../shell/broken-page.tsx';
import { TopBar } from '../shell/top-bar.tsx';
import { DebateProvider, useDebate } from './debate-context.tsx';
import { DebateTabs } from './debate-tabs.tsx';
import { createPageSlots, PageSlotsProvider } from './page-slots.tsx';
import { VisitorLine } from './visitor-line.tsx';

/** Around every page of one debate: its records, its head with the tabs, its live feed. */
export default function DebateLayout(props: RouteSectionProps) {
  const params = useParams();
  const overview = useQuery(() => queries.overview(params.debate ?? ''));
  return (
    <Switch fallback={<TopBar />}>
      <Match when={overview.isLoadingError}>
        <TopBar />
        <BrokenPage error={overview.error} retry={() => overview.refetch()} />
      </Match>
      {/* A page that is there stays, also when asking again fails. */}
      <Match when={(overview.isSuccess || overview.isRefetchError) && overview.data}>
        {(data) => (
          <DebateProvider overview={data()}>
            <SeenProvider>
              <DebateFrame>{props.children}</DebateFrame>
            </SeenProvider>
          </DebateProvider>
        )}
      </Match>
    </Switch>
  );
}

function DebateFrame(props: Pick<RouteSectionProps, 'children'>) {
  const debate = useDebate();
  const client = useQueryClient();
  const slots = createPageSlots();
  const [here, setHere] = createSignal<readonly Attendance[]>([]);
  const feed = createFeed(debate.id, () => debate.overview().eventSeq, setHere);
  // What came out of this browser's store is asked for anew as soon as the server is there again.
  createEffect(
    on(feed, (state) => {
      if (state === 'live' && keptAt() !== null)
        void client.invalidateQueries({ queryKey: ['debate', debate.id()] });
    }),
  );
  const title = () => debate.overview().debate.title;
  createEffect(() => {
    const page = slots.crumbs().at(-1)?.label;
    document.title = page ? `${page} · ${title()}` : title();
  });
  onCleanup(() => {
    document.title = say.shell.product;
  });
  return (
    <PageSlotsProvider value={slots}>
      <div classList={{ 'max-sm:hidden': slots.bareOnPhone() }}>
        <TopBar
          crumbs={[
            slots.crumbs().length > 0 ? { label: title(), href: debate.address() } : { label: title() },
            ...slots.crumbs(),
          ]}
          end={slots.end()}
          signInBelow
          find={
            <>
              <FindButton />
              <NoticeBell />
            </>
          }
        />
        <DebateTabs />
      </div>
      <div role="status">
        <Show when={feed() === 'behind' && navigator.onLine}>
          <p class="border-b border-line bg-raised px-4 py-2 text-13 sm:px-6">{say.connection.behind}</p>
        </Show>
      </div>
      <Find />
      <VisitorLine />
      <AttendanceProvider here={here()}>
        <CommentsProvider>
          <Suspense>{props.children}</Suspense>
        </CommentsProvider>
      </AttendanceProvider>
    </PageSlotsProvider>
  );
}

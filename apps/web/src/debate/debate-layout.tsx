import { type RouteSectionProps, useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { Match, Suspense, Switch } from 'solid-js';
import { queries } from '../api/queries.ts';
import { BrokenPage } from '../shell/broken-page.tsx';
import { DebateProvider } from './debate-context.tsx';
import { createPageSlots, PageSlotsProvider } from './page-slots.tsx';

/** Around every page of one debate: its records, its head with the tabs, its live feed. */
export default function DebateLayout(props: RouteSectionProps) {
  const params = useParams();
  const overview = useQuery(() => queries.overview(params.debate ?? ''));
  const slots = createPageSlots();
  return (
    <Switch>
      <Match when={overview.isError}>
        <BrokenPage error={overview.error} retry={() => overview.refetch()} />
      </Match>
      <Match when={overview.isSuccess && overview.data}>
        {(data) => (
          <DebateProvider overview={data()}>
            <PageSlotsProvider value={slots}>
              <Suspense>{props.children}</Suspense>
            </PageSlotsProvider>
          </DebateProvider>
        )}
      </Match>
    </Switch>
  );
}

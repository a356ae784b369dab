import { Route, Router } from '@solidjs/router';
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import { onMount } from 'solid-js';
import { problemOf } from './api/problem.ts';
import { lazy } from './control/lazy.ts';
import { installOffline } from './offline/install.ts';
import { Frame } from './shell/frame.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';

const SignInPage = lazy(() => import('./account/sign-in-page.tsx'));
const SignUpPage = lazy(() => import('./account/sign-up-page.tsx'));
const JoinPage = lazy(() => import('./account/join-page.tsx'));
const DebatesPage = lazy(() => import('./debate/debates-page.tsx'));
const NewDebatePage = lazy(() => import('./debate/new-debate-page.tsx'));
const ImportPage = lazy(() => import('./archive/import-page.tsx'));
const DebateLayout = lazy(() => import('./debate/debate-layout.tsx'));
const OverviewPage = lazy(() => import('./debate/overview-page.tsx'));
const StancesPage = lazy(() => import('./stance/stances-page.tsx'));
const RolePlayPage = lazy(() => import('./role-play/role-play-page.tsx'));
const RoundsPage = lazy(() => import('./round/rounds-page.tsx'));
const TimelinePage = lazy(() => import('./timeline/timeline-page.tsx'));
const InsightsPage = lazy(() => import('./insight/insights-page.tsx'));
const DealPage = lazy(() => import('./deal/deal-page.tsx'));
const DraftsPage = lazy(() => import('./draft/drafts-page.tsx'));
const ProvisionPage = lazy(() => import('./provision/provision-page.tsx'));
const ArgumentPage = lazy(() => import('./argument/argument-page.tsx'));
const SourcesPage = lazy(() => import('./evidence/sources-page.tsx'));
const PeoplePage = lazy(() => import('./debate/people-page.tsx'));
const VotingPage = lazy(() => import('./vote/voting-page.tsx'));
const ModerationPage = lazy(() => import('./moderation/moderation-page.tsx'));
const ExportPage = lazy(() => import('./archive/export-page.tsx'));

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The event feed keeps a debate's records fresh; asking again at every focus would only make noise.
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // Asked for also without a connection: what was seen before is kept in this browser.
      networkMode: 'always',
      retry: (failures, error) => {
        const { status } = problemOf(error);
        return failures < 2 && (status === 0 || status >= 500);
      },
    },
  },
});

/** The whole application: its addresses, each with a page that is loaded when it is first asked for. */
export function App() {
  onMount(() => installOffline(queryClient));
  return (
    <QueryClientProvider client={queryClient}>
      <Router root={Frame}>
        <Route path={['/', '/debates']} component={DebatesPage} />
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/sign-up" component={SignUpPage} />
        <Route path="/join/:code" component={JoinPage} />
        <Route path="/debates/new" component={NewDebatePage} />
        <Route path="/debates/import" component={ImportPage} />
        <Route path="/debates/:debate" component={DebateLayout}>
          <Route path="/" component={OverviewPage} />
          <Route path="/stances" component={StancesPage} />
          <Route path="/timeline" component={TimelinePage} />
          <Route path="/insights" component={InsightsPage} />
          <Route path="/deal" component={DealPage} />
          <Route path="/rounds" component={RoundsPage} />
          <Route path="/role-play" component={RolePlayPage} />
          <Route path="/drafts" component={DraftsPage} />
          <Route path="/provisions/:provision" component={ProvisionPage} />
          <Route path="/arguments/:argument" component={ArgumentPage} />
          <Route path="/sources" component={SourcesPage} />
          <Route path="/people" component={PeoplePage} />
          <Route path="/voting/:argument" component={VotingPage} />
          <Route path="/moderation" component={ModerationPage} />
          <Route path="/export" component={ExportPage} />
        </Route>
        <Route path="*" component={NotFoundPage} />
      </Router>
    </QueryClientProvider>
  );
}

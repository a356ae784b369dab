import { useSearchParams } from '@solidjs/router';
import { For, Match, Suspense, Switch } from 'solid-js';
import { lazy } from '../control/lazy.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { usePageTop } from '../debate/page-slots.tsx';
import { say } from '../language/language.ts';
import { type InsightPart, insightParts } from './insight-section.tsx';
import './insight.css';

const CruxesSection = lazy(() => import('./cruxes-section.tsx'));
const OpinionsSection = lazy(() => import('./opinions-section.tsx'));
const AgreementSection = lazy(() => import('./agreement-section.tsx'));
const MovementSection = lazy(() => import('./movement-section.tsx'));

/** What a debate comes down to: its cruxes, who votes alike, how far the parties agree, or how that moved. */
export default function InsightsPage() {
  const debate = useDebate();
  const [search] = useSearchParams();
  usePageTop({ crumbs: () => [{ label: say.debate.insights }] });
  const part = (): InsightPart => insightParts.find((one) => one === search.part) ?? 'cruxes';
  const href = (one: InsightPart) => debate.address(one === 'cruxes' ? 'insights' : `insights?part=${one}`);
  return (
    <main id="content" class="insight-page" tabIndex={-1}>
      <header class="insight-head">
        <h1>{say.insight.title}</h1>
        <p>{say.insight.intro}</p>
        <nav aria-label={say.insight.parts}>
          <For each={insightParts}>
            {(one) => (
              // Not the router's own link, which looks at the path alone: that is the same for all of them.
              <a class="tab" href={href(one)} aria-current={part() === one ? 'page' : undefined}>
                {say.insight.part[one]}
              </a>
            )}
          </For>
        </nav>
      </header>
      <Switch>
        <Match when={part() === 'cruxes'}>
          <Suspense>
            <CruxesSection />
          </Suspense>
        </Match>
        <Match when={part() === 'opinions'}>
          <Suspense>
            <OpinionsSection />
          </Suspense>
        </Match>
        <Match when={part() === 'agreement'}>
          <Suspense>
            <AgreementSection />
          </Suspense>
        </Match>
        <Match when={part() === 'movement'}>
          <Suspense>
            <MovementSection />
          </Suspense>
        </Match>
      </Switch>
    </main>
  );
}

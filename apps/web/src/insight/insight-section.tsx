import { A } from '@solidjs/router';
import { type JSX, Match, Switch } from 'solid-js';
import { Button } from '../control/button.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';

/** What the page shows one of at a time. */
export const insightParts = ['cruxes', 'opinions', 'agreement', 'movement'] as const;
export type InsightPart = (typeof insightParts)[number];

type Asked = {
  readonly isSuccess: boolean;
  readonly isLoadingError: boolean;
  refetch(): Promise<unknown>;
};

/** A part of the page: what it is for, and what it says once that is known. */
export function InsightSection(props: {
  readonly part: InsightPart;
  readonly why: string;
  readonly query: Asked;
  readonly children: JSX.Element;
}) {
  return (
    <section class="insight-section" aria-label={say.insight.part[props.part]}>
      <h2 class="sr-only">{say.insight.part[props.part]}</h2>
      <p class="insight-why">{props.why}</p>
      <Switch fallback={<p class="insight-none insight-working">{say.insight.working}</p>}>
        <Match when={props.query.isSuccess}>{props.children}</Match>
        <Match when={props.query.isLoadingError}>
          <p class="insight-none" role="alert">
            {say.insight.failed}{' '}
            <Button onClick={() => void props.query.refetch()}>{say.insight.again}</Button>
          </p>
        </Match>
      </Switch>
    </section>
  );
}

/** What a part needs before it can say anything, and where to begin. */
export function NothingYet(props: { readonly why: string; readonly to: string; readonly label: string }) {
  const debate = useDebate();
  return (
    <div class="insight-none">
      <p>{props.why}</p>
      <A class="btn mt-3" href={debate.address(props.to)}>
        {props.label}
      </A>
    </div>
  );
}

/** The rules behind the figures, for whoever asks. */
export function HowItIsDone(props: { readonly children: JSX.Element }) {
  return (
    <details class="insight-how">
      <summary>{say.insight.howTitle}</summary>
      <p>{props.children}</p>
    </details>
  );
}

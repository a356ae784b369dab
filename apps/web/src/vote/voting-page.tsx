import { type ArgumentId, argumentIdSchema, subjectOf } from '@proviso/domain/argument';
import { A, useParams } from '@solidjs/router';
import { type JSX, Match, Show, Switch } from 'solid-js';
import * as v from 'valibot';
import { useDebate } from '../debate/debate-context.tsx';
import { usePageTop } from '../debate/page-slots.tsx';
import { say } from '../language/language.ts';
import { BrokenPage } from '../shell/broken-page.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { createGuidedVoting } from './guided-voting.ts';
import { VotingEnd } from './voting-end.tsx';
import { VotingStepView } from './voting-step.tsx';
import './vote.css';
import './voting.css';

/** Voting on an argument, one claim after the other, level by level; how others voted stays out of sight. */
export default function VotingPage(): JSX.Element {
  const params = useParams();
  const argument = () => {
    const read = v.safeParse(argumentIdSchema, decodeURIComponent(params.argument ?? ''));
    return read.success ? read.output : null;
  };
  return (
    <Show when={argument()} keyed fallback={<NotFoundPage />}>
      {(id) => <Voting argument={id} />}
    </Show>
  );
}

function Voting(props: { readonly argument: ArgumentId }): JSX.Element {
  const debate = useDebate();
  const voting = createGuidedVoting(() => props.argument);
  const provision = () => {
    const { kind, id } = subjectOf(props.argument);
    return kind === 'provision' ? debate.provision(id) : undefined;
  };
  const subject = () => {
    const found = provision();
    return found ? `${say.voting.point(found.number)}: ${found.heading}` : say.voting.subject;
  };
  const leave = () => {
    const { kind, id } = subjectOf(props.argument);
    return debate.address(kind === 'provision' ? `provisions/${id}` : `arguments/${props.argument}`);
  };
  usePageTop({ crumbs: () => [{ label: subject(), href: leave() }, { label: say.voting.title }] });
  const refused = () => debate.refusal('vote.cast');
  const count = () => voting.steps().length;
  return (
    <main id="content" class="mx-auto w-full max-w-[680px] px-4 pb-16 pt-5 sm:px-6 sm:pt-8" tabIndex={-1}>
      <h1 class="text-13 font-medium text-ink-2">{say.voting.on(subject())}</h1>
      <Switch>
        <Match when={refused()}>
          {(why) => (
            <p class="mt-4 text-16">
              {why().message}{' '}
              <A class="link" href={leave()}>
                {say.voting.leave}
              </A>
            </p>
          )}
        </Match>
        <Match when={voting.broken()}>
          {(query) => <BrokenPage error={query().error} retry={() => query().refetch()} />}
        </Match>
        <Match when={voting.isReady() && count() === 0}>
          <p class="mt-4 text-16">
            {say.voting.nothing}{' '}
            <A class="link" href={leave()}>
              {say.voting.leave}
            </A>
          </p>
        </Match>
        <Match when={voting.isReady()}>
          <div
            class="voting-progress"
            role="progressbar"
            aria-label={say.voting.title}
            aria-valuemin={0}
            aria-valuemax={count()}
            aria-valuenow={voting.at()}
          >
            <i style={{ width: `${(voting.at() / count()) * 100}%` }} />
          </div>
          <Show when={voting.step()?.claim.id} keyed fallback={<VotingEnd voting={voting} leave={leave()} />}>
            {(id) => (
              <Show when={voting.steps().find(({ claim }) => claim.id === id)}>
                {(step) => (
                  <>
                    <p class="voting-where num" role="status">
                      {say.voting.progress(String(voting.at() + 1), String(count()))}
                      <span>{say.voting.level(String(step().level))}</span>
                      <A class="link" href={`${leave()}?claim=${id}`}>
                        {say.voting.leave}
                      </A>
                    </p>
                    <VotingStepView step={step()} voting={voting} subject={subject()} />
                  </>
                )}
              </Show>
            )}
          </Show>
          <p class="mt-4 min-h-5 text-13 text-ink-3" role="status">
            {voting.isSaved() === null ? '' : voting.isSaved() ? say.voting.saved : say.voting.saving}
          </p>
          <p class="mt-2 text-13 text-ink-3 max-sm:hidden">{say.voting.keys}</p>
        </Match>
      </Switch>
    </main>
  );
}

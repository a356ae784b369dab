import { roundState } from '@proviso/domain/round';
import { useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, For, Match, Show, Suspense, Switch } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../control/button.tsx';
import { lazy } from '../control/lazy.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { usePageTop } from '../debate/page-slots.tsx';
import { formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import { BrokenPage } from '../shell/broken-page.tsx';
import { takesUpTo } from './round-tally.ts';
import { createServerClock } from './server-clock.ts';
import './round.css';

const NewRoundDialog = lazy(async () => ({
  default: (await import('./new-round-dialog.tsx')).NewRoundDialog,
}));
const RoundAnswers = lazy(async () => ({ default: (await import('./round-answers.tsx')).RoundAnswers }));
const RoundDesk = lazy(async () => ({ default: (await import('./round-desk.tsx')).RoundDesk }));
const RoundResult = lazy(async () => ({ default: (await import('./round-result.tsx')).RoundResult }));

/** The blind rounds of a debate: the one that is on, to be answered or led; the revealed ones, with who moved. */
export default function RoundsPage() {
  const debate = useDebate();
  const [search, setSearch] = useSearchParams();
  const query = useQuery(() => queries.rounds(debate.id()));
  usePageTop({ crumbs: () => [{ label: say.round.title }] });
  const rounds = () => (query.isSuccess ? query.data.rounds : []);
  const now = createServerClock(() => (query.isSuccess ? query.data.ahead : 0));

  const current = createMemo(() =>
    rounds().find(({ revealedAt, cancelledAt }) => revealedAt === null && cancelledAt === null),
  );
  const shown = createMemo(
    () => rounds().find(({ id }) => id === search.round) ?? current() ?? rounds().at(-1) ?? null,
  );
  const mayRun = () => debate.can('round.run');
  const [dialog, setDialog] = createSignal<{ readonly follows: string | null } | null>(null);
  const follows = () => rounds().find(({ id }) => id === dialog()?.follows) ?? null;

  return (
    <main id="content" class="round-page" tabIndex={-1}>
      <Show when={query.isError}>
        <BrokenPage error={query.error} retry={() => query.refetch()} />
      </Show>
      <Show when={query.isSuccess && query.data}>
        {(data) => (
          <>
            <header class="round-head" classList={{ 'round-head-busy': shown() !== null }}>
              <div>
                <h1>{say.round.title}</h1>
                <p>{say.round.intro}</p>
              </div>
              <Show when={mayRun() && !current() && rounds().length > 0}>
                <Button look="main" onClick={() => setDialog({ follows: null })}>
                  {say.round.open}
                </Button>
              </Show>
            </header>
            <Show
              when={shown()}
              fallback={
                <section class="round-empty">
                  <h2>{say.round.none}</h2>
                  <p>{say.round.noneWhy}</p>
                  <Show when={mayRun()} fallback={<p>{say.round.noneWait}</p>}>
                    <Button look="main" onClick={() => setDialog({ follows: null })}>
                      {say.round.open}
                    </Button>
                  </Show>
                </section>
              }
              keyed={false}
            >
              {(round) => (
                <div class="round-columns">
                  <Show when={round().id} keyed>
                    {(_) => (
                      <Suspense fallback={<div class="skeleton min-h-80" />}>
                        <Switch
                          fallback={
                            <RoundAnswers
                              round={round()}
                              mine={data().mine}
                              state={roundState(round(), now())}
                              now={now()}
                            />
                          }
                        >
                          <Match when={round().revealedAt !== null}>
                            <RoundResult
                              round={round()}
                              rounds={rounds()}
                              answers={data().answers}
                              again={
                                mayRun() && !current() ? () => setDialog({ follows: round().id }) : undefined
                              }
                            />
                          </Match>
                          <Match when={round().cancelledAt !== null}>
                            <section class="round-empty">
                              <h2>{round().title}</h2>
                              <p>
                                {say.round.state.cancelled}. {say.round.cancelWhy}
                              </p>
                            </section>
                          </Match>
                        </Switch>
                      </Suspense>
                    )}
                  </Show>
                  <aside class="round-aside">
                    <Show when={mayRun() && current()}>
                      {(running) => (
                        <Suspense fallback={<div class="skeleton min-h-40" />}>
                          <RoundDesk
                            round={running()}
                            now={now()}
                            count={data().counts.find((one) => one.round === running().id)}
                          />
                        </Suspense>
                      )}
                    </Show>
                    <Show when={rounds().length > 1}>
                      <nav aria-label={say.round.list} class="round-list">
                        <h2>{say.round.list}</h2>
                        <ul>
                          <For each={[...rounds()].reverse()}>
                            {(one) => (
                              <li>
                                <button
                                  type="button"
                                  aria-current={one.id === round().id ? 'true' : undefined}
                                  onClick={() => setSearch({ round: one.id })}
                                >
                                  <b>{one.title}</b>
                                  <small>
                                    <Show when={one.follows !== null}>
                                      {say.round.take(takesUpTo(rounds(), one).length)},{' '}
                                    </Show>
                                    {say.round.state[roundState(one, now())]}, {formatMoment(one.openedAt)}
                                  </small>
                                </button>
                              </li>
                            )}
                          </For>
                        </ul>
                      </nav>
                    </Show>
                  </aside>
                </div>
              )}
            </Show>
            <Show when={dialog()}>
              <Suspense>
                <NewRoundDialog
                  follows={follows()}
                  onClose={() => setDialog(null)}
                  onOpened={() => setSearch({ round: undefined })}
                />
              </Suspense>
            </Show>
          </>
        )}
      </Show>
    </main>
  );
}

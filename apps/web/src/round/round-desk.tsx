import { type Round, type RoundCount, roundState } from '@proviso/domain/round';
import { createMemo, createSignal, Show } from 'solid-js';
import { api } from '../api/client.ts';
import type { Answer } from '../api/problem.ts';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../control/button.tsx';
import { Dialog } from '../control/dialog.tsx';
import { complain } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { timeLeft } from './server-clock.ts';

/** The facilitator's part of the round that is on: time, who is missing, and what comes next. Answers are shown to nobody. */
export function RoundDesk(props: {
  readonly round: Round;
  readonly now: string;
  readonly count: RoundCount | undefined;
}) {
  const debate = useDebate();
  const voices = useQuery(() => ({
    ...queries.roundVoices(debate.id(), props.round.id),
    enabled: !props.round.anonymous,
  }));
  const [busy, setBusy] = createSignal(false);
  const [cancelling, setCancelling] = createSignal(false);
  const state = () => roundState(props.round, props.now);
  // The feed brings the change to this page as to all others.
  const run = async (sent: Promise<Answer<unknown>>) => {
    setBusy(true);
    const answer = await sent;
    setBusy(false);
    if (!answer.ok) complain(answer.problem);
  };
  const nameOf = (voice: string) =>
    props.round.of === 'delegates' ? (debate.stakeholder(voice)?.name ?? voice) : debate.nameOf(voice);
  const missing = createMemo(() => {
    const all = props.round.provisions.length;
    return (voices.isSuccess ? voices.data : [])
      .filter(({ answered }) => answered < all)
      .map(({ voice, answered }) =>
        answered === 0 ? nameOf(voice) : say.round.partly(nameOf(voice), answered, all),
      )
      .sort((a, b) => a.localeCompare(b));
  });
  const counted = () => {
    const list = voices.isSuccess ? voices.data : [];
    const all = props.round.provisions.length;
    const done = list.filter(({ answered }) => answered === all).length;
    return props.count ?? { asked: list.length, done };
  };
  // The names are asked for a moment after the count is told.
  const isThrough = () =>
    (!props.round.anonymous && missing().length === 0) ||
    (counted().asked > 0 && counted().done === counted().asked);
  return (
    <section class="round-desk" aria-label={say.round.desk}>
      <h2>{say.round.desk}</h2>
      <p class="round-time">
        <b role="timer">
          {state() === 'closed'
            ? say.round.state.closed
            : props.round.closesAt === null
              ? say.round.state.open
              : timeLeft(props.round.closesAt, props.now)}
        </b>
        <span>
          {state() === 'closed' ? '' : props.round.closesAt === null ? say.round.noTimer : say.round.left}
        </span>
      </p>
      <div class="round-count">
        <progress max={Math.max(1, counted().asked)} value={counted().done} aria-label={say.round.answered} />
        <p role="status">{say.round.haveAnswered(counted().done, counted().asked)}</p>
      </div>
      <div class="round-actions">
        <Show
          when={state() === 'open'}
          fallback={
            <>
              <Button
                look="main"
                disabled={busy()}
                title={say.round.revealHint}
                onClick={() => run(api.rounds.reveal(debate.id(), props.round.id))}
              >
                {say.round.reveal}
              </Button>
              <Button
                disabled={busy()}
                onClick={() => run(api.rounds.extend(debate.id(), props.round.id, 120))}
              >
                {say.round.reopen}
              </Button>
            </>
          }
        >
          <Button
            look="main"
            disabled={busy()}
            onClick={() => run(api.rounds.close(debate.id(), props.round.id))}
          >
            {say.round.close}
          </Button>
          <Show when={props.round.closesAt !== null}>
            <Button disabled={busy()} onClick={() => run(api.rounds.extend(debate.id(), props.round.id, 60))}>
              {say.round.extend(1)}
            </Button>
          </Show>
        </Show>
      </div>
      <h3>{say.round.missing}</h3>
      <p class="round-missing">
        {isThrough()
          ? say.round.missingNone
          : props.round.anonymous
            ? say.round.missingUnnamed
            : missing().join(', ')}
      </p>
      <Show when={props.round.anonymous && state() === 'closed' && isFew(props.count) && props.count}>
        {(count) => <p class="round-missing">{say.round.fewUnnamed(count().begun)}</p>}
      </Show>
      <button type="button" class="link action" onClick={() => setCancelling(true)}>
        {say.round.cancel} …
      </button>
      <Dialog
        open={cancelling()}
        onClose={() => setCancelling(false)}
        title={say.round.cancel}
        description={say.round.cancelWhy}
      >
        <div class="flex justify-end gap-2">
          <Button look="plain" onClick={() => setCancelling(false)}>
            {say.round.keepIt}
          </Button>
          <Button
            look="grave"
            onClick={() => {
              setCancelling(false);
              void run(api.rounds.cancel(debate.id(), props.round.id));
            }}
          >
            {say.round.cancelYes}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}

/** Whether so few have answered that a reveal without names might tell whose answer is whose. */
const isFew = (count: RoundCount | undefined) => count !== undefined && count.begun > 0 && count.begun < 3;

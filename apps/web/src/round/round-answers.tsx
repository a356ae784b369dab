import { answerIssues, type OwnRoundAnswer, type Round, type RoundState } from '@proviso/domain/round';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Button } from '../control/button.tsx';
import { createHotkeys } from '../control/hotkey.ts';
import { complain } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { type AnswerDraft, AnswerFields } from './answer-fields.tsx';
import { timeLeft } from './server-clock.ts';

const blank: AnswerDraft = { position: null, salience: null, reason: '' };

/** One's own answers in the round that is on: one provision at a time, kept with every touch. */
export function RoundAnswers(props: {
  readonly round: Round;
  readonly mine: readonly OwnRoundAnswer[];
  readonly state: RoundState;
  /** The server's time now. */
  readonly now: string;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  const party = () => (props.round.of === 'delegates' ? (debate.me()?.speaksFor ?? null) : null);
  const partyName = () => debate.stakeholder(party() ?? '')?.name ?? '';
  const mayAnswer = () => {
    const speaksFor = debate.me()?.speaksFor;
    if (props.round.of === 'delegates' && party() === null) return false;
    return debate.can('round.answer', speaksFor ? { stakeholder: speaksFor } : {});
  };
  const given = (provision: string) =>
    props.mine.find((one) => one.round === props.round.id && one.provision === provision);
  const firstOpen = () => {
    const at = props.round.provisions.findIndex((id) => !given(id));
    return Math.max(at, 0);
  };
  const [at, setAt] = createSignal(firstOpen());
  const provision = createMemo(() => props.round.provisions[at()] ?? '');
  // A draft of each provision: what is typed on one goes on being kept after the next one is looked at.
  const [drafts, setDrafts] = createSignal<Readonly<Record<string, AnswerDraft>>>({});
  const [sending, setSending] = createSignal<readonly string[]>([]);
  const draftOf = (id: string): AnswerDraft => drafts()[id] ?? given(id) ?? blank;
  const draft = () => draftOf(provision());
  const lacksOf = (id: string) => {
    const { position, reason } = draftOf(id);
    return position === null ? undefined : answerIssues(props.round, { position, reason })[0]?.message;
  };
  const isKept = (id: string) => {
    const kept = given(id);
    const { position, salience, reason } = draftOf(id);
    return (
      kept !== undefined &&
      kept.position === position &&
      kept.salience === salience &&
      kept.reason === reason.trim()
    );
  };
  const throughAll = () => props.round.provisions.every((id) => given(id) !== undefined);

  /** Sends what is not kept yet; what is touched while it is being sent is sent after it. */
  const keep = async (about: string) => {
    if (sending().includes(about)) return;
    setSending((list) => [...list, about]);
    while (!isKept(about) && lacksOf(about) === undefined) {
      const { position, salience, reason } = draftOf(about);
      if (position === null) break;
      const answer = await api.rounds.answer(debate.id(), props.round.id, {
        provision: about,
        position,
        salience,
        reason,
        stakeholder: party(),
      });
      if (!answer.ok) {
        complain(answer.problem);
        break;
      }
      const own = answer.value.answer;
      client.setQueryData(
        queries.rounds(debate.id()).queryKey,
        (old) =>
          old && {
            ...old,
            mine: [
              ...old.mine.filter((one) => one.round !== own.round || one.provision !== own.provision),
              own,
            ],
          },
      );
      // The records may reach this page's props a moment later: what was sent is compared with what is typed now.
      const now = draftOf(about);
      if (now.position === own.position && now.salience === own.salience && now.reason.trim() === own.reason)
        break;
    }
    setSending((list) => list.filter((id) => id !== about));
  };
  const touch = (part: Partial<AnswerDraft>, send: boolean) => {
    const about = provision();
    setDrafts((old) => ({ ...old, [about]: { ...draftOf(about), ...part } }));
    if (send) void keep(about);
  };
  onCleanup(() => void keep(provision()));
  const go = (to: number) => {
    void keep(provision());
    setAt(Math.max(0, Math.min(props.round.provisions.length - 1, to)));
  };
  createHotkeys({ ArrowRight: () => go(at() + 1), ArrowLeft: () => go(at() - 1) });
  const text = () => debate.provision(provision());

  return (
    <section class="round-answer" aria-label={say.round.yours}>
      <header>
        <h2>{props.round.title}</h2>
        <p>
          {say.round.of[props.round.of]}
          <Show when={props.round.anonymous}>, {say.round.unnamed}</Show>
        </p>
        <Show when={props.state === 'open' && props.round.closesAt}>
          {(until) => (
            <p class="round-left num" role="timer">
              <b>{timeLeft(until(), props.now)}</b> {say.round.left}
            </p>
          )}
        </Show>
      </header>
      <Show
        when={props.state === 'open'}
        fallback={
          <p class="round-wait" role="status">
            {say.round.closedWait}
          </p>
        }
      >
        <Show
          when={mayAnswer()}
          fallback={
            <p class="round-wait">
              {props.round.of === 'delegates' ? say.round.cannotDelegates : say.round.cannot}
            </p>
          }
        >
          <Show when={props.round.provisions.length > 1}>
            <ol class="round-steps" aria-label={say.round.steps}>
              <For each={props.round.provisions}>
                {(id, i) => (
                  <li>
                    <button
                      type="button"
                      aria-current={i() === at() ? 'step' : undefined}
                      aria-label={`${debate.provision(id)?.number ?? ''}: ${given(id) ? say.round.answered : say.round.notAnswered}`}
                      classList={{ 'round-step-done': given(id) !== undefined }}
                      onClick={() => go(i())}
                    >
                      {debate.provision(id)?.number}
                    </button>
                  </li>
                )}
              </For>
            </ol>
          </Show>
          <div class="round-provision">
            <h3>
              <span>{text()?.number}</span> {text()?.heading}
            </h3>
            <p dir="auto">{text()?.text}</p>
          </div>
          <AnswerFields
            draft={draft()}
            kind={props.round.of === 'delegates' ? 'role-played' : 'assessed'}
            legend={party() === null ? say.round.position : say.round.positionFor(partyName())}
            reasonMatters={props.round.of === 'delegates'}
            lacks={lacksOf(provision())}
            onTouch={touch}
            onLeave={() => void keep(provision())}
          />
          <div class="round-foot">
            <Show when={props.round.provisions.length > 1}>
              <Button disabled={at() === 0} onClick={() => go(at() - 1)}>
                {say.round.back}
              </Button>
            </Show>
            <p role="status">
              {sending().includes(provision())
                ? say.round.keeping
                : isKept(provision())
                  ? throughAll() && props.round.provisions.length > 1
                    ? say.round.through
                    : say.round.kept
                  : draft().position === null
                    ? ''
                    : say.round.notKept}
            </p>
            <Show when={at() < props.round.provisions.length - 1}>
              <Button look="main" disabled={draft().position === null} onClick={() => go(at() + 1)}>
                {say.round.next}
              </Button>
            </Show>
          </div>
        </Show>
      </Show>
    </section>
  );
}

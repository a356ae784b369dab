import type { Round, RoundAnswer } from '@proviso/domain/round';
import { createMemo, For, Show } from 'solid-js';
import { Button } from '../control/button.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { StanceMark } from '../stance/stance-mark.tsx';
import { RoundMovement } from './round-movement.tsx';
import { takesUpTo, tally } from './round-tally.ts';

/** What was answered in a revealed round, to be read from the last row; with an earlier take, who moved where. */
export function RoundResult(props: {
  readonly round: Round;
  readonly rounds: readonly Round[];
  readonly answers: readonly RoundAnswer[];
  /** Asks the same again; absent where the reader may not, or a round is on. */
  readonly again: (() => void) | undefined;
}) {
  const debate = useDebate();
  const takes = createMemo(() => takesUpTo(props.rounds, props.round));
  const before = () => takes().at(-2);
  const nameOf = (one: RoundAnswer) =>
    props.round.of === 'delegates'
      ? (debate.stakeholder(one.voice)?.name ?? one.voice)
      : one.by === null
        ? say.round.somebody
        : debate.nameOf(one.by);
  const kind = () => (props.round.of === 'delegates' ? 'role-played' : 'assessed');
  let section: HTMLElement | undefined;
  return (
    <section class="round-result" aria-label={say.round.result} ref={section}>
      <header>
        <div>
          <h2>{props.round.title}</h2>
          <p>
            <Show when={takes().length > 1}>{say.round.take(takes().length)}, </Show>
            {say.round.of[props.round.of]}
            <Show when={props.round.anonymous}>, {say.round.unnamed}</Show>
          </p>
        </div>
        <div class="round-result-tools">
          <Button onClick={() => void section?.requestFullscreen?.()}>{say.round.large}</Button>
          <Show when={props.again}>
            {(again) => (
              <Button look="main" onClick={() => again()()}>
                {say.round.openAgain}
              </Button>
            )}
          </Show>
        </div>
      </header>
      <For each={props.round.provisions}>
        {(id) => {
          const provision = () => debate.provision(id);
          const lines = createMemo(() => tally(props.answers, props.round.id, id));
          const count = () => lines().reduce((sum, { answers }) => sum + answers.length, 0);
          const reasons = () =>
            lines().flatMap(({ answers }) => answers.filter(({ reason }) => reason !== ''));
          return (
            <article class="round-provision-result">
              <h3>
                <span>{provision()?.number}</span> {provision()?.heading}
                <small>{count() === 0 ? say.round.noAnswers : say.round.answers(count())}</small>
              </h3>
              <Show when={count() > 0}>
                <ul class="round-strip">
                  <For each={lines()}>
                    {({ position, answers }) => (
                      <li classList={{ 'round-strip-none': answers.length === 0 }}>
                        <span class="round-strip-name">
                          <StanceMark position={position} kind={kind()} size={20} silent />
                          {say.position[position]}
                        </span>
                        <b>{answers.length}</b>
                        <span class={`round-dots p-${position}`} aria-hidden="true">
                          <For each={answers}>{(one) => <i title={nameOf(one)} />}</For>
                        </span>
                        <Show when={!props.round.anonymous && answers.length > 0}>
                          <span class="round-names">{answers.map(nameOf).join(', ')}</span>
                        </Show>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
              <Show when={before()}>
                {(earlier) => (
                  <RoundMovement
                    answers={props.answers}
                    before={earlier()}
                    after={props.round}
                    take={takes().length}
                    provision={id}
                    nameOf={nameOf}
                  />
                )}
              </Show>
              <Show when={reasons().length > 0}>
                <details class="round-reasons">
                  <summary>{say.round.reasons(reasons().length)}</summary>
                  <ul>
                    <For each={reasons()}>
                      {(one) => (
                        <li>
                          <StanceMark position={one.position} kind={kind()} size={18} />
                          <div>
                            <p dir="auto">{one.reason}</p>
                            <small>
                              {nameOf(one)}
                              <Show when={one.salience !== null}>
                                , {say.round.matters(one.salience ?? 0)}
                              </Show>
                            </small>
                          </div>
                        </li>
                      )}
                    </For>
                  </ul>
                </details>
              </Show>
            </article>
          );
        }}
      </For>
    </section>
  );
}

import type { Mark } from '@proviso/domain/mark';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '../control/button.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { ReasonForm } from '../moderation/reason-form.tsx';
import { ReviewItem } from '../moderation/review-item.tsx';
import { useDecide } from '../moderation/use-decide.ts';

type Asking = 'upheld' | 'dismissed' | 'answer';

/** A mark, what its claim's author says to it, and the way to settle it. */
export function MarkItem(props: {
  readonly mark: Mark;
  /** Who wrote the claim that is marked. */
  readonly author: string | null | undefined;
  readonly textOf: (claim: string) => string | undefined;
}): JSX.Element {
  const debate = useDebate();
  const decide = useDecide();
  const [asking, setAsking] = createSignal<Asking | null>(null);
  const one = () => props.mark;
  const maySettle = () => debate.can('mark.settle');
  const isAuthor = () => props.author != null && props.author === debate.me()?.person;
  const mayAnswer = () =>
    one().answer === null && isAuthor() && debate.can('mark.answer', { author: props.author ?? '' });
  const mayWithdraw = () =>
    debate.me()?.person === one().by && debate.can('mark.withdraw', { author: one().by });
  const ending = () => {
    const { settled } = one();
    return (
      settled && {
        words: say.claimMark.outcome[settled.outcome](debate.nameOf(settled.by)),
        at: settled.at,
        reason: settled.reason,
      }
    );
  };
  const answer = async (text: string) => {
    const done = await decide.answer(one(), text);
    if (done) setAsking(null);
    return done;
  };
  return (
    <ReviewItem
      name={debate.nameOf(one().by)}
      did={say.claimMark.says[one().kind]}
      at={one().at}
      ending={ending()}
      keys={
        one().settled === null && maySettle()
          ? { a: () => setAsking('upheld'), d: () => setAsking('dismissed') }
          : ({} as Readonly<Record<string, () => void>>)
      }
      actions={
        <Switch>
          <Match when={asking() === 'upheld'}>
            <ReasonForm
              label={say.claimMark.upholdWhy}
              submit={say.claimMark.uphold}
              onSubmit={(reason) => decide.settle(one(), { outcome: 'upheld', reason })}
              onCancel={() => setAsking(null)}
            />
          </Match>
          <Match when={asking() === 'dismissed'}>
            <ReasonForm
              label={say.claimMark.dismissWhy}
              submit={say.claimMark.dismiss}
              onSubmit={(reason) => decide.settle(one(), { outcome: 'dismissed', reason })}
              onCancel={() => setAsking(null)}
            />
          </Match>
          <Match when={asking() === 'answer'}>
            <ReasonForm
              label={say.claimMark.answerWhat}
              submit={say.claimMark.answer}
              onSubmit={answer}
              onCancel={() => setAsking(null)}
            />
          </Match>
          <Match when={maySettle() || mayAnswer() || mayWithdraw()}>
            <div class="review-actions">
              <Show when={mayAnswer()}>
                <Button onClick={() => setAsking('answer')}>{say.claimMark.answer}</Button>
              </Show>
              <Show when={maySettle()}>
                <Button hotkey="a" onClick={() => setAsking('upheld')}>
                  {say.claimMark.uphold}
                </Button>
                <Button hotkey="d" onClick={() => setAsking('dismissed')}>
                  {say.claimMark.dismiss}
                </Button>
              </Show>
              <Show when={mayWithdraw()}>
                <Button look="plain" onClick={() => void decide.withdrawMark(one())}>
                  {say.claimMark.withdraw}
                </Button>
              </Show>
            </div>
          </Match>
        </Switch>
      }
    >
      <Show when={one().other}>
        {(other) => (
          <p class="review-words" dir="auto">
            {props.textOf(other()) ?? say.moderation.goneClaim}
          </p>
        )}
      </Show>
      <Show when={one().note}>
        <p class="review-said" dir="auto">
          {one().note}
        </p>
      </Show>
      <Show when={one().answer}>
        {(answered) => (
          <div class="review-answer">
            <p>{say.claimMark.answered(debate.nameOf(answered().by))}</p>
            <p class="review-said" dir="auto">
              {answered().text}
            </p>
          </div>
        )}
      </Show>
    </ReviewItem>
  );
}

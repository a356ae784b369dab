import { rebasedWords } from '@proviso/domain/rebase-words';
import type { Suggestion } from '@proviso/domain/suggestion';
import { useLocation } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { SideSign } from '../claim/side-sign.tsx';
import { Button } from '../control/button.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { ChangedWords } from '../history/changed-words.tsx';
import { say } from '../language/language.ts';
import { ReasonForm } from '../moderation/reason-form.tsx';
import { ReviewItem } from '../moderation/review-item.tsx';
import { useDecide } from '../moderation/use-decide.ts';
import { SuggestionTalk } from './suggestion-talk.tsx';
import { suggestionVerb } from './suggestion-verb.ts';
import '../history/history.css';

/** A suggestion with what it would change, marked, and the way to decide it. */
export function SuggestionItem(props: {
  readonly suggestion: Suggestion;
  /** The claim that it would change, as it stands now. */
  readonly claim: { readonly text: string; readonly author: string | null } | undefined;
  readonly textOf: (claim: string) => string | undefined;
  /** Where it stands with what is said about it; undefined where that is here. */
  readonly home?: string;
}): JSX.Element {
  const debate = useDebate();
  const decide = useDecide();
  const location = useLocation();
  const [isDeclining, setDeclining] = createSignal(false);
  const one = () => props.suggestion;
  const now = () => props.claim?.text ?? one().was;
  const rebased = createMemo(() =>
    one().kind === 'wording' ? rebasedWords(one().was, now(), one().text) : one().text,
  );
  const hasChanged = () => one().kind === 'wording' && now() !== one().was;
  const maySettle = () => {
    const author = one().claim === null ? null : (props.claim?.author ?? null);
    return debate.can('suggestion.settle', author === null ? {} : { author });
  };
  const mayWithdraw = () =>
    debate.me()?.person === one().by && debate.can('suggestion.withdraw', { author: one().by });
  const accept = () => {
    if (one().settled === null && maySettle() && rebased() !== null) void decide.accept(one(), hasChanged());
  };
  const ending = () => {
    const { settled } = one();
    return (
      settled && {
        words: say.suggestion.outcome[settled.outcome](debate.nameOf(settled.by)),
        at: settled.at,
        reason: settled.reason,
      }
    );
  };
  const placeWords = () => {
    const { answers } = one();
    return answers === null ? say.suggestion.subject : (props.textOf(answers) ?? say.moderation.goneClaim);
  };
  return (
    <ReviewItem
      name={debate.nameOf(one().by)}
      did={suggestionVerb(one())}
      isMeant={props.home === undefined && location.hash === `#suggestion-${one().id}`}
      at={one().at}
      ending={ending()}
      keys={
        one().settled === null && maySettle()
          ? { a: accept, d: () => setDeclining(true) }
          : ({} as Readonly<Record<string, () => void>>)
      }
      below={<SuggestionTalk suggestion={one().id} home={props.home} />}
      actions={
        <Show
          when={isDeclining()}
          fallback={
            <Show when={maySettle() || mayWithdraw()}>
              <div class="review-actions">
                <Show when={maySettle()}>
                  <Show when={rebased() !== null}>
                    <Button look="main" hotkey="a" onClick={accept}>
                      {hasChanged() ? say.suggestion.acceptRebased : say.suggestion.accept}
                    </Button>
                  </Show>
                  <Button hotkey="d" onClick={() => setDeclining(true)}>
                    {say.suggestion.decline}
                  </Button>
                </Show>
                <Show when={mayWithdraw()}>
                  <Button look="plain" onClick={() => void decide.withdraw(one())}>
                    {say.suggestion.withdraw}
                  </Button>
                </Show>
              </div>
            </Show>
          }
        >
          <ReasonForm
            label={say.suggestion.declineWhy}
            submit={say.suggestion.decline}
            onSubmit={(reason) => decide.decline(one(), reason)}
            onCancel={() => setDeclining(false)}
          />
        </Show>
      }
    >
      <Switch>
        <Match when={one().kind === 'wording' && one().settled !== null}>
          <ChangedWords before={one().was} after={one().text} />
        </Match>
        <Match when={one().kind === 'wording' && rebased() === null}>
          <p class="review-note">{say.suggestion.collides}</p>
          <ChangedWords before={one().was} after={one().text} />
        </Match>
        <Match when={one().kind === 'wording'}>
          <Show when={hasChanged()}>
            <p class="review-note">
              {rebased() === now() ? say.suggestion.saysSo : say.suggestion.changedSince}
            </p>
          </Show>
          <ChangedWords before={now()} after={rebased() ?? ''} />
        </Match>
        <Match when={one().kind === 'claim'}>
          <p class="review-words" dir="auto">
            <Show when={one().side}>{(side) => <SideSign side={side()} />}</Show> {one().text}
          </p>
        </Match>
        <Match when={one().side}>
          {(side) => <p class="review-note">{say.suggestion.to[side()](placeWords())}</p>}
        </Match>
      </Switch>
      <Show when={one().reason}>
        <p class="review-said" dir="auto">
          {one().reason}
        </p>
      </Show>
    </ReviewItem>
  );
}

import { choices, type NewVote } from '@proviso/domain/vote';
import { For, type JSX, Show, untrack } from 'solid-js';
import { say } from '../language/language.ts';
import './vote.css';

const impacts = [0, 1, 2, 3, 4] as const;

/** The two questions of a vote: is it true, and how much does it matter here. Either may be open still: null. */
export function VoteFields(props: {
  readonly choice: NewVote['choice'] | null;
  readonly impact: number | null;
  /** Said beside the first question: who sees the answer. */
  readonly note: string;
  /** Whether the keyboard comes to the choice that stands, or to the first, where these open in a dialog. */
  readonly takesKeyboard?: boolean;
  /** Whether each choice shows the key that makes it. */
  readonly showsKeys?: boolean;
  readonly onChoose: (choice: NewVote['choice']) => void;
  readonly onWeigh: (impact: number) => void;
  /** Takes the impact back, where one can. */
  readonly onUnset?: () => void;
}): JSX.Element {
  const first = untrack(() => props.choice) ?? choices[0];
  return (
    <>
      <fieldset>
        <legend>
          {say.vote.isItTrue} <small>{props.note}</small>
        </legend>
        <div class="vote-choices">
          <For each={choices}>
            {(option) => (
              <button
                type="button"
                data-autofocus={props.takesKeyboard && option === first ? '' : undefined}
                aria-pressed={props.choice === option}
                onClick={() => props.onChoose(option)}
              >
                {say.vote.choice[option]}
                <Show when={props.showsKeys}>
                  {' '}
                  <kbd class="max-sm:hidden">{option.charAt(0)}</kbd>
                </Show>
              </button>
            )}
          </For>
        </div>
      </fieldset>
      <fieldset>
        <legend>
          {say.vote.howMuch}
          <Show when={props.impact !== null} fallback={<small>{say.vote.notSet}</small>}>
            <Show when={props.onUnset}>
              {(unset) => (
                <button type="button" class="link" onClick={() => unset()()}>
                  {say.vote.unset}
                </button>
              )}
            </Show>
          </Show>
        </legend>
        <div class="vote-impacts">
          <For each={impacts}>
            {(value) => (
              <button
                type="button"
                aria-pressed={props.impact === value}
                onClick={() => props.onWeigh(value)}
              >
                {value}
              </button>
            )}
          </For>
        </div>
        <div class="vote-ends" aria-hidden="true">
          <span>{say.vote.notAtAll}</span>
          <span>{say.vote.decides}</span>
        </div>
      </fieldset>
    </>
  );
}

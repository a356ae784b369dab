import type { ClaimId } from '@proviso/domain/claim';
import { choices, type NewVote } from '@proviso/domain/vote';
import { createSignal, For, type JSX, Show, untrack } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';
import './vote.css';

const impacts = [0, 1, 2, 3, 4] as const;

/** One's own vote on a claim: is it true, and how much does it matter here. Both start unset, or as last voted. */
export function VoteForm(props: { readonly claim: ClaimId; readonly onDone: () => void }): JSX.Element {
  const argument = useArgument();
  // What stood when the form was opened: a vote that comes in meanwhile must not change the choice being made.
  const before = untrack(() => argument.beside.myVote(props.claim));
  const [choice, setChoice] = createSignal<NewVote['choice'] | null>(before?.choice ?? null);
  const [impact, setImpact] = createSignal<number | null>(before?.impact ?? null);
  const [busy, setBusy] = createSignal(false);

  const save = async () => {
    const chosen = choice();
    if (chosen === null) return;
    setBusy(true);
    const done = await argument.cast({
      claim: props.claim,
      choice: chosen,
      impact: impact(),
    });
    setBusy(false);
    if (done) props.onDone();
  };
  return (
    <form
      class="vote"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset>
        <legend>
          {say.vote.isItTrue}
          <small>{before ? say.vote.changeable : say.vote.hidden}</small>
        </legend>
        <div class="vote-choices">
          <For each={choices}>
            {(option) => (
              <button type="button" aria-pressed={choice() === option} onClick={() => setChoice(option)}>
                {say.vote.choice[option]}
              </button>
            )}
          </For>
        </div>
      </fieldset>
      <fieldset>
        <legend>
          {say.vote.howMuch}
          <Show when={impact() !== null} fallback={<small>{say.vote.notSet}</small>}>
            <button type="button" class="link" onClick={() => setImpact(null)}>
              {say.vote.unset}
            </button>
          </Show>
        </legend>
        <div class="vote-impacts">
          <For each={impacts}>
            {(value) => (
              <button type="button" aria-pressed={impact() === value} onClick={() => setImpact(value)}>
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
      <div class="vote-foot">
        <span>{say.vote.kept}</span>
        <Button look="main" type="submit" disabled={choice() === null || busy()}>
          {say.shell.save}
        </Button>
      </div>
    </form>
  );
}

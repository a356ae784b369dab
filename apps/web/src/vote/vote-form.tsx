import type { ClaimId } from '@proviso/domain/claim';
import type { NewVote } from '@proviso/domain/vote';
import { createSignal, type JSX, untrack } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';
import { VoteFields } from './vote-fields.tsx';
import { voteKeys } from './vote-keys.ts';

/**
 * One's own vote on a claim: is it true, and how much does it matter here. Both start unset, or as last voted. By keyboard
 * a letter and a figure choose, and Enter saves.
 */
export function VoteForm(props: { readonly claim: ClaimId; readonly onDone: () => void }): JSX.Element {
  const argument = useArgument();
  // What stood when the form was opened: a vote that comes in meanwhile must not change the choice being made.
  const before = untrack(() => argument.beside.myVote(props.claim));
  const [choice, setChoice] = createSignal<NewVote['choice'] | null>(before?.choice ?? null);
  const [impact, setImpact] = createSignal<number | null>(before?.impact ?? null);
  const [busy, setBusy] = createSignal(false);

  const keys = voteKeys(setChoice, setImpact);
  let saving: HTMLButtonElement | undefined;
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!Object.hasOwn(keys, event.key)) return;
    keys[event.key]?.();
    event.preventDefault();
    saving?.focus();
  };
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
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <VoteFields
        choice={choice()}
        impact={impact()}
        note={before ? say.vote.changeable : say.vote.hidden}
        takesKeyboard
        onChoose={setChoice}
        onWeigh={setImpact}
        onUnset={() => setImpact(null)}
      />
      <div class="vote-foot">
        <span>{say.vote.kept}</span>
        <Button
          look="main"
          type="submit"
          disabled={choice() === null || busy()}
          ref={(element: HTMLButtonElement) => {
            saving = element;
          }}
        >
          {say.shell.save}
        </Button>
      </div>
    </form>
  );
}

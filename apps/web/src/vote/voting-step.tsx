import type { Claim } from '@proviso/domain/claim';
import type { VotingStep } from '@proviso/domain/guided-voting';
import type { NewVote } from '@proviso/domain/vote';
import { createSignal, type JSX, untrack } from 'solid-js';
import { Button } from '../control/button.tsx';
import { createHotkeys } from '../control/hotkey.ts';
import { say } from '../language/language.ts';
import type { GuidedVoting } from './guided-voting.ts';
import { VoteFields } from './vote-fields.tsx';
import { voteKeys } from './vote-keys.ts';

/** One claim to vote on. A choice is cast at once, and so is the impact; a pass, and an impact after a choice, go on. */
export function VotingStepView(props: {
  readonly step: VotingStep<Claim>;
  readonly voting: GuidedVoting;
  /** What the argument is about, for claims that answer nothing else. */
  readonly subject: string;
}): JSX.Element {
  const { claim, voting } = untrack(() => ({ claim: props.step.claim, voting: props.voting }));
  const before = untrack(() => voting.myVote(claim.id));
  const [choice, setChoice] = createSignal<NewVote['choice'] | null>(before?.choice ?? null);
  const [impact, setImpact] = createSignal<number | null>(before?.impact ?? null);
  const isLast = () => voting.at() + 1 >= voting.steps().length;
  const goOn = () => voting.go(voting.at() + 1);
  const cast = (chosen: NewVote['choice']) =>
    voting.cast({ claim: claim.id, choice: chosen, impact: impact() });
  const choose = (chosen: NewVote['choice']) => {
    setChoice(chosen);
    cast(chosen);
    if (chosen === 'pass') goOn();
  };
  const weigh = (value: number) => {
    setImpact(value);
    const chosen = choice();
    if (chosen === null) return;
    cast(chosen);
    goOn();
  };
  createHotkeys({
    ...voteKeys(choose, weigh),
    ArrowRight: goOn,
    ArrowLeft: () => voting.go(voting.at() - 1),
  });
  const answered = () =>
    claim.answers === null ? props.subject : (voting.textOf(claim.answers) ?? props.subject);
  return (
    <article class="voting-step" data-side={claim.side} aria-labelledby="voting-claim">
      <p class="voting-context" dir="auto">
        {say.voting.answers[claim.side](answered())}
      </p>
      <h2 id="voting-claim" class="voting-claim" dir="auto" tabIndex={-1}>
        {claim.text}
      </h2>
      <div class="vote">
        <VoteFields
          choice={choice()}
          impact={impact()}
          note={before ? say.voting.before : say.voting.hidden}
          showsKeys
          onChoose={choose}
          onWeigh={weigh}
        />
      </div>
      <div class="voting-foot">
        <Button look="plain" disabled={voting.at() === 0} onClick={() => voting.go(voting.at() - 1)}>
          {say.voting.back}
        </Button>
        <Button look={choice() === null ? 'usual' : 'main'} onClick={goOn}>
          {isLast() ? say.voting.finish : choice() === null ? say.voting.skip : say.voting.next}
        </Button>
      </div>
    </article>
  );
}

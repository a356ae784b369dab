import type { ClaimId } from '@proviso/domain/claim';
import ThumbsUp from 'lucide-solid/icons/thumbs-up';
import { createSignal, type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';

/**
 * Agrees with a claim by one press, without writing one: so that what most people think does not look like a minority of
 * one. Pressed again, it opens the vote to be changed. How many agree shows once one has voted oneself.
 */
export function AgreeButton(props: { readonly claim: ClaimId }): JSX.Element {
  const argument = useArgument();
  const [busy, setBusy] = createSignal(false);
  const mine = () => argument.beside.myVote(props.claim);
  const agreed = () => mine()?.choice === 'agree';
  const count = () => (mine() ? (argument.beside.tally(props.claim)?.agree ?? 0) : 0);
  const press = async () => {
    if (agreed()) return argument.setOpen({ kind: 'vote', claim: props.claim });
    setBusy(true);
    await argument.cast({
      claim: props.claim,
      choice: 'agree',
      impact: mine()?.impact ?? null,
    });
    setBusy(false);
  };
  return (
    <Show when={argument.refusal('vote.cast') === null}>
      <button
        type="button"
        class="agree"
        aria-pressed={agreed()}
        title={agreed() ? say.claim.agreed : say.claim.agreeMeans}
        disabled={busy()}
        onClick={(event) => {
          event.stopPropagation();
          void press();
        }}
      >
        <ThumbsUp size={13} aria-hidden="true" />
        {say.claim.agree}
        <Show when={count() > 0}>
          <span class="num">{count()}</span>
        </Show>
      </button>
    </Show>
  );
}

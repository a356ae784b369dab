import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Dialog } from '../control/dialog.tsx';
import { say } from '../language/language.ts';
import { VoteForm } from './vote-form.tsx';

/** The vote on the claim that `open` names; a sheet from below on a phone. */
export function VoteDialog(): JSX.Element {
  const argument = useArgument();
  const claim = () => {
    const open = argument.open();
    return open?.kind === 'vote' ? open.claim : null;
  };
  const text = () => {
    const id = claim();
    const found = id === null ? undefined : argument.store.claim(id);
    return found?.link ? argument.linked(found.link)?.text : found?.text;
  };
  const title = () => {
    const as = argument.selection.as();
    return as?.kind === 'imagined' ? say.vote.imagined(as.voter) : say.vote.title;
  };
  return (
    <Dialog
      open={claim() !== null}
      onClose={() => argument.setOpen(null)}
      title={title()}
      description={text()}
    >
      <Show when={claim()} keyed>
        {(id) => <VoteForm claim={id} onDone={() => argument.setOpen(null)} />}
      </Show>
    </Dialog>
  );
}
